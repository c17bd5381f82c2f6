// The running policy: one checked pack, its decisions compiled once, replaced whole on a reload that succeeds.
import { type Compiled, compileDecision } from '../policy/compile.ts';
import { decide } from '../policy/decide.ts';
import { epochAt } from '../policy/epoch.ts';
import type { Loaded, ReadCache } from '../policy/load.ts';
import type { ClauseId, Decided, Diagnostic, Facts, Pack } from '../policy/model.ts';
import { applyOverlay } from '../policy/overlay.ts';
import { type FactProblem, readFacts } from '../policy/read-facts.ts';
import { type AttachedPassages, readAttached } from './attached.ts';
import { loadKept } from './kept-pack.ts';
import { readFiles, readPackFolder } from './read-pack-folder.ts';

/** The pack has errors; `diagnostics` names each with file, line and column. */
export class PackError extends Error {
  readonly code = 'pack';
  override readonly name = 'PackError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(folder: string, diagnostics: readonly Diagnostic[]) {
    super(`the policy pack in ${folder} has ${diagnostics.length} errors:\n${diagnostics.map(inOneLine).join('\n')}`);
    this.diagnostics = diagnostics;
  }
}

export function inOneLine({ at, severity, code, message, fix, witness }: Diagnostic): string {
  const shown = witness === undefined ? '' : ` For instance: ${witness}.`;
  return `${at.file}:${at.line}:${at.column}: ${severity} ${code}: ${message}.${shown} ${fix}`;
}

export type Answer =
  | { readonly ok: true; readonly decided: Decided }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/** One revision of a pack with its compiled decisions; never changes, so an answer carries exactly one revision. */
export class PolicyRevision {
  readonly pack: Pack;
  readonly #compiled = new Map<string, Compiled>();

  constructor(pack: Pack) {
    this.pack = pack;
  }

  /** The compiled rules as they stand on `asOf`; decisions without dated rules are compiled once for all days. */
  compiled(decision: string, asOf: string): Compiled | null {
    const rules = this.pack.decisions.get(decision);
    if (!rules) return null;
    const key = `${decision} ${epochAt(rules, asOf)}`;
    const known = this.#compiled.get(key) ?? compileDecision(this.pack, rules, asOf);
    this.#compiled.set(key, known);
    return known;
  }

  /** Compiles every decision as it stands on `asOf`, so that no answer waits for it and no fault shows late. */
  compileAll(asOf: string): this {
    for (const decision of this.pack.decisions.keys()) this.compiled(decision, asOf);
    return this;
  }

  /** Reads raw facts and decides; `asOf` is a day such as 2026-11-21. Throws RangeError for an unknown decision. */
  decide(decision: string, raw: Readonly<Record<string, unknown>>, asOf: string): Answer {
    const compiled = this.compiled(decision, asOf);
    if (!compiled) throw new RangeError(`no decision is named "${decision}"`);
    const read = readFacts(this.pack, compiled.decision, raw, asOf);
    return read.ok ? { ok: true, decided: this.decideFacts(compiled, read.facts, asOf) } : read;
  }

  decideFacts(compiled: Compiled, facts: Facts, asOf: string): Decided {
    return decide(compiled, facts, asOf);
  }
}

export type Reloaded = { readonly changed: boolean; readonly diagnostics: readonly Diagnostic[] };

export type PolicySources = {
  readonly folder: string;
  /** Folders of overlays, laid over the pack in this order. */
  readonly overlays?: readonly string[];
  /** The file of attached official passages (see attached.ts). */
  readonly attached?: string;
  /** A file in which the checked pack is kept for the next start (see kept-pack.ts). */
  readonly kept?: string;
};

/** Holds the current revision; a reload that fails leaves the last good one in place. */
export class Policies {
  readonly sources: PolicySources;
  readonly #read: ReadCache = new Map();
  #current: PolicyRevision;
  #attached: AttachedPassages;

  constructor(sources: PolicySources | string) {
    this.sources = typeof sources === 'string' ? { folder: sources } : sources;
    const loaded = loadAll(this.sources, (folder) => this.#firstLoad(folder));
    if (!loaded.ok) throw new PackError(this.sources.folder, loaded.diagnostics);
    this.#current = new PolicyRevision(loaded.pack);
    this.#attached = attachedIn(this.sources);
  }

  #firstLoad(folder: string): Loaded {
    const { kept } = this.sources;
    return kept === undefined ? readPackFolder(folder, this.#read) : loadKept(folder, kept);
  }

  get current(): PolicyRevision {
    return this.#current;
  }

  /** The official wording of a clause, where the agency attached it and it is the passage that was restated; else null. */
  quote(clause: ClauseId): string | null {
    const passage = this.#attached.get(clause);
    return passage && passage.pin === this.#current.pack.clauses.get(clause)?.pin ? passage.text : null;
  }

  /** Reads the sources anew. Swaps, compiled for `asOf`, only when the pack has no error and says something else. */
  reload(asOf: string): Reloaded {
    const loaded = loadAll(this.sources, (folder) => readPackFolder(folder, this.#read));
    if (!loaded.ok) return { changed: false, diagnostics: loaded.diagnostics };
    this.#attached = attachedIn(this.sources);
    if (loaded.pack.revision === this.#current.pack.revision) return { changed: false, diagnostics: [] };
    this.#current = new PolicyRevision(loaded.pack).compileAll(asOf);
    return { changed: true, diagnostics: loaded.warnings };
  }
}

function loadAll({ folder, overlays = [] }: PolicySources, load: (folder: string) => Loaded): Loaded {
  let loaded = load(folder);
  for (const overlay of overlays) {
    if (!loaded.ok) return loaded;
    const read = readFiles(overlay);
    loaded =
      'diagnostics' in read ? { ok: false, diagnostics: read.diagnostics } : applyOverlay(loaded.pack, read.files);
  }
  return loaded;
}

function attachedIn({ attached }: PolicySources): AttachedPassages {
  return attached === undefined ? new Map() : readAttached(attached);
}
