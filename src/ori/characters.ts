// What each typed character is to an ORI: a letter or digit of it, something to skip, or something to refuse.

export type Character =
  | { readonly kind: 'kept'; readonly value: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly typed: string };

// Blanks of every width, the hyphens and dashes that keyboards and Slack produce, and dot, slash, underscore.
const SEPARATOR = /[\t\n\v\f\r \u0085\p{Zs}\u2028\u2029\p{Pd}\u2212./_\uff0e\uff0f\uff3f]/u;

// Soft hyphen, zero-width space and joiners, word joiner, byte order mark, left-to-right and right-to-left marks. The
// embedding, override and isolate controls are not here: they change the order in which characters are seen.
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/u;

const FULL_WIDTH_OFFSET = 0xfee0;

/** Classifies one code point. Only ASCII and full-width letters and digits are of the Latin alphabet of an ORI. */
export function characterOf(typed: string): Character {
  const plain = narrow(typed);
  // Not toUpperCase first: it turns the dotless i and the long s into I and S.
  if (/^[A-Za-z0-9]$/.test(plain)) return { kind: 'kept', value: plain.toUpperCase() };
  if (SEPARATOR.test(typed) || INVISIBLE.test(typed)) return { kind: 'skipped' };
  return { kind: 'refused', typed };
}

function narrow(typed: string): string {
  const code = typed.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - FULL_WIDTH_OFFSET) : typed;
}
