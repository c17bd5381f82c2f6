// The one sentence that refuses a text: names the kinds found, echoes nothing, says what to do.
import { type GuardKind, KIND_WORDS } from './kinds.ts';

export function refusal(kinds: readonly GuardKind[]): string {
  return `This looks like it holds ${inWords(kinds)}, so it was not kept; ask again without it: an ORI, an agency name, a section or a reference number alone is fine.`;
}

function inWords(kinds: readonly GuardKind[]): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]);
  if (words.length === 0) return 'something about a person';
  const last = words.at(-1) ?? '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
