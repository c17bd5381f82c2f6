// Cuts a stream of JSON text into its tokens, so that a list of any length is read in little memory.
import { FileRefusedError, refuse } from './refusal.ts';

export type JsonToken = {
  readonly kind: 'open' | 'close' | 'mark' | 'string' | 'plain' | 'null';
  /** A bracket or comma; the value itself without quotes; a number or truth value as it is written. */
  readonly text: string;
};

const LONGEST_VALUE = 64 * 1024;
const NEXT = /[{}[\],:"]|[^\s{}[\],:"]+/g;

export async function* jsonTokens(chunks: AsyncIterable<string>): AsyncGenerator<JsonToken> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    const end = yield* wholeTokens(text, false);
    held = text.slice(end);
    if (held.length > LONGEST_VALUE) throw broken(`a value is longer than ${LONGEST_VALUE} characters`);
  }
  const end = yield* wholeTokens(held, true);
  if (held.slice(end).trim() !== '') throw broken('it ends in the middle of a text');
}

/** Tokens that are whole; returns where the first unfinished one begins. */
function* wholeTokens(text: string, isLast: boolean): Generator<JsonToken, number> {
  NEXT.lastIndex = 0;
  for (;;) {
    const from = NEXT.lastIndex;
    const found = NEXT.exec(text)?.[0];
    if (found === undefined) return text.length;
    const start = NEXT.lastIndex - found.length;
    if (found === '"') {
      const end = endOfString(text, start);
      if (end === -1) return start;
      yield { kind: 'string', text: unquoted(text.slice(start, end)) };
      NEXT.lastIndex = end;
    } else if (found.length > 1 || !'{}[],:'.includes(found)) {
      if (NEXT.lastIndex === text.length && !isLast) return from;
      yield { kind: found === 'null' ? 'null' : 'plain', text: found };
      NEXT.lastIndex = start + found.length;
    } else yield { kind: kindOfMark(found), text: found };
  }
}

function kindOfMark(mark: string): JsonToken['kind'] {
  if (mark === '{' || mark === '[') return 'open';
  return mark === '}' || mark === ']' ? 'close' : 'mark';
}

/** After the closing quote; -1 where it is not in this text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch (fault) {
    throw broken('a text in it holds something that JSON does not allow', fault);
  }
}

export function broken(what: string, cause?: unknown): FileRefusedError {
  return new FileRefusedError(refuse('broken-json', `This is not whole JSON: ${what}. Nothing was imported.`), cause);
}
