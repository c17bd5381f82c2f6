// Answers JSON Lines: one line out for each line in, in order; a bad line gets its own error line and nothing stops.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { linesOf, TOO_LONG } from './lines.ts';

export type BatchId = string | number | null;

export type Batch<Request> = {
  readonly input: Readable;
  readonly output: Writable;
  readonly schema: z.ZodType<Request>;
  /** Returns what follows the id. A throw is a fault of ours: it gets an error line, and is thrown again at the end. */
  readonly answer: (request: Request) => object | Promise<object>;
};

const WithId = z.looseObject({ id: z.union([z.string(), z.number()]) });

export async function runBatch<Request>(batch: Batch<Request>): Promise<void> {
  const faults: unknown[] = [];
  let number = 0;
  for await (const line of linesOf(batch.input)) {
    number += 1;
    if (line !== TOO_LONG && line.trim() === '') continue;
    const reply = await replyTo(line, number, batch, faults);
    if (!batch.output.write(`${JSON.stringify(reply)}\n`)) await once(batch.output, 'drain');
  }
  if (faults.length > 0) throw faults[0];
}

async function replyTo<Request>(
  line: string | typeof TOO_LONG,
  number: number,
  batch: Batch<Request>,
  faults: unknown[],
) {
  if (line === TOO_LONG) return refusal(null, 'too-long', number, 'has more than a million characters');
  const parsed = parse(line);
  if (!parsed.ok) return refusal(null, 'not-json', number, 'is not JSON');
  const id = idOf(parsed.value);
  const request = batch.schema.safeParse(parsed.value);
  if (!request.success) return refusal(id, 'bad-request', number, whatIsWrong(request.error));
  try {
    return { id, ...(await batch.answer(request.data)) };
  } catch (fault) {
    faults.push(fault);
    return refusal(id, 'fault', number, 'met a fault of the program; see standard error');
  }
}

function refusal(id: BatchId, code: string, line: number, says: string) {
  return { id, error: code, message: `line ${line}: ${says}` };
}

function whatIsWrong(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ');
}

function parse(line: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch {
    return { ok: false };
  }
}

function idOf(value: unknown): BatchId {
  const read = WithId.safeParse(value);
  return read.success ? read.data.id : null;
}
