// Text that is safe and fit to be shown: escaped, without characters that hide or turn round what stands beside them.

/** Slack's three characters of markup; anything inside a mrkdwn text that is not ours goes through here. */
export function escaped(text: string): string {
  return !/[&<>]/.test(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

// Controls, bidirectional overrides and isolates, and lone surrogates: they break layout, or the JSON's reader.
const UNFIT = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|\ufeff/gu;

/** Most texts: nothing in them can be unfit, and no two spaces. */
const FIT = /^[!-~]+(?: [!-~]+)*$/;

/** Foreign text on one line without controls and overrides; never empty. */
export function inert(text: string): string {
  if (FIT.test(text)) return text;
  const kept = text.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  return kept === '' ? '(no text)' : kept;
}

/** Foreign text for a mrkdwn text: inert and escaped, at most `max` characters before escaping. */
export const foreign = (text: string, max = 200): string => escaped(shorten(inert(text), max));

/** At most `max` UTF-16 units, never cutting a character in two; an ellipsis shows that something is gone. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole}…`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
