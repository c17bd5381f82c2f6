// Asks Fuse, over the same clauses and ways of asking, the same questions: how often it is right, and how long it takes.
import Fuse from 'fuse.js';
import type { Way } from '../../src/ask/learn.ts';
import type { Question } from './questions.ts';
import type { Share } from './score.ts';

export type FuseResult = { readonly top1: Share; readonly msEach: number };

/** Fuse takes tens of milliseconds a question, so it gets every `step`-th of them. */
export function askFuse(ways: readonly Way[], questions: readonly Question[], step: number): FuseResult {
  const clauses = ways.filter(({ label }) => label.startsWith('clause '));
  const fuse = new Fuse(clauses, { keys: ['text'], ignoreLocation: true, includeScore: true, threshold: 0.6 });
  const asked = questions.filter(({ kind }, at) => kind === 'answered' && at % step === 0);
  const started = performance.now();
  const right = asked.filter(({ text, clauses: [label] }) => {
    const [found] = fuse.search(text, { limit: 1 });
    return found?.item.label === `clause ${label}`;
  }).length;
  return { top1: { right, of: asked.length }, msEach: (performance.now() - started) / Math.max(1, asked.length) };
}
