// A pack's files, as texts, to a checked pack: every fault comes back with file, line and column, and what to do.
import { OriTable } from '../ori/table.ts';
import { buildDecision } from './build-decision.ts';
import { dutiesOf } from './duty.ts';
import { buildFact } from './fact.ts';
import type {
  Clause,
  DecisionRules,
  Diagnostic,
  Duty,
  Fact,
  Guide,
  Pack,
  PackHeader,
  TrainingProfile,
} from './model.ts';
import { type PackFiles, type ReadCache, Reading } from './reading.ts';
import { checkReferences } from './references.ts';
import { revisionOf } from './revision.ts';
import { ClauseFile } from './schema/clause.ts';
import { DecisionFile } from './schema/decision.ts';
import { FactsFile } from './schema/facts.ts';
import { PackFile } from './schema/pack-file.ts';
import { DutiesFile, GuideFile, OutcomesFile, TrainingFile } from './schema/vocabulary.ts';
import { readYaml } from './yaml-source.ts';

export type Loaded =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type { PackFiles, ReadCache };

/** Which schema a file of a pack keeps, by its path; files of other readers (tests/, ask/) are not the loader's. */
export const SCHEMAS = {
  'pack.yml': PackFile,
  'ori.yml': OriTable,
  'facts.yml': FactsFile,
  'outcomes.yml': OutcomesFile,
  'duties.yml': DutiesFile,
  'training.yml': TrainingFile,
  'clauses/': ClauseFile,
  'decisions/': DecisionFile,
  'guides/': GuideFile,
} as const;

const OTHER_READERS = ['tests/', 'ask/', 'properties.yml', 'checks.yml'];

/** Loads a whole pack; a pack with any error is refused whole. `cache` spares files that have not changed. */
export function loadPack(files: PackFiles, cache?: ReadCache): Loaded {
  const reading = new Reading(files, { isKnown, whole: 'pack' }, cache);
  const parts = readParts(reading);
  if (!parts) return { ok: false, diagnostics: reading.diagnostics };
  const pack = assemble(parts, reading);
  if (reading.diagnostics.length > 0) return { ok: false, diagnostics: reading.diagnostics };
  const found = checkReferences(pack, reading.sources);
  const errors = found.filter((d) => d.severity === 'error');
  return errors.length > 0 ? { ok: false, diagnostics: errors } : { ok: true, pack, warnings: found };
}

function isKnown(file: string): boolean {
  return [...Object.keys(SCHEMAS), ...OTHER_READERS].some(
    (known) => file === known || (known.endsWith('/') && file.startsWith(known)),
  );
}

function readParts(reading: Reading) {
  const parts = {
    header: reading.one('pack.yml', (f, t) => readYaml(f, t, PackFile)),
    ori: reading.one('ori.yml', (f, t) => readYaml(f, t, OriTable)),
    facts: reading.one('facts.yml', (f, t) => readYaml(f, t, FactsFile)),
    outcomes: reading.one('outcomes.yml', (f, t) => readYaml(f, t, OutcomesFile)),
    duties: reading.one('duties.yml', (f, t) => readYaml(f, t, DutiesFile)),
    training: reading.one('training.yml', (f, t) => readYaml(f, t, TrainingFile)),
    clauses: reading.each('clauses/', (f, t) => readYaml(f, t, ClauseFile)),
    decisions: reading.each('decisions/', (f, t) => readYaml(f, t, DecisionFile)),
    guides: reading.each('guides/', (f, t) => readYaml(f, t, GuideFile)),
  };
  const { header, ori, facts, outcomes, duties, training } = parts;
  if (reading.diagnostics.length > 0 || !header || !ori || !facts || !outcomes || !duties || !training) return null;
  return { ...parts, header, ori, facts, outcomes, duties, training };
}

type Parts = NonNullable<ReturnType<typeof readParts>>;

function assemble(parts: Parts, reading: Reading): Pack {
  const facts = new Map<string, Fact>(
    Object.entries(parts.facts.facts).map(([id, entry]) => [id, buildFact(id, entry, parts.ori)]),
  );
  const decisions = gather(reading, parts.decisions, ({ file, value }) => {
    const built = buildDecision(value, facts, reading.source(file));
    reading.diagnostics.push(...built.diagnostics);
    return [[value.decision, built.decision, ['decision']]];
  });
  const content = {
    header: parts.header as PackHeader,
    clauses: gather<ClauseFile, Clause>(reading, parts.clauses, ({ value }) =>
      value.clauses.map((clause, index) => [clause.id, clause, ['clauses', index]]),
    ),
    facts,
    duties: new Map(dutiesOf(parts.duties).map((duty): [string, Duty] => [duty.id, duty])),
    precedence: parts.outcomes.precedence,
    outcomes: new Map(parts.outcomes.precedence.map((id) => [id, { id, ...parts.outcomes.outcomes[id] }])),
    decisions: decisions as ReadonlyMap<string, DecisionRules>,
    guides: gather<GuideFile, Guide>(reading, parts.guides, ({ value }) => [[value.guide, guideOf(value), ['guide']]]),
    profiles: profilesOf(parts.training),
    profile: parts.training.profile,
    courses: parts.training.courses,
    ori: parts.ori,
  };
  return { ...content, revision: revisionOfContent(content) };
}

/** What a pack's revision is taken over: all that it says, and not where it says it. */
export const revisionOfContent = (content: Omit<Pack, 'revision'>): string => revisionOf(hashable(content));

type Entry<V> = readonly [id: string, value: V, path: readonly (string | number)[]];

function gather<T, V>(
  reading: Reading,
  files: readonly { file: string; value: T }[],
  entriesOf: (file: { file: string; value: T }) => readonly Entry<V>[],
): ReadonlyMap<string, V> {
  const all = new Map<string, V>();
  for (const file of files) {
    for (const [id, value, path] of entriesOf(file)) {
      if (all.has(id)) {
        reading.diagnostics.push({
          code: 'duplicate-id',
          severity: 'error',
          at: reading.source(file.file).placeOf(path),
          message: `"${id}" stands twice in this pack`,
          fix: 'Keep one of them or give it another id.',
        });
      }
      all.set(id, value);
    }
  }
  return all;
}

function guideOf(file: GuideFile): Guide {
  const { guide, from, to, ...rest } = file;
  return { id: guide, from: from ?? null, to: to ?? null, ...rest };
}

function profilesOf(training: TrainingFile): ReadonlyMap<string, TrainingProfile> {
  return new Map(
    Object.entries(training.profiles).map(([id, profile]) => {
      const intervals = Object.entries(profile.intervals).map(([name, i]) => [
        name,
        { id: name, years: i.years ?? 0, months: i.months ?? 0, days: i.days ?? 0, clauses: i.clauses },
      ]);
      return [id, { id, title: profile.title, intervals: Object.fromEntries(intervals) }];
    }),
  );
}

/** Maps as sorted lists, places left out: what a pack says, not where it says it. */
function hashable(value: unknown): unknown {
  if (value instanceof Map)
    return [...value.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, v]) => hashable(v));
  if (Array.isArray(value)) return value.map(hashable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at')
      .map(([key, v]) => [key, key === 'rules' && Array.isArray(v) ? sortedById(v).map(hashable) : hashable(v)]),
  );
}

function sortedById(items: readonly { id: string }[]): readonly { id: string }[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
