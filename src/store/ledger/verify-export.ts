// Verifies an exported ledger alone, line by line, against its own end and heads kept elsewhere.
import canonicalize from 'canonicalize';
import type { LedgerRow } from '../tables/ledger.ts';
import { type ChainCheck, checkChain, type Fault, fault, type Head } from './chain.ts';
import { canonicalMark, lineOf, type Mark } from './export.ts';
import { GENESIS } from './record.ts';

export type FileVerification = {
  readonly desk: string;
  readonly verified: number;
  readonly head: Head;
  readonly fault: Fault | null;
};

const NOWHERE: Mark = { desk: '', sequence: 0, hash: GENESIS };

/** `lines` come without their line ends; `kept` are heads that were exported earlier. */
export async function verifyLines(
  lines: AsyncIterable<string> | Iterable<string>,
  kept: readonly Head[] = [],
): Promise<FileVerification> {
  const reading = new ExportReading(kept);
  for await (const line of lines) if (reading.take(line)) break;
  return reading.result();
}

class ExportReading {
  readonly #kept: readonly Head[];
  #start: Mark | undefined;
  #check: ChainCheck = checkChain(NOWHERE, []);
  #end: Mark | undefined;
  #fault: Fault | undefined;

  constructor(kept: readonly Head[]) {
    this.#kept = kept;
  }

  /** True when reading on is pointless. */
  take(line: string): boolean {
    if (!this.#start) this.#fault = this.#begin(line);
    else if (this.#end) this.#fault = fault(this.#check.sequence() + 1, 'beyond-head');
    else {
      this.#end = markOf(line, 'end');
      if (!this.#end) this.#fault = this.#record(line);
    }
    return this.#fault !== undefined;
  }

  result(): FileVerification {
    const start = this.#start ?? NOWHERE;
    const head = { desk: start.desk, sequence: this.#check.sequence(), hash: this.#check.hash() };
    const found = this.#fault ?? wrongEnd(this.#end, head) ?? this.#check.end();
    return { desk: start.desk, verified: head.sequence - start.sequence, head, fault: found ?? null };
  }

  #begin(line: string): Fault | undefined {
    this.#start = markOf(line, 'start');
    if (!this.#start) return fault(1, 'unreadable');
    const { desk, sequence } = this.#start;
    const kept = this.#kept.filter((head) => head.desk === desk && head.sequence > sequence);
    this.#check = checkChain(this.#start, kept);
    return sequence === 0 && this.#start.hash !== GENESIS ? fault(1, 'unlinked') : undefined;
  }

  #record(line: string): Fault | undefined {
    const row = rowOf(line);
    return row ? this.#check.next(row) : fault(this.#check.sequence() + 1, 'unreadable');
  }
}

function wrongEnd(end: Mark | undefined, reached: Head): Fault | undefined {
  if (!end || end.sequence > reached.sequence) return fault(reached.sequence + 1, 'cut-off');
  if (end.sequence < reached.sequence) return fault(end.sequence + 1, 'beyond-head');
  const same = end.hash === reached.hash && end.desk === reached.desk;
  return same ? undefined : fault(reached.sequence, 'not-the-kept-head');
}

function rowOf(line: string): LedgerRow | undefined {
  const { hash, record } = objectOf(line) ?? {};
  if (typeof hash !== 'string' || !isObject(record) || !isObject(record.actor)) return undefined;
  const row = {
    desk: String(record.desk),
    sequence: Number(record.sequence),
    time: Number(record.time),
    actor_id: String(record.actor.id),
    actor_role: String(record.actor.role),
    kind: String(record.kind),
    subject: String(record.subject),
    data: canonicalOf(record.data),
    pack_revision: typeof record.packRevision === 'string' ? record.packRevision : null,
    previous: String(record.previous),
    hash,
  };
  // The line must be byte for byte what was exported: blanks, doubled names and the like are changes too.
  return lineOf(row) === line ? row : undefined;
}

function markOf(line: string, name: 'start' | 'end'): Mark | undefined {
  const mark = objectOf(line)?.[name];
  if (!isObject(mark)) return undefined;
  const { desk, sequence, hash } = mark;
  if (typeof desk !== 'string' || typeof sequence !== 'number' || typeof hash !== 'string') return undefined;
  return JSON.stringify(canonicalMark(name, { desk, sequence, hash })) === line ? { desk, sequence, hash } : undefined;
}

type Plain = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(line: string): Plain | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// A lone surrogate, which an altered line may hold, has no canonical form; such a line then differs from its record.
function canonicalOf(value: unknown): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    return '';
  }
}
