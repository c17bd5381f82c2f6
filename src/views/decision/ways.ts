// What would allow it, and whom to ask: told as sentences.
import type { Block } from '../blocks.ts';
import { changesInWords } from '../facts-in-words.ts';
import { titled } from '../sections.ts';
import { escaped, listed, sentence } from '../words.ts';
import type { DecisionCard } from './card.ts';

export function wayBlocks(card: DecisionCard): Block[] {
  return titled('What would allow it', wayLines(card));
}

export const wayLines = ({ decided, pack }: DecisionCard): string[] =>
  decided.wouldAllow.map((changes) => `• You may once ${escaped(listed(changesInWords(pack, changes)))}.`);

export function askBlocks({ decided, pack }: DecisionCard): Block[] {
  const contacts = decided.ask.flatMap((id) => pack.header.contacts.find((each) => each.id === id) ?? []);
  return titled(
    'Whom to ask',
    contacts.map(
      ({ title, say, reach }) =>
        `• *${escaped(title)}*: ${escaped(sentence(say))}${reach ? ` ${escaped(sentence(reach))}` : ''}`,
    ),
  );
}
