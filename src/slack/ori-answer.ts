// An ORI, or the name of an agency, answered: the same for the command, its buttons and Home's form.
import { type Agency, type Directory, type Found, placeOf, STATES } from '../agencies/index.ts';
import { inspect } from '../guard/index.ts';
import { checkOri, type OriCheck, type OriSuggestion } from '../ori/index.ts';
import { agenciesMessage } from '../views/agencies-found.ts';
import type { Message } from '../views/blocks.ts';
import { notice } from '../views/notices.ts';
import { type AgencyLine, type OriReading, oriMessage } from '../views/ori-answer.ts';
import type { Deps } from './deps.ts';
import { recordKeptOut } from './kept-out.ts';
import type { Person } from './person.ts';

export type OriPlace = 'channel' | 'modal';

type Asking = Pick<Deps, 'policies' | 'directories' | 'store'>;

/** By name the first few are enough; of those that begin with the same seven characters none may be missing. */
const MOST_FOUND = 5;
const MOST_ALIKE = 20;
const MOST_SUGGESTED = 4;

export async function answerOri(text: string, person: Person, place: OriPlace, deps: Asking): Promise<Message> {
  const directory = await deps.directories.current(person.desk);
  const reading = readOri(text, directory, deps);
  return isOri(reading) ? oriMessage(reading, place) : byName({ text, person, reading, directory, place }, deps);
}

/** Nine letters and no digit are a word before they are an ORI: Milwaukee, Ohio State. No published ORI is without digits. */
const isOri = ({ check, agency }: OriReading): boolean =>
  check.valid && (agency !== null || /\d/.test(check.normalized ?? ''));

export function readOri(text: string, directory: Directory, { policies }: Pick<Deps, 'policies'>): OriReading {
  const table = policies.current.pack.ori;
  const check = checkOri(text, table);
  const agency = check.normalized === null ? undefined : directory.byOri(check.normalized);
  const suggestions = suggested(check, agency, directory);
  const known = suggestions.flatMap(({ ori }) => directory.byOri(ori) ?? []);
  return {
    check: { ...check, suggestions },
    table,
    agency: agency ? lineOf(agency) : null,
    names: new Map(known.map((each) => [each.ori, lineOf(each)])),
  };
}

/** An ORI that no agency has may be a slip for one that some agency has: what the directory knows comes first. */
function suggested({ normalized, suggestions }: OriCheck, agency: Agency | undefined, directory: Directory) {
  if (normalized === null || agency) return suggestions;
  const older = directory
    .byLegacyOri(normalized)
    .map(({ ori }): OriSuggestion => ({ ori, why: `In older files ${normalized} was its ORI.` }));
  const slips = directory
    .suggestSlip(normalized)
    .map((slip): OriSuggestion => ({ ori: slip.agency.ori, why: `The directory has it with ${slip.why}.` }));
  const all = [...older, ...slips, ...suggestions];
  return all.filter(({ ori }, at) => all.findIndex((each) => each.ori === ori) === at).slice(0, MOST_SUGGESTED);
}

/**
 * What is no ORI may be the name of an agency, or a part of an ORI that several agencies have. The directory is asked before the
 * guard, which would take some agencies for persons; where it finds nothing, its words are the guard's.
 */
async function byName({ text, person, reading, directory, place }: ByName, deps: Asking): Promise<Message> {
  const answer = directory.search(text, { limit: MOST_ALIKE });
  if (answer.kind === 'found') return foundMessage(answer.found);
  const inspected = inspect(text);
  if (!inspected.clean) await recordKeptOut({ person, where: '/ori-check', kinds: inspected.kinds }, deps);
  return hasLookOfOri(reading.check) && inspected.clean ? oriMessage(reading, place) : notice(answer.says);
}

function foundMessage(found: readonly Found[]): Message {
  const byWords = found[0]?.how === 'words';
  const shown = byWords ? found.slice(0, MOST_FOUND) : found;
  return agenciesMessage(shown.map(foundLine), byWords ? 'likeliest-first' : 'undecided');
}

type ByName = {
  readonly text: string;
  readonly person: Person;
  readonly reading: OriReading;
  readonly directory: Directory;
  readonly place: OriPlace;
};

/** Something to say about it as an ORI: nine characters with one wrong, seven of a UCR identifier, a slip. A plate has no state. */
const hasLookOfOri = ({ suggestions, reason }: OriCheck): boolean =>
  reason === 'bad-state' || suggestions.some(({ ori }) => STATES.some(({ code }) => ori.startsWith(code)));

const foundLine = ({ agency, why }: Found): AgencyLine & { readonly why: string | null } => ({
  ...lineOf(agency),
  why,
});

const lineOf = (agency: Agency): AgencyLine => ({
  ori: agency.ori,
  name: agency.name,
  place: placeOf(agency) || null,
});
