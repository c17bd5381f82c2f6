// Packs what was learned into bytes, and back, so that a start need not train anew.
import type { Learned, LearnedFromWays } from './corpus.ts';
import type { Linear } from './linear.ts';
import { SORTS } from './memory.ts';

/** Raised whenever the features, the training or this form change; older bytes are then not used. */
export const TRAINED_VERSION = 3;

type Counts = readonly (readonly [string, number])[];

type Header = Omit<Learned, LearnedFromWays> & {
  readonly version: number;
  readonly words: Counts;
  readonly field: Counts;
  readonly labels: readonly string[];
  readonly features: readonly string[];
  readonly ways: number;
  readonly ids: number;
};

export function encodeLearned({ vocabulary, memory, linear, sorts, ...rest }: Learned): Uint8Array {
  const header: Header = {
    ...rest,
    version: TRAINED_VERSION,
    words: [...vocabulary.words],
    field: [...vocabulary.field],
    labels: memory.labels,
    features: memory.features,
    ways: memory.labelOf.length,
    ids: memory.ids.length,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const classifiers = [linear, sorts].flatMap(({ step, bias, weights }) => [step, bias, weights]);
  const parts = [memory.starts, memory.labelOf, memory.ids, ...classifiers].map(bytesOf);
  return joined([bytesOf(Uint32Array.of(head.length)), head, ...parts]);
}

/** Null when the bytes were written by another version. */
export function decodeLearned(bytes: Uint8Array): Learned | null {
  const reading = new Reading(bytes);
  const [length = 0] = new Uint32Array(reading.next(4));
  const header: Header = JSON.parse(new TextDecoder().decode(reading.next(length)));
  const { version, words, field, labels, features, ways, ids, ...rest } = header;
  if (version !== TRAINED_VERSION) return null;
  const starts = new Uint32Array(reading.next(4 * (ways + 1)));
  const labelOf = new Uint16Array(reading.next(2 * ways));
  const idsOf = new Uint16Array(reading.next(2 * ids));
  const linear = reading.linear(features.length, labels.length);
  const sorts = reading.linear(features.length, SORTS.length);
  return {
    ...rest,
    vocabulary: { words: new Map(words), field: new Map(field) },
    memory: { labels, features, labelOf, starts, ids: idsOf },
    linear,
    sorts,
  };
}

// Copies, because a view of numbers must begin at a multiple of their size. All machines that Node runs on today
// keep the low byte first.
class Reading {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(length: number): ArrayBuffer {
    const part = new Uint8Array(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return part.buffer;
  }

  linear(features: number, labels: number): Linear {
    const step = new Float32Array(this.next(4 * features));
    const bias = new Float32Array(this.next(4 * labels));
    return { step, bias, weights: new Int8Array(this.next(features * labels)) };
  }
}

function bytesOf(numbers: Uint32Array | Float32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
