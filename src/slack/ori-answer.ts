// An ORI, or the name of an agency, answered: the same for the command, its buttons and Home's form.
import { inspect, refusal } from '../guard/index.ts';
import { checkOri } from '../ori/index.ts';
import { agenciesMessage, NO_DIRECTORY, NOTHING_FOUND } from '../views/agencies-found.ts';
import type { Message } from '../views/blocks.ts';
import { notice } from '../views/notices.ts';
import { type OriReading, oriMessage } from '../views/ori-answer.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** A name has at least three letters in a row somewhere, and an ORI that was mistyped has a digit or nine characters. */
const LIKE_A_NAME = /\p{L}{3}/u;
const LIKE_AN_ORI = /^[\p{L}\p{N}.\s-]{5,14}$/u;

export type OriPlace = 'channel' | 'modal';

export function answerOri(text: string, person: Person, place: OriPlace, deps: Deps): Message {
  const reading = readOri(text, person, deps);
  if (reading.check.valid) return oriMessage(reading, place);
  const inspected = inspect(text);
  if (!inspected.clean) return notice(refusal(inspected.kinds));
  const isName = LIKE_A_NAME.test(text) && !(LIKE_AN_ORI.test(text) && /\d/.test(text));
  return isName ? byName(text, reading, person, place, deps) : oriMessage(reading, place);
}

export function readOri(text: string, { desk }: Person, { policies, directory }: Deps): OriReading {
  const table = policies.current.pack.ori;
  const check = checkOri(text, table);
  const agency = check.normalized === null ? null : (directory?.byOri(desk, check.normalized) ?? null);
  const known = check.suggestions.flatMap(({ ori }) => directory?.byOri(desk, ori) ?? []);
  return { check, table, agency, names: new Map(known.map((each) => [each.ori, each])) };
}

function byName(text: string, reading: OriReading, { desk }: Person, place: OriPlace, { directory }: Deps): Message {
  const found = directory?.search(desk, text) ?? [];
  if (found.length > 0) return agenciesMessage(found);
  if (reading.check.suggestions.length > 0) return oriMessage(reading, place);
  return notice(directory === null ? NO_DIRECTORY : NOTHING_FOUND);
}
