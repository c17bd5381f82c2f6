// What the desk answers from: the pack, its editions and revision, and whether the official words are attached.
import type { Pack } from '../policy/model.ts';
import { context, type Message, section } from './blocks.ts';
import type { OfficialWords } from './citations.ts';
import { titled } from './sections.ts';
import { escaped } from './words.ts';

export function statusMessage({ pack, official }: { readonly pack: Pack; readonly official: OfficialWords }): Message {
  const clauses = [...pack.clauses.keys()];
  const quoted = clauses.filter((id) => official(id) !== null).length;
  const first = `Answers from “${pack.header.title}”: ${clauses.length} clauses, ${pack.decisions.size} decisions, rules revision ${pack.revision.slice(0, 12)}.`;
  return {
    text: escaped(first),
    blocks: [
      section(escaped(first)),
      section(
        quoted === 0
          ? 'No official text is attached: clauses are restated in our words.'
          : `Official words are attached for ${quoted} of ${clauses.length} clauses.`,
      ),
      ...titled(
        'Editions',
        pack.header.editions.map(
          ({ document, version }) => `• ${escaped(document)}${version ? `, version ${escaped(version)}` : ''}`,
        ),
      ),
      context(escaped(pack.header.banner)),
    ],
  };
}
