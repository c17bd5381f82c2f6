// Asks all engines the same questions of one kind, prints what they find and how long they take, and notes the goals.
import type { Engine } from './engines.ts';
import { goal } from './goals.ts';
import { type Measured, measure } from './measure.ts';
import type { Question } from './questions.ts';

export type Comparison = {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly own: Engine;
  readonly fuses: readonly Engine[];
  /** Engines that are only shown. */
  readonly others: readonly Engine[];
  /** Fuse takes half a second for each: it is asked the first so many. */
  readonly fuseQuestions: number;
  /** The recall at five that is asked for, beside being no worse than Fuse; null for none. */
  readonly recallGoal: number | null;
};

const TIMES_FASTER = 150;
const P99_MS = 10;

export function compare({ title, questions, own, fuses, others, fuseQuestions, recallGoal }: Comparison): void {
  const same = questions.slice(0, fuseQuestions);
  const all = measure(own, questions, 300);
  const ours = measure(own, same, 0);
  console.log(`${title}\n  ${row(own.name, all)}\n  ${row(`${own.name}, same`, ours)}`);
  for (const other of others) console.log(`  ${row(other.name, measure(other, questions, 50))}`);
  for (const fuse of fuses) {
    const theirs = measure(fuse, same, 2);
    const times = theirs.median / all.median;
    console.log(`  ${row(fuse.name, theirs)}  ${times.toFixed(0)} times slower`);
    goal(
      `${title}: ${TIMES_FASTER} times faster than ${fuse.name}`,
      times >= TIMES_FASTER,
      `${times.toFixed(0)} times`,
    );
    goal(
      `${title}: recall at five no lower than ${fuse.name}`,
      ours.recall >= theirs.recall,
      `${percent(ours.recall)} to ${percent(theirs.recall)}`,
    );
  }
  if (recallGoal !== null)
    goal(`${title}: recall at five of ${percent(recallGoal)}`, all.recall >= recallGoal, percent(all.recall));
  goal(`${title}: p99 under ${P99_MS} ms`, all.p99 < P99_MS, `${all.p99.toFixed(2)} ms`);
}

function row(name: string, { questions, recall, exactly, first, median, p99 }: Measured): string {
  const shares = `recall@5 ${percent(recall)}  exactly ${percent(exactly)}  first ${percent(first)}`;
  const times = `median ${median.toFixed(3).padStart(7)} ms  p99 ${p99.toFixed(2).padStart(7)} ms`;
  return `${name.padEnd(18)} ${String(questions).padStart(5)}  ${shares}  ${times}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
