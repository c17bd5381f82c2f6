// One decision file to its rules: conditions built, defaults filled in, faults placed.
import { buildCondition, ConditionError, factsOf } from './condition.ts';
import type { Condition, DecisionRules, Diagnostic, Fact, Rule } from './model.ts';
import type { ConditionEntry, DecisionFile, RuleEntry } from './schema/decision.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

export type BuiltDecision = { readonly decision: DecisionRules; readonly diagnostics: readonly Diagnostic[] };

export function buildDecision(file: DecisionFile, facts: ReadonlyMap<string, Fact>, source: YamlSource): BuiltDecision {
  const { rules, diagnostics } = buildRules(file, facts, source);
  const decision: DecisionRules = {
    id: file.decision,
    title: file.title,
    question: file.question,
    facts: file.facts,
    opensWith: file['opens-with'] ?? [],
    controls: file.controls ?? {},
    notCovered: file['not-covered'],
    rules,
    reviewed: file.reviewed,
    at: source.placeOf(['decision']),
  };
  return { decision, diagnostics };
}

/** The part of a file that holds rules: a decision's own, or those an overlay adds to it. */
export type RulesPart = {
  readonly facts: readonly string[];
  readonly conditions?: DecisionFile['conditions'] | undefined;
  readonly rules: DecisionFile['rules'];
};

export function buildRules(
  file: RulesPart,
  facts: ReadonlyMap<string, Fact>,
  source: YamlSource,
): { readonly rules: readonly Rule[]; readonly diagnostics: readonly Diagnostic[] } {
  const building = new Building(file, facts, source);
  building.checkNamedConditions();
  const rules = file.rules.map((rule, index) => building.rule(rule, index));
  return { rules, diagnostics: building.diagnostics };
}

class Building {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: RulesPart;
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #source: YamlSource;

  constructor(file: RulesPart, facts: ReadonlyMap<string, Fact>, source: YamlSource) {
    this.#file = file;
    this.#facts = facts;
    this.#source = source;
  }

  /** A fault in a named condition is told where it stands, whether a rule uses it or not. */
  checkNamedConditions(): void {
    for (const [name, entry] of Object.entries(this.#file.conditions ?? {})) {
      const built = this.#built(entry);
      if (built instanceof ConditionError) this.#fault(['conditions', name, ...built.path], 'condition', built.message);
    }
  }

  rule(entry: RuleEntry, index: number): Rule {
    const when = this.#when(entry, index);
    for (const fact of factsOf(when)) {
      if (this.#file.facts.includes(fact)) continue;
      this.#fault(['rules', index, 'when'], 'unlisted-fact', `the rule tests "${fact}", which the list of facts lacks`);
    }
    return {
      id: entry.id,
      when,
      outcome: entry.outcome ?? null,
      beside: entry.beside ?? [],
      because: entry.because,
      clauses: entry.clauses,
      duties: entry.duties ?? [],
      lifts: entry.lifts ?? [],
      basis: entry.basis ?? 'stated',
      ask: entry.ask ?? [],
      from: entry.from ?? null,
      to: entry.to ?? null,
      at: this.#source.placeOf(['rules', index, 'id']),
    };
  }

  #when(entry: RuleEntry, index: number): Condition {
    const built = this.#built(entry.when);
    if (!(built instanceof ConditionError)) return built;
    // Within a named condition it has been told there, and the file is refused already.
    const told = built.path.slice(0, -1).includes('is') && this.diagnostics.length > 0;
    if (!told) this.#fault(['rules', index, 'when', ...built.path], 'condition', built.message);
    return { kind: 'always' };
  }

  #built(entry: ConditionEntry): Condition | ConditionError {
    const named = new Map(Object.entries(this.#file.conditions ?? {}));
    try {
      return buildCondition(entry, { facts: this.#facts, named });
    } catch (error) {
      if (error instanceof ConditionError) return error;
      throw error;
    }
  }

  #fault(path: YamlPath, code: string, message: string): void {
    const at = this.#source.placeOf(path);
    this.diagnostics.push({ code, severity: 'error', at, message, fix: 'Use a fact, value or condition that exists.' });
  }
}
