// Finds the agency that a mistyped ORI was perhaps meant for: only ORIs that some agency really has are suggested.

export type Slip = {
  readonly ori: string;
  /** What was typed and what stands there, for a sentence. */
  readonly why: string;
};

/** What is meant by what is typed. */
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

/** `oris`: of all agencies. Gives for nine capitals and digits what they may stand for, fewer slips first. */
export function slipFinder(oris: readonly string[]): (typed: string) => Slip[] {
  const byLook = Map.groupBy(oris, lookOf);
  const known = new Set(oris);
  return (typed) => {
    const confused = confusions(typed, byLook.get(lookOf(typed)) ?? []);
    const swapped = swaps(typed, known).filter(({ ori }) => !confused.some((slip) => slip.ori === ori));
    return [...confused, ...swapped];
  };
}

/** Characters that are taken for one another become one: what may be meant has the look of what was typed. */
const lookOf = (ori: string): string => ori.replace(/[OILSBZGDQ]/g, (letter) => CONFUSED[letter] ?? letter);

function confusions(typed: string, alike: readonly string[]): Slip[] {
  return alike
    .flatMap((ori) => {
      const places = placesApart(typed, ori);
      return places.length > 0 && places.length <= MOST_SLIPS && places.every((place) => meant(typed, ori, place))
        ? [{ ori, places }]
        : [];
    })
    .sort((a, b) => a.places.length - b.places.length || `${a.places}`.localeCompare(`${b.places}`))
    .map(({ ori, places }) => ({ ori, why: places.map((place) => whyConfused(typed, ori, place)).join(', ') }));
}

const placesApart = (typed: string, ori: string): number[] =>
  [...ori].flatMap((character, place) => (character === typed.charAt(place) ? [] : [place]));

const meant = (typed: string, ori: string, place: number): boolean =>
  CONFUSED[typed.charAt(place)] === ori.charAt(place);

function whyConfused(typed: string, ori: string, place: number): string {
  return `${inWords(ori.charAt(place))} for ${inWords(typed.charAt(place))} in place ${place + 1}`;
}

function inWords(character: string): string {
  if (character === '0') return 'zero';
  return /\d/.test(character) ? `the digit ${character}` : `the letter ${character}`;
}

function swaps(typed: string, known: ReadonlySet<string>): Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const [a, b] = [typed.charAt(at), typed.charAt(at + 1)];
    const ori = typed.slice(0, at) + b + a + typed.slice(at + 2);
    if (a !== b && known.has(ori)) found.push({ ori, why: `places ${at + 1} and ${at + 2} swapped` });
  }
  return found;
}
