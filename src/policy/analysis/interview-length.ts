// How many questions the interview of a decision takes, at worst and on average, over every course it can run.
import { compileDecision, openWorkshop } from '../compile.ts';
import { isLeaf, openLevels, type Ref } from '../diagram.ts';
import { nextFact } from '../interview.ts';
import type { DecisionRules, Facts, Pack } from '../model.ts';

export type InterviewLength = {
  readonly worst: number;
  /** Expected number of questions when every value of every fact asked is as likely as the others. */
  readonly expected: number;
  /** The answers of one longest course. */
  readonly longest: Facts;
};

/** Exact: courses that lead to the same remaining question are followed once. */
export function interviewLength(pack: Pack, decision: DecisionRules, asOf: string): InterviewLength {
  const workshop = openWorkshop(pack, decision, asOf);
  const compiled = compileDecision(pack, decision, asOf);
  const { builder, variables, leaves } = workshop;
  const byOutcome = builder.relabel(workshop.root, (leaf) =>
    pack.precedence.indexOf(leaves[leaf]?.outcome ?? 'not-covered'),
  );
  const fallbacks = variables.reduce(
    (ref, v, level) => (v.fallback < 0 ? ref : builder.restrict(ref, level, v.fallback)),
    byOutcome,
  );
  const known = new Map<Ref, InterviewLength>();
  const visit = (ref: Ref, values: Int16Array): InterviewLength => {
    if (isLeaf(ref)) return { worst: 0, expected: 0, longest: {} };
    const seen = known.get(ref);
    if (seen) return seen;
    const fact = nextFact(compiled, values, openLevels(compiled.diagram, compiled.outcomeRoot, values));
    const level = variables.findIndex((v) => v.fact === fact);
    const variable = variables[level];
    if (!variable) throw new Error(`the interview of "${decision.id}" stops before it is settled`);
    const courses = variable.values.map((value, number) => {
      const after = Int16Array.from(values);
      after[level] = number;
      return { value, course: visit(builder.restrict(ref, level, number), after) };
    });
    const worst = courses.reduce((a, b) => (b.course.worst > a.course.worst ? b : a));
    const length = {
      worst: worst.course.worst + 1,
      expected: 1 + courses.reduce((sum, { course }) => sum + course.expected, 0) / courses.length,
      longest: { [variable.fact]: worst.value, ...worst.course.longest },
    };
    known.set(ref, length);
    return length;
  };
  return visit(
    fallbacks,
    Int16Array.from(variables, (v) => v.fallback),
  );
}
