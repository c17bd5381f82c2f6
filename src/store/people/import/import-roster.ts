// Imports a roster of any length: in batches, each with its ledger record in one transaction; a dry run writes nothing.
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../casework/roles.ts';
import type { OriTable } from '../../../ori/index.ts';
import { readColumns } from '../../../training/import/columns.ts';
import type { SeenLine } from '../../../training/import/contradiction.ts';
import type { DateOrder } from '../../../training/import/read-date.ts';
import { type RowReading, readRow } from '../../../training/import/read-row.ts';
import { guardHitEntry } from '../../guard-hits.ts';
import type { Json } from '../../ledger/index.ts';
import { deskRules, type PeopleDesk } from '../desk.ts';
import { ledgerData } from '../ledger-data.ts';
import { type ChangedPerson, writePeople } from '../write.ts';
import { notInFile } from './not-in-file.ts';
import { PeopleIndex } from './people-index.ts';
import { type BatchPlan, type PlannedLine, planBatch, type ReadLine } from './plan.ts';
import { type CsvReading, NotCsvError, type RosterFile, readCsv } from './read-csv.ts';
import { type ImportResult, ImportTally } from './report.ts';

export type RosterImport = {
  readonly place: PeopleDesk;
  readonly actor: Actor;
  readonly table: OriTable;
  readonly file: RosterFile;
  /** Settles dates that can be read two ways; null: they are asked. */
  readonly order: DateOrder | null;
  /** For files without an agency column. */
  readonly agency: string | null;
  readonly dryRun: boolean;
  readonly onProgress?: (bytesRead: number) => void;
};

const BATCH = 500;

export async function importRoster(roster: RosterImport): Promise<ImportResult> {
  try {
    const reading = await readCsv(roster.file);
    return await new RunningImport(roster, reading).run();
  } catch (error) {
    if (error instanceof NotCsvError) return { kind: 'unreadable', problems: [error.message] };
    throw error;
  }
}

class RunningImport {
  readonly #roster: RosterImport;
  readonly #reading: CsvReading;
  readonly #id = `IM-${randomBytes(5).toString('hex')}`;
  readonly #tally = new ImportTally();
  readonly #seen = new Map<string, SeenLine>();
  readonly #unwritten = new PeopleIndex();
  #part = 0;

  constructor(roster: RosterImport, reading: CsvReading) {
    this.#roster = roster;
    this.#reading = reading;
  }

  async run(): Promise<ImportResult> {
    const heading = await this.#reading.lines.next();
    if (heading.done) return { kind: 'unreadable', problems: ['the file is empty'] };
    const columns = readColumns(heading.value.cells, this.#roster.agency !== null);
    const problems = [
      ...columns.missing.map((each) => `missing: ${each}`),
      ...columns.doubled.map((each) => `"${each}" is a second column for the same thing`),
    ];
    if (problems.length > 0) return { kind: 'unreadable', problems: [...problems, headingsRead(heading.value.cells)] };
    await this.#readAll({
      ...this.#roster,
      columns: columns.found,
      today: (await deskRules(this.#roster.place)).today,
    });
    return { kind: 'read', report: await this.#finish(columns.unread) };
  }

  async #readAll(reading: RowReading): Promise<void> {
    let batch: ReadLine[] = [];
    for await (const { line, cells } of this.#reading.lines) {
      this.#tally.rows += 1;
      const { row, problems, forms, notes } = readRow(cells, reading);
      this.#tally.forms(forms);
      this.#tally.notes(notes);
      if (row) batch.push({ line, row });
      else this.#tally.refuse(line, problems);
      if (batch.length < BATCH) continue;
      await this.#take(batch);
      batch = [];
    }
    if (batch.length > 0) await this.#take(batch);
  }

  async #take(batch: readonly ReadLine[]): Promise<void> {
    const plan = this.#roster.dryRun ? await this.#planOnly(batch) : await this.#write(batch);
    for (const [about, line] of plan.seen) this.#seen.set(about, line);
    for (const line of plan.lines) this.#count(line);
    this.#roster.onProgress?.(this.#reading.bytesRead());
  }

  async #planOnly(batch: readonly ReadLine[]): Promise<BatchPlan> {
    const { store, desk } = this.#roster.place;
    const { today } = await deskRules(this.#roster.place);
    const plan = await planBatch(batch, { db: store.db, desk, today, seen: this.#seen, unwritten: this.#unwritten });
    for (const { after } of plan.changes) this.#unwritten.add(after);
    return plan;
  }

  // Nothing of this object changes inside the transaction: PostgreSQL may make it run again.
  async #write(batch: readonly ReadLine[]): Promise<BatchPlan> {
    const { place, actor } = this.#roster;
    const plan = await place.store.transaction(async (trx) => {
      const rules = await deskRules(place, trx);
      const planning = { db: trx, desk: place.desk, today: rules.today, seen: this.#seen, unwritten: this.#unwritten };
      const made = await planBatch(batch, planning);
      if (made.changes.length === 0) return made;
      await writePeople(trx, { desk: place.desk, actor: actor.id, rules }, made.changes);
      const data = { part: this.#part + 1, events: made.changes.flatMap(eventsForLedger) };
      await place.store.ledger.append(trx, {
        desk: place.desk,
        actor,
        kind: 'people.imported-part',
        subject: this.#id,
        data,
      });
      return made;
    });
    if (plan.changes.length > 0) this.#part += 1;
    return plan;
  }

  #count(line: PlannedLine): void {
    if (line.kind === 'refused') this.#tally.refuse(line.line, [line.problem]);
    else this.#tally.count(line.kind);
  }

  async #finish(unreadColumns: readonly string[]) {
    const { place, actor, dryRun } = this.#roster;
    const report = this.#tally.report({
      id: this.#id,
      dryRun,
      unreadColumns,
      notInFile: await notInFile(place, this.#seen.keys()),
    });
    await this.#recordKeptOut();
    if (dryRun) return report;
    const { rows, added, changed, unchanged, repeated, refused, questions } = report;
    const data = {
      file: this.#reading.hash.digest('hex'),
      parts: this.#part,
      rows,
      added,
      changed,
      unchanged,
      repeated,
      refused,
      questions,
    };
    await place.store.transaction((trx) =>
      place.store.ledger.append(trx, { desk: place.desk, actor, kind: 'people.imported', subject: this.#id, data }),
    );
    return report;
  }

  /** Once a column and import, of a dry run too: whoever only tries a file out has typed it in all the same. */
  async #recordKeptOut(): Promise<void> {
    const { keptOut } = this.#tally;
    if (keptOut.size === 0) return;
    const { place, actor } = this.#roster;
    await place.store.transaction(async (trx) => {
      for (const [column, kinds] of keptOut) {
        const hit = { desk: place.desk, actor, where: `training-import.${column}`, kinds: [...kinds].sort() };
        await place.store.ledger.append(trx, guardHitEntry(hit));
      }
    });
  }
}

const headingsRead = (cells: readonly string[]): string =>
  `the first line has: ${cells
    .slice(0, 30)
    .map((cell) => `"${cell.trim().slice(0, 40)}"`)
    .join(', ')}`;

function eventsForLedger({ before, after, events }: ChangedPerson): readonly Json[] {
  const first = (before?.version ?? 0) + 1;
  return events.map((event, index) => ({
    person: after.id,
    number: first + index,
    kind: event.kind,
    ...ledgerData(event),
  }));
}
