// Clauses as people read them: our restatement, the official words where they are attached, edition, faults of the source.
import type { Clause, Pack } from '../policy/model.ts';
import { type Block, context, divider, type Modal, plain, section } from './blocks.ts';
import { defectsOf, editionOf, type OfficialWords } from './citations.ts';
import { sectionsOf } from './sections.ts';
import { escaped, sentence, shorten } from './words.ts';

export type ClauseReading = { readonly pack: Pack; readonly official: OfficialWords };

export function clauseBlocks(clause: Clause, { pack, official }: ClauseReading): Block[] {
  const quoted = official(clause.id);
  return [
    ...sectionsOf([`*${escaped(clause.title)}*`, escaped(clause.restated)]),
    ...(quoted === null ? [] : sectionsOf(quotedLines(quoted))),
    ...(clause.interpretation ? [context(`Interpretation: ${escaped(sentence(clause.interpretation))}`)] : []),
    ...defectsOf([clause.id], pack).map((said) => context(`About the source: ${escaped(said)}`)),
    context(`${escaped(clause.id)} · ${escaped(editionOf(clause, pack))} · ${wording(quoted)}`),
  ];
}

/** `restated` where no official text is attached, so that nobody takes our words for the manual's. */
const wording = (quoted: string | null): string =>
  quoted === null ? 'restated in our words' : 'official words below our restatement';

/** Slack's quote mark goes before every line. */
const quotedLines = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [`>${escaped(shorten(line.trim(), 2_500))}`]));

export function clausesModal(ids: readonly string[], reading: ClauseReading): Modal {
  const clauses = ids.flatMap((id) => reading.pack.clauses.get(id) ?? []);
  const blocks = clauses.flatMap((clause, at) => [...(at === 0 ? [] : [divider]), ...clauseBlocks(clause, reading)]);
  return {
    type: 'modal',
    callback_id: 'clauses',
    title: plain(clauses.length === 1 ? 'The clause' : 'The clauses'),
    close: plain('Back'),
    blocks: [
      ...(blocks.length === 0 ? [section('These clauses are not in the pack any more.')] : blocks),
      context(escaped(reading.pack.header.banner)),
    ],
  };
}
