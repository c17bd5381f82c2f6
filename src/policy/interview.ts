// The next question: among the facts that can still change the outcome, the one whose answer leaves least open.
import type { Compiled } from './compile.ts';
import { shares, UNKNOWN } from './diagram.ts';
import type { FactId } from './model.ts';

/** `open` are the levels on which the outcome still depends; null when there is none. */
export function nextFact(compiled: Compiled, values: Int16Array, open: ReadonlySet<number>): FactId | null {
  const inOrder = [...open].sort((a, b) => a - b);
  const opening = compiled.decision.opensWith.find((fact) =>
    inOrder.some((level) => compiled.variables[level]?.fact === fact),
  );
  if (opening) return opening;
  let best: { level: number; left: number } | null = null;
  for (const level of inOrder) {
    const left = uncertaintyAfter(compiled, values, level);
    if (best === null || left < best.left - 1e-9) best = { level, left };
  }
  return best === null ? null : (compiled.variables[best.level]?.fact ?? null);
}

/** Expected entropy, in bits, of the outcome once the fact at `level` is known, its values counting alike. */
function uncertaintyAfter(compiled: Compiled, values: Int16Array, level: number): number {
  const trial = Int16Array.from(values);
  const size = compiled.diagram.sizes[level] ?? 0;
  let sum = 0;
  for (let value = 0; value < size; value += 1) {
    trial[level] = value;
    sum += entropy(shares(compiled.diagram, compiled.outcomeRoot, trial, compiled.outcomes.length));
  }
  trial[level] = UNKNOWN;
  return size === 0 ? 0 : sum / size;
}

function entropy(parts: Float64Array): number {
  let bits = 0;
  for (const part of parts) if (part > 0) bits -= part * Math.log2(part);
  return bits;
}
