// nac-desk training import: a roster into the register, with every line that was not taken and why.
import { statSync, writeFileSync } from 'node:fs';
import { type ImportReport, type ImportResult, importRoster } from '../../store/people/index.ts';
import { csvLine } from '../../training/csv-cell.ts';
import type { DateOrder } from '../../training/import/read-date.ts';
import { hasDatabase } from '../agencies/directory-option.ts';
import { progressOn } from '../agencies/progress.ts';
import { MisuseError } from '../misuse.ts';
import { commandLine } from '../which-desk.ts';
import { ranBounded, WORTH_IT_BYTES } from './bounded.ts';
import { type OpenRegister, type TrainingOptions, withRegister } from './open.ts';

export type ImportOptions = TrainingOptions & {
  readonly dryRun?: true;
  readonly dates?: DateOrder;
  readonly refused?: string;
};

export async function importPeople(file: string, options: ImportOptions): Promise<void> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new MisuseError(`there is no file ${file}.`);
  // Trying out keeps what it would write in memory, and may take what there is.
  if (!options.dryRun && found.size > WORTH_IT_BYTES && (await ranBounded(found.size))) return;
  // Trying out leaves nothing behind, not even an empty database.
  const passing = options.dryRun && !hasDatabase(options) ? { ...options, database: ':memory:' } : options;
  await withRegister(passing, 'new', async (register) => {
    const result = await run(file, options, register);
    say(result, options);
  });
}

async function run(file: string, options: ImportOptions, { place, agency }: OpenRegister): Promise<ImportResult> {
  const progress = progressOn(process.stderr, options.dryRun ? 'Trying out' : 'Importing', statSync(file).size);
  const result = await importRoster({
    place,
    actor: commandLine(),
    table: place.pack.ori,
    file,
    order: options.dates ?? null,
    agency,
    dryRun: options.dryRun === true,
    onProgress: progress.at,
  });
  progress.end();
  return result;
}

function say(result: ImportResult, { json, refused }: ImportOptions): void {
  if (result.kind === 'unreadable') {
    if (json) console.log(JSON.stringify({ ok: false, problems: result.problems }));
    console.error(`error: this roster cannot be imported.\n${result.problems.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  const { report } = result;
  if (refused !== undefined) writeRefused(refused, report);
  console.log(json ? JSON.stringify({ ok: report.refused === 0, ...report }) : inWords(report).join('\n'));
  if (report.refused > 0) process.exitCode = 1;
}

function writeRefused(file: string, { problems }: ImportReport): void {
  const lines = problems.map(({ line, column, kind, message }) => csvLine([line, column, kind, message]));
  writeFileSync(file, [csvLine(['line', 'column', 'kind', 'why']), ...lines].join(''));
}

const SHOWN = 20;

function inWords(report: ImportReport): readonly string[] {
  const { rows, added, changed, unchanged, repeated, refused, questions, notInFile } = report;
  const forms = Object.entries(report.dateForms).map(([form, count]) => `${form} (${count})`);
  const told = report.problems
    .slice(0, SHOWN)
    .map(
      ({ line, column, kind, message }) =>
        `  line ${line}, ${column}: ${kind === 'question' ? 'question: ' : ''}${message}`,
    );
  return [
    `${report.dryRun ? 'Tried out, nothing written: ' : ''}${rows} lines: ${added} new, ${changed} changed, ${unchanged} unchanged, ${repeated} repeated, ${refused} not taken (${questions} of them wait for an answer).`,
    ...(forms.length > 0 ? [`Dates were read as ${forms.join(', ')}.`] : []),
    ...(report.unreadColumns.length > 0
      ? [`Not read: ${report.unreadColumns.map((each) => `"${each}"`).join(', ')}.`]
      : []),
    ...report.notes.map((note) => `Note: ${note}.`),
    ...(notInFile.count > 0
      ? [`${notInFile.count} people with access are in the register and not in the file; nothing happened to them.`]
      : []),
    ...told,
    ...(refused > 0 ? ['(--refused FILE writes the lines that were not taken; correct and import them again.)'] : []),
  ];
}
