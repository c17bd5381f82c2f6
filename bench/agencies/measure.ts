// Asks an engine questions and measures what it finds and how long it takes.
import type { Engine } from './engines.ts';
import { isExactHit, isHit } from './hit.ts';
import { processorMs } from './processor.ts';
import type { Question } from './questions.ts';

export type Measured = {
  readonly questions: number;
  /** Shares of the questions. */
  readonly recall: number;
  readonly exactly: number;
  readonly first: number;
  /** Milliseconds of the processor; the last on the clock. */
  readonly median: number;
  readonly p99: number;
  readonly wallMedian: number;
};

export function measure(engine: Engine, questions: readonly Question[], warmUp: number): Measured {
  for (const question of questions.slice(0, warmUp)) engine.search(question.text);
  const times: number[] = [];
  const walls: number[] = [];
  const count = { hit: 0, exact: 0, first: 0 };
  for (const question of questions) {
    const began = performance.now();
    const start = processorMs();
    const found = engine.search(question.text);
    times.push(processorMs() - start);
    walls.push(performance.now() - began);
    if (isHit(found, question)) count.hit += 1;
    if (isExactHit(found, question)) count.exact += 1;
    if (isHit(found.slice(0, 1), question)) count.first += 1;
  }
  const all = questions.length;
  const shares = { recall: count.hit / all, exactly: count.exact / all, first: count.first / all };
  return {
    questions: all,
    ...shares,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    wallMedian: quantile(walls, 0.5),
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
