// Finds the agency that a mistyped ORI was perhaps meant for: only ORIs that some agency really has are suggested.

export type Slip = {
  readonly ori: string;
  /** What was typed and what stands there, for a sentence. */
  readonly why: string;
};

const CONFUSED: Readonly<Record<string, string>> = {
  O: '0',
  '0': 'O',
  I: '1',
  L: '1',
  '1': 'I',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  Z: '2',
  '2': 'Z',
  G: '6',
  '6': 'G',
  D: '0',
  Q: '0',
};
const MOST_SLIPS = 3;

/** `typed`: nine capitals and digits. Fewer slips first; two characters swapped count as one slip. */
export function slipsOf(typed: string, exists: (ori: string) => boolean): Slip[] {
  const swapped = swaps(typed).filter(({ ori }) => exists(ori));
  const confused = confusions(typed, exists);
  return [...confused, ...swapped].filter((slip, at, all) => all.findIndex((other) => other.ori === slip.ori) === at);
}

type Confusion = { readonly ori: string; readonly places: readonly number[] };

function confusions(typed: string, exists: (ori: string) => boolean): Slip[] {
  return confusedIn({ ori: typed, places: [] }, 0, exists)
    .sort((a, b) => a.places.length - b.places.length)
    .map(({ ori, places }) => ({ ori, why: places.map((place) => whyConfused(typed, ori, place)).join(', ') }));
}

function confusedIn({ ori, places }: Confusion, from: number, exists: (ori: string) => boolean): Confusion[] {
  const found: Confusion[] = [];
  for (let place = from; place < ori.length; place += 1) {
    const other = CONFUSED[ori.charAt(place)];
    if (other === undefined) continue;
    const next = { ori: ori.slice(0, place) + other + ori.slice(place + 1), places: [...places, place] };
    if (exists(next.ori)) found.push(next);
    if (next.places.length < MOST_SLIPS) found.push(...confusedIn(next, place + 1, exists));
  }
  return found;
}

function whyConfused(typed: string, ori: string, place: number): string {
  return `${inWords(ori.charAt(place))} for ${inWords(typed.charAt(place))} in place ${place + 1}`;
}

function inWords(character: string): string {
  if (character === '0') return 'zero';
  return /\d/.test(character) ? `the digit ${character}` : `the letter ${character}`;
}

function swaps(typed: string): Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const [a, b] = [typed.charAt(at), typed.charAt(at + 1)];
    if (a === b) continue;
    found.push({
      ori: typed.slice(0, at) + b + a + typed.slice(at + 2),
      why: `places ${at + 1} and ${at + 2} swapped`,
    });
  }
  return found;
}
