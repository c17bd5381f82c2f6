// Lays an agency's or a state's rules over a pack; one that would open what the pack closes is refused unless it says so.
import { shortestStory, tell } from './analysis/story.ts';
import { buildRules } from './build-decision.ts';
import { since, workshopsOf } from './checks/check.ts';
import { FALSE, openWorkshopOver, TRUE } from './compile.ts';
import { leafRef } from './diagram.ts';
import { dutiesOf } from './duty.ts';
import type { Loaded } from './load.ts';
import type { Clause, DecisionRules, Diagnostic, Duty, Pack } from './model.ts';
import { type PackFiles, Reading } from './reading.ts';
import { checkReferences } from './references.ts';
import { revisionOf } from './revision.ts';
import { ClauseFile } from './schema/clause.ts';
import { OverlayDecisionFile, OverlayFile } from './schema/overlay.ts';
import { DutiesFile } from './schema/vocabulary.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** `files` are the texts of the overlay's folder: overlay.yml, and any of clauses/, duties.yml, decisions/. */
export function applyOverlay(pack: Pack, files: PackFiles): Loaded {
  const reading = new Reading(files, { isKnown, whole: 'overlay' });
  const header = reading.one('overlay.yml', (f, t) => readYaml(f, t, OverlayFile));
  if (!header) return { ok: false, diagnostics: reading.diagnostics };
  if (header.extends !== pack.header.id) {
    reading.refuse('overlay.yml', 'wrong-pack', `it extends "${header.extends}"; this pack is "${pack.header.id}"`);
  }
  const overlaid = lay(pack, header, reading);
  if (reading.diagnostics.length > 0) return { ok: false, diagnostics: reading.diagnostics };
  const found = checkReferences(overlaid, reading.sources);
  if (found.length > 0) return { ok: false, diagnostics: found };
  const widened = header.widens ? [] : widenings(pack, overlaid);
  return widened.length > 0 ? { ok: false, diagnostics: widened } : { ok: true, pack: overlaid, warnings: [] };
}

function isKnown(file: string): boolean {
  return /^(overlay\.yml|duties\.yml|(clauses|decisions|tests)\/.+)$/.test(file);
}

function lay(pack: Pack, header: OverlayFile, reading: Reading): Pack {
  const clauses = reading.each('clauses/', (f, t) => readYaml(f, t, ClauseFile)).flatMap(({ value }) => value.clauses);
  const duties = reading
    .each('duties.yml', (f, t) => readYaml(f, t, DutiesFile))
    .flatMap(({ value }) => dutiesOf(value));
  const decisions = new Map(pack.decisions);
  for (const { file, value } of reading.each('decisions/', (f, t) => readYaml(f, t, OverlayDecisionFile))) {
    const base = decisions.get(value.decision);
    const source = reading.sources.get(file);
    if (!base || !source) reading.refuse(file, 'unknown-decision', `the pack has no decision "${value.decision}"`);
    else decisions.set(base.id, withRules(base, value, pack, source, reading));
  }
  const content = {
    ...pack,
    header: {
      ...pack.header,
      title: `${pack.header.title}, with ${header.title}`,
      documents: [...pack.header.documents, ...(header.documents ?? [])],
      editions: [...pack.header.editions, ...(header.editions ?? [])],
      contacts: [...pack.header.contacts, ...(header.contacts ?? [])],
    },
    clauses: new Map([...pack.clauses, ...clauses.map((clause): [string, Clause] => [clause.id, clause])]),
    duties: new Map([...pack.duties, ...duties.map((duty): [string, Duty] => [duty.id, duty])]),
    decisions,
  };
  for (const id of [
    ...clauses.map((c) => c.id).filter((id) => pack.clauses.has(id)),
    ...duties.map((d) => d.id).filter((id) => pack.duties.has(id)),
  ]) {
    reading.refuse(
      'overlay.yml',
      'duplicate-id',
      `"${id}" stands in the pack already; an overlay adds, it does not replace`,
    );
  }
  return {
    ...content,
    revision: revisionOf([pack.revision, [...reading.sources.values()].map(({ file, data }) => [file, data])]),
  };
}

function withRules(
  base: DecisionRules,
  file: OverlayDecisionFile,
  pack: Pack,
  source: YamlSource,
  reading: Reading,
): DecisionRules {
  const built = buildRules({ facts: base.facts, conditions: file.conditions, rules: file.rules }, pack.facts, source);
  reading.diagnostics.push(...built.diagnostics);
  return { ...base, rules: [...base.rules, ...built.rules] };
}

/** ND014: each decision in which some combination gets a weaker outcome than the pack gives, with a witness. */
function widenings(pack: Pack, overlaid: Pack): readonly Diagnostic[] {
  const order = pack.precedence;
  return workshopsOf(overlaid).flatMap((workshop): Diagnostic[] => {
    const base = pack.decisions.get(workshop.decision.id);
    if (!base) return [];
    const before = openWorkshopOver(pack, base, workshop.asOf, workshop);
    const weaker = workshop.builder.combine(before.root, workshop.root, (a, b) => {
      const [was, is] = [before.leaves[a]?.outcome, workshop.leaves[b]?.outcome];
      return was && is && order.indexOf(is) > order.indexOf(was) ? TRUE : FALSE;
    });
    if (weaker === leafRef(FALSE)) return [];
    const story = shortestStory(workshop, weaker, (leaf) => leaf === TRUE) ?? {};
    return [
      {
        code: 'ND014',
        severity: 'error',
        at: workshop.decision.rules.at(-1)?.at ?? workshop.decision.at,
        subject: workshop.decision.id,
        message: `the overlay opens what "${workshop.decision.id}" closes${since(workshop)}`,
        fix: 'Narrow its rules, or declare in overlay.yml that it widens, with the reason.',
        witness: tell(pack, story),
      },
    ];
  });
}
