// Help: what each command does, made from the commands that are there, so that it is never out of date.
import { type Block, context, header, type Message, section } from './blocks.ts';
import { sectionsOf } from './sections.ts';
import { escaped } from './words.ts';

export type CommandHelp = {
  /** With the slash. */
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  readonly examples: readonly string[];
};

export const NEVER_CJI =
  'Never type names, dates of birth, plates or anything else from a record. An ORI, an agency, a section or a reference number alone is fine.';

export const PURPOSE = 'NAC Desk answers what the N-DEx policy manual says, always with the clauses that say so.';

export function helpMessage(commands: readonly CommandHelp[]): Message {
  return {
    text: escaped(`${PURPOSE} Commands: ${commands.map(({ name }) => name).join(', ')}.`),
    blocks: [
      header('NAC Desk'),
      section(escaped(PURPOSE)),
      ...sectionsOf(commands.map((command) => lineFor(command))),
      section(
        'You can also send NAC Desk a direct message, mention it in a channel, or use “Can I share this?” in the menu of a message.',
      ),
      context(escaped(NEVER_CJI)),
    ],
  };
}

/** How one command is used: for `/ori-check help`, or `/ori-check` with nothing behind it. */
export function usageMessage(command: CommandHelp, first?: string): Message {
  const blocks: Block[] = [
    ...(first ? [section(escaped(first))] : []),
    section(lineFor(command)),
    ...(command.examples.length > 0
      ? [section(`For example:\n${command.examples.map((each) => `• \`${escaped(each)}\``).join('\n')}`)]
      : []),
    context(escaped(NEVER_CJI)),
  ];
  const said = first ?? `${command.name}: ${command.says}.`;
  return { text: escaped(`${said} For example: ${command.examples[0] ?? command.name}`), blocks };
}

const lineFor = ({ name, usage, says }: CommandHelp): string =>
  `*${escaped(name)}*${usage ? ` ${escaped(usage)}` : ''}\n${escaped(says)}.`;
