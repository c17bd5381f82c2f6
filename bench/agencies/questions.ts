// Writes the questions of the four kinds from the published names, each with the agency that was meant.
import type { Agency } from '../../src/agencies/agency.ts';
import { nameOfState } from '../../src/agencies/states.ts';
import { type Chance, seeded } from './random.ts';

export type Kind = 'typo' | 'order' | 'abbreviation' | 'partial';
export type Question = {
  readonly text: string;
  readonly meant: Agency;
  readonly saysState: boolean;
  /** The words typed of a partial name; empty for the other kinds. */
  readonly words: readonly string[];
};

export const KINDS: Readonly<Record<Kind, string>> = {
  typo: '(a) one typo or transposition',
  order: '(b) words in another order',
  abbreviation: '(c) abbreviations',
  partial: '(d) partial name with state',
};

export function writeQuestions(kind: Kind, count: number, agencies: readonly Agency[], seed: number): Question[] {
  const chance = seeded(seed);
  const questions: Question[] = [];
  while (questions.length < count) {
    const meant = chance.pick(agencies);
    const text = WRITERS[kind](meant, chance);
    if (text === null || text === meant.name) continue;
    questions.push({
      text,
      meant,
      saysState: kind === 'partial',
      words: kind === 'partial' ? namedWords(text, meant) : [],
    });
  }
  return questions;
}

const WRITERS: Readonly<Record<Kind, (meant: Agency, chance: Chance) => string | null>> = {
  typo: (meant, chance) => withTypo(meant.name, chance),
  order: (meant, chance) => shuffled(meant.name.split(/\s+/), chance).join(' '),
  abbreviation: (meant, chance) => abbreviated(meant.name, chance),
  partial: partOfName,
};

/** What stands before the state. */
function namedWords(text: string, meant: Agency): string[] {
  const state = [nameOfState(meant.state), meant.state].find((each) => each !== null && text.endsWith(each)) ?? '';
  return text
    .slice(0, text.length - state.length)
    .trim()
    .split(/\s+/);
}

/** Anywhere in the name, blanks and marks included: a wrong key, one too many, one missing, two swapped. */
function withTypo(name: string, chance: Chance): string {
  const at = chance.below(name.length);
  const key = chance.pick([...'abcdefghijklmnopqrstuvwxyz']);
  const slip = chance.below(4);
  if (slip === 0) return name.slice(0, at) + key + name.slice(at + 1);
  if (slip === 1) return name.slice(0, at) + key + name.slice(at);
  if (slip === 2) return name.slice(0, at) + name.slice(at + 1);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

function shuffled(words: readonly string[], chance: Chance): string[] {
  const order = [...words];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
  }
  return order;
}

// Written for this measurement and on purpose not taken from the directory's own table.
const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bPolice Department\b/, ['PD', 'P.D.', 'Police Dept', 'Police Dept.', 'Pol Dept']],
  [/\bSheriff's Office\b/, ['SO', 'S.O.', 'Sheriff Ofc', 'Sheriffs Off']],
  [/\bDepartment\b/, ['Dept', 'Dept.']],
  [/\bCounty\b/, ['Co', 'Co.', 'Cnty']],
  [/\bUniversity\b/, ['Univ', 'Univ.', 'U']],
  [/\bTownship\b/, ['Twp', 'Twp.']],
  [/\bHighway Patrol\b/, ['Hwy Patrol', 'HP', 'Hwy Ptl']],
  [/\bState Police\b/, ['SP', 'St Police']],
  [/\bSt\. /, ['Saint ', 'St ']],
  [/\bFort\b/, ['Ft', 'Ft.']],
  [/\bMount\b/, ['Mt', 'Mt.']],
  [/\bDivision\b/, ['Div']],
  [/\bBureau\b/, ['Bur']],
  [/\bInvestigation\b/, ['Inv', 'Invest']],
  [/\bNational\b/, ['Natl', "Nat'l"]],
  [/\bSchool District\b/, ['Sch Dist', 'S.D.']],
  [/\bAirport\b/, ['Arpt']],
  [/\bSprings\b/, ['Spgs']],
  [/\bHeights\b/, ['Hts']],
  [/\bNorth\b/, ['N', 'N.']],
  [/\bSouth\b/, ['S', 'S.']],
  [/\bWest\b/, ['W', 'W.']],
  [/\bEast\b/, ['E', 'E.']],
  [/\bVillage\b/, ['Vlg']],
  [/\bBorough\b/, ['Boro']],
  [/\bEnforcement\b/, ['Enf']],
  [/\bCollege\b/, ['Coll']],
  [/\bLake\b/, ['Lk']],
  [/\bBeach\b/, ['Bch']],
];

/** Each word that has a short form gets one; null where none has. */
function abbreviated(name: string, chance: Chance): string | null {
  let text = name;
  for (const [long, short] of SHORT) text = text.replace(long, () => chance.pick(short));
  return text === name ? null : text;
}

const GENERIC =
  /^(?:police|department|county|sheriff's|office|state|patrol|highway|of|the|and|township|university|city|division|bureau)[:,]?$/i;

/** Some of the words, one of the telling ones among them, perhaps not to its end; then the state's code or name. */
function partOfName(meant: Agency, chance: Chance): string | null {
  const words = meant.name.split(/\s+/);
  const state = nameOfState(meant.state);
  const telling = words.filter((word) => !GENERIC.test(word));
  if (words.length < 2 || telling.length === 0 || state === null) return null;
  const must = chance.pick(telling);
  const kept = words.filter((word) => word === must || chance.next() < 0.4);
  if (kept.length === words.length) kept.pop();
  const last = kept.at(-1);
  if (last !== undefined && last.length > 5 && chance.next() < 0.3)
    kept[kept.length - 1] = last.slice(0, 4 + chance.below(last.length - 4));
  return [...kept, chance.next() < 0.5 ? (meant.state ?? '') : state].join(' ');
}
