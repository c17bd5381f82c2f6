// How many slips of the keyboard (a letter too many, missing, wrong, or two swapped) lie between two words.

const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** The count, or limit + 1 as soon as it must exceed the limit. Words of more than 62 letters are never near. */
export function slipsApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 62 || b.length > 62) return limit + 1;
  let [before, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = ROWS;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, last, before, i, a, b) > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function fillRow(row: Uint8Array, last: Uint8Array, before: Uint8Array, i: number, a: string, b: string): number {
  row[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
    const swapped =
      i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
    if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
    row[j] = slips;
    if (slips < least) least = slips;
  }
  return least;
}
