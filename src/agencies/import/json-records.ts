// Finds the records in streaming JSON, however deep the list lies: objects with plain values, and names keyed by ORI.
import { broken, type JsonToken, jsonTokens } from './json-tokens.ts';

export type JsonRecord = {
  readonly number: number;
  /** The keys that lead to it: a state, a county, an ORI. */
  readonly path: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
  /** An object that stands in another, not in a list: perhaps a part of it rather than a record. */
  readonly isWithin: boolean;
};

type Frame = { readonly isObject: boolean; key: string; readonly fields: Map<string, string>; awaitsKey: boolean };

const ORI_KEY = /^[A-Z]{2}[A-Z0-9]{7}$/;

/** Only what is open at one time is held in memory. */
export async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const frames: Frame[] = [];
  let number = 0;
  for await (const token of jsonTokens(chunks)) {
    const found = take(token, frames);
    if (found === undefined) continue;
    number += 1;
    yield { number, ...found };
  }
  if (frames.length > 0) throw broken('it is cut off before its end');
}

type Found = Omit<JsonRecord, 'number'>;

function take(token: JsonToken, frames: Frame[]): Found | undefined {
  if (token.kind === 'open') frames.push(opened(token.text));
  else if (token.kind === 'close') return closed(token.text, frames);
  else if (token.kind === 'mark') awaitKeyAfterComma(token.text, frames.at(-1));
  else return takeValue(token, frames);
  return undefined;
}

function opened(mark: string): Frame {
  return { isObject: mark === '{', key: '', fields: new Map(), awaitsKey: mark === '{' };
}

function closed(mark: string, frames: Frame[]): Found | undefined {
  const frame = frames.pop();
  if (frame === undefined || frame.isObject !== (mark === '}')) throw broken('its brackets do not match');
  if (frame.fields.size === 0) return undefined;
  return { path: pathOf(frames), fields: frame.fields, isWithin: frames.at(-1)?.isObject === true };
}

function awaitKeyAfterComma(mark: string, top: Frame | undefined): void {
  if (mark === ',' && top?.isObject) top.awaitsKey = true;
}

function takeValue(token: JsonToken, frames: Frame[]): Found | undefined {
  const top = frames.at(-1);
  if (top === undefined) return undefined;
  if (!top.isObject) return addToList(token, frames);
  if (top.awaitsKey) {
    top.key = token.text;
    top.awaitsKey = false;
    return undefined;
  }
  if (token.kind === 'null') return undefined;
  // A list of names by ORI may be one object of any length: each is given out at once.
  if (ORI_KEY.test(top.key) && token.kind === 'string')
    return { path: pathOf(frames.slice(0, -1)), fields: named(top.key, token.text), isWithin: false };
  top.fields.set(top.key, token.text);
  return undefined;
}

function named(ori: string, name: string): Map<string, string> {
  return new Map([
    ['ori', ori],
    ['name', name],
  ]);
}

/** "counties": ["Dane", "Rock"] is one value of the object around it. */
function addToList(token: JsonToken, frames: readonly Frame[]): undefined {
  const owner = frames.at(-2);
  if (owner?.isObject && token.kind !== 'null') {
    const before = owner.fields.get(owner.key);
    owner.fields.set(owner.key, before === undefined ? token.text : `${before}; ${token.text}`);
  }
  return undefined;
}

function pathOf(frames: readonly Frame[]): string[] {
  return frames.flatMap((frame) => (frame.isObject ? [frame.key] : []));
}
