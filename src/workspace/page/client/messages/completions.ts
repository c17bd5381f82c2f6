// What the composer offers while somebody types: commands after a slash, people after @, channels after #.

import type { Command } from '../../../manifest.ts';
import type { SeenChannel, SeenPerson } from '../../seen.ts';

export type Completion = {
  readonly title: string;
  readonly usage: string;
  readonly note: string;
  /** The whole text after this was picked. */
  readonly text: string;
};
export type Known = {
  readonly commands: readonly Command[];
  readonly people: readonly SeenPerson[];
  readonly channels: readonly SeenChannel[];
};

const most = 8;

/** `before` is what stands before the cursor, `after` what follows it. */
export function completions(before: string, after: string, known: Known): readonly Completion[] {
  if (/^\/\S*$/.test(before)) return commandsFor(before, known.commands);
  const [, rest = '', sign, word = ''] = /^([\s\S]*?)(?:(?<=^|\s))([@#])([\w.-]*)$/.exec(before) ?? [];
  if (sign === '@') return peopleFor(word, known.people, (name) => `${rest}@${name} ${after}`);
  if (sign === '#') return channelsFor(word, known.channels, (name) => `${rest}#${name} ${after}`);
  return [];
}

const commandsFor = (typed: string, commands: readonly Command[]) =>
  commands
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .slice(0, 12)
    .map(({ name, usageHint, description }) => ({
      title: name,
      usage: usageHint,
      note: description,
      text: `${name} `,
    }));

const has = (word: string, ...texts: readonly string[]) =>
  texts.some((text) => text.toLowerCase().includes(word.toLowerCase()));

const peopleFor = (word: string, people: readonly SeenPerson[], text: (name: string) => string) =>
  people
    .filter((person) => has(word, person.name, person.realName))
    .slice(0, most)
    .map((person) => ({
      title: person.realName,
      usage: `@${person.name}`,
      note: person.title,
      text: text(person.name),
    }));

const channelsFor = (word: string, channels: readonly SeenChannel[], text: (name: string) => string) =>
  channels
    .filter(({ kind, name }) => kind !== 'im' && has(word, name))
    .slice(0, most)
    .map(({ name, purpose }) => ({ title: `#${name}`, usage: '', note: purpose, text: text(name) }));
