// What counts as found, the same for every engine.
import type { Agency } from '../../src/agencies/agency.ts';
import type { Question } from './questions.ts';

export const HIT_IN_WORDS = [
  'A question is hit when one of the first five is the agency meant, or one of the very same name (in the same state where the',
  'question says one): nothing in the question tells them apart. For partial names (d) also an agency of the same state in whose',
  'name every typed word stands, the last perhaps only begun; "exactly" is the stricter count without that.',
].join('\n');

export function isHit(found: readonly Agency[], question: Question): boolean {
  return (
    isExactHit(found, question) || (question.words.length > 0 && found.some((agency) => fitsAsWell(agency, question)))
  );
}

export function isExactHit(found: readonly Agency[], { meant, saysState }: Question): boolean {
  return found.some(
    (agency) =>
      agency.ori === meant.ori ||
      (folded(agency.name) === folded(meant.name) && (!saysState || agency.state === meant.state)),
  );
}

function fitsAsWell(agency: Agency, { meant, words }: Question): boolean {
  const own = folded(agency.name).split(' ');
  return agency.state === meant.state && words.every((word) => own.some((each) => each.startsWith(folded(word))));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[:,]/g, '').replace(/\s+/g, ' ').trim();
}
