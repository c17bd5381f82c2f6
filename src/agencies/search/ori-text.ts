// Reads what somebody typed as an ORI or the beginning of one, as far as it can be one.

export type OriText = { readonly kind: 'whole' | 'seven' | 'start'; readonly text: string };

/** Blanks, dashes and dots within are skipped, as on badges and printouts: "WI 013-0000". */
export function readOriText(typed: string): OriText | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\-–—./]/g, '')
    .toUpperCase();
  // The third and fourth may be slips (O for 0): only the state's letters must be letters, and they too may be digits.
  if (!/^[A-Z0-9]{2}[A-Z0-9]{1,7}$/.test(text)) return undefined;
  if (!/\d/.test(text) && text.length !== 9) return undefined;
  if (text.length === 9) return { kind: 'whole', text };
  if (!/^[A-Z]{2}/.test(text)) return undefined;
  return { kind: text.length === 7 ? 'seven' : 'start', text };
}
