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
  const confused = confusions(typed).filter(({ ori }) => exists(ori));
  return [...confused, ...swapped].filter((slip, at, all) => all.findIndex((other) => other.ori === slip.ori) === at);
}

function confusions(typed: string): Slip[] {
  let found: { readonly ori: string; readonly places: readonly number[] }[] = [{ ori: '', places: [] }];
  for (const [place, character] of [...typed].entries()) {
    const other = CONFUSED[character];
    found = found.flatMap(({ ori, places }) => [
      { ori: ori + character, places },
      ...(other !== undefined && places.length < MOST_SLIPS ? [{ ori: ori + other, places: [...places, place] }] : []),
    ]);
  }
  return found
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .map(({ ori, places }) => ({ ori, why: places.map((place) => whyConfused(typed, ori, place)).join(', ') }));
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
