// Asks an engine questions and measures what it finds and how long it takes.
import type { Engine } from './engines.ts';
import { isExactHit, isHit } from './hit.ts';
import { timed } from './processor.ts';
import type { Question } from './questions.ts';

export type Measured = {
  readonly questions: number;
  /** Shares of the questions. */
  readonly recall: number;
  readonly exactly: number;
  readonly first: number;
  /** Milliseconds, as `timed` has them. */
  readonly median: number;
  readonly p99: number;
};

export function measure(engine: Engine, questions: readonly Question[], warmUp: number): Measured {
  for (const question of questions.slice(0, warmUp)) engine.search(question.text);
  const times: number[] = [];
  const count = { hit: 0, exact: 0, first: 0 };
  for (const question of questions) {
    const { value: found, ms } = timed(() => engine.search(question.text));
    times.push(ms);
    if (isHit(found, question)) count.hit += 1;
    if (isExactHit(found, question)) count.exact += 1;
    if (isHit(found.slice(0, 1), question)) count.first += 1;
  }
  const all = questions.length;
  const shares = { recall: count.hit / all, exactly: count.exact / all, first: count.first / all };
  return { questions: all, ...shares, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
