// How clauses are cited: number and title, the document and edition they speak for, faults of the source.
import type { Basis, Clause, ClauseId, Pack } from '../policy/model.ts';
import { escaped, sentence } from './words.ts';

/** The official words of a clause where the agency has attached its copy of the text; null where not. */
export type OfficialWords = (clause: ClauseId) => string | null;

/** `N-DEx Policy and Operating Manual, version 1.1, section 1.3.7` */
export function editionOf(clause: Clause, pack: Pack): string {
  const edition = pack.header.editions.find((each) => each.id === clause.edition);
  const version = edition?.version ? `, version ${edition.version}` : '';
  const section = clause.section ? `, section ${clause.section}` : '';
  return `${edition?.document ?? clause.document}${version}${section}`;
}

/** Editions of these clauses, each once. */
export function editionsOf(ids: readonly ClauseId[], pack: Pack): string[] {
  const cited = ids.flatMap((id) => pack.clauses.get(id) ?? []);
  return [...new Set(cited.map((clause) => editionOf({ ...clause, section: null }, pack)))];
}

/** Faults of the source that bear on these clauses, one sentence each. */
export function defectsOf(ids: readonly ClauseId[], pack: Pack): string[] {
  const named = new Set(ids.flatMap((id) => pack.clauses.get(id)?.defects ?? []));
  return pack.header.defects
    .filter(({ id }) => named.has(id))
    .map(({ title, treatment }) => `${sentence(title)} ${sentence(treatment)}`);
}

/** `[audit:5.a (1.3.7)]`: the id finds the clause here, the section finds it in the manual. */
export const clausesInBrackets = (ids: readonly ClauseId[], pack: Pack): string =>
  `[${escaped(ids.map((id) => citation(id, pack)).join(', '))}]`;

function citation(id: ClauseId, pack: Pack): string {
  const section = pack.clauses.get(id)?.section;
  return section ? `${id} (${section})` : id;
}

/** What must be said beside a reason that the text itself does not state in so many words. */
export const BASIS_WORDS: Readonly<Record<Basis, string | null>> = {
  stated: null,
  interpretation: 'interpretation',
  restored: 'restored; illegible in the source',
};

export const basisMark = (basis: Basis): string => (BASIS_WORDS[basis] ? ` _(${BASIS_WORDS[basis]})_` : '');
