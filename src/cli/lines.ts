// Splits a stream of bytes into lines at \n alone: Node's readline also splits at U+2028, which JSON allows in strings.
import type { Readable } from 'node:stream';

export const TOO_LONG = Symbol('line too long');

/** A longer line is dropped as it arrives, so that one line cannot fill the memory. */
export const LONGEST_LINE = 1_000_000;

export async function* linesOf(input: Readable): AsyncGenerator<string | typeof TOO_LONG> {
  const decoder = new TextDecoder();
  let held = '';
  let dropping = false;
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const unfinished = pieces.pop() ?? '';
    for (const piece of pieces) {
      const line = held + piece;
      yield dropping || line.length > LONGEST_LINE ? TOO_LONG : withoutReturn(line);
      held = '';
      dropping = false;
    }
    if (!dropping) held += unfinished;
    if (held.length > LONGEST_LINE) dropping = true;
    if (dropping) held = '';
  }
  held += decoder.decode();
  if (dropping || held.length > 0) yield dropping ? TOO_LONG : withoutReturn(held);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
