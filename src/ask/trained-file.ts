// Packs what was learned into bytes, and back, so that a start need not train anew.
import type { Classifier } from './classifier.ts';
import type { Learned } from './corpus.ts';

/** Raised whenever the features, the training or this form change; older bytes are then not used. */
export const TRAINED_VERSION = 1;

type Header = Omit<Learned, 'words' | 'classifier'> & {
  readonly version: number;
  readonly words: readonly (readonly [string, number])[];
  readonly labels: readonly string[];
  readonly features: readonly string[];
};

export function encodeLearned({ classifier, words, ...rest }: Learned): Uint8Array {
  const { labels, features, rarity, step, bias, weights } = classifier;
  const header: Header = {
    ...rest,
    version: TRAINED_VERSION,
    words: [...words],
    labels,
    features: [...features.keys()],
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return joined([length, head, ...[rarity, step, bias].map(littleEndian), new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)]);
}

/** Null when the bytes were written by another version. */
export function decodeLearned(bytes: Uint8Array): Learned | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = 4 + view.getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd)));
  const { version, words, labels, features, ...rest } = header;
  if (version !== TRAINED_VERSION) return null;
  const numbers = numbersFrom(view, headEnd, [features.length, features.length, labels.length]);
  const weightsAt = headEnd + 4 * (2 * features.length + labels.length);
  const [rarity, step, bias] = numbers;
  if (rarity === undefined || step === undefined || bias === undefined) return null;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt);
  const names = new Map(features.map((name, at) => [name, at]));
  const classifier: Classifier = { labels, features: names, rarity, step, bias, weights };
  return { ...rest, words: new Map(words), classifier };
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

function littleEndian(numbers: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, at) => {
    view.setFloat32(at * 4, number, true);
  });
  return new Uint8Array(view.buffer);
}

function numbersFrom(view: DataView, start: number, lengths: readonly number[]): Float32Array[] {
  let at = start;
  return lengths.map((length) => {
    const numbers = Float32Array.from({ length }, (_, index) => view.getFloat32(at + index * 4, true));
    at += length * 4;
    return numbers;
  });
}
