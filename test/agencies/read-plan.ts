// Opens a file or a text for import and reads all its rows.
import { join } from 'node:path';
import { type ByteSource, bytesSource, fileSource } from '../../src/agencies/import/byte-source.ts';
import type { Mapping } from '../../src/agencies/import/columns.ts';
import { type ImportPlan, openImport } from '../../src/agencies/import/open-import.ts';
import type { LandedRow } from '../../src/agencies/import/read-row.ts';
import { type FileRefusal, FileRefusedError } from '../../src/agencies/import/refusal.ts';
import type { Rejection } from '../../src/agencies/import/rejection.ts';

export const testFile = (name: string): Promise<ByteSource> => fileSource(join(import.meta.dirname, 'files', name));

export const textFile = (text: string, name = 'list.csv'): ByteSource => bytesSource(name, Buffer.from(text));

export async function opened(source: ByteSource, mapping: Mapping = {}): Promise<ImportPlan> {
  const plan = await openImport(source, mapping);
  if (plan.kind === 'refused') throw new Error(plan.says);
  return plan;
}

/** Where it is opened, or further down where only reading it to the end finds what is wrong. */
export async function refusalOf(source: ByteSource, mapping: Mapping = {}): Promise<FileRefusal | undefined> {
  const plan = await openImport(source, mapping);
  if (plan.kind === 'refused') return plan;
  try {
    await rowsOf(plan);
    return undefined;
  } catch (fault) {
    if (fault instanceof FileRefusedError) return fault.refusal;
    throw fault;
  }
}

export async function rowsOf(plan: ImportPlan): Promise<{ landed: LandedRow[]; rejected: Rejection[] }> {
  const landed: LandedRow[] = [];
  const rejected: Rejection[] = [];
  for await (const row of plan.rows()) {
    if (row.kind === 'agency') landed.push(row);
    else rejected.push(row);
  }
  return { landed, rejected };
}
