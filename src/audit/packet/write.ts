// Writes the whole packet into a folder: the same evidence gives the same bytes.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskRules } from '../../store/people/desk.ts';
import { auditBoard, type BoardItem } from '../board.ts';
import { trainingChartPng } from '../chart-png.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type AuditQuestion, gatherEvidence } from '../evidence/gather.ts';
import { tablesOf } from './csv.ts';
import { type PacketFile, writeFile } from './files.ts';
import { segmentLines, segmentOf } from './ledger-segment.ts';
import { PeopleFiles } from './people-csv.ts';
import { LEFT_OUT, VERIFY_COMMANDS } from './says.ts';

export type Packet = {
  readonly folder: string;
  readonly files: readonly PacketFile[];
  readonly board: readonly BoardItem[];
  readonly evidence: Evidence;
};

export type PacketQuestion = Omit<AuditQuestion, 'onPerson'> & { readonly folder: string };

/** The folder is made; files of an earlier packet in it are replaced. Throws PeriodError. */
export async function writePacket(question: PacketQuestion): Promise<Packet> {
  const { folder, place } = question;
  await mkdir(folder, { recursive: true });
  const { rules, today } = await deskRules(place);
  const people = await PeopleFiles.open({ folder, agency: question.agency ?? null, rules, asOf: question.to ?? today });
  const evidence = await gatherEvidence({ ...question, onPerson: (person) => people.add(person) });
  const board = auditBoard(evidence);
  const files = [...(await people.close())];
  for (const { name, lines } of tablesOf(evidence, board)) files.push(await writeFile(folder, name, lines()));
  const segment = await segmentOf(place, evidence);
  files.push(await writeFile(folder, 'ledger.jsonl', withLineEnds(segmentLines(place, segment))));
  const chart = await trainingChartPng(evidence.buckets, 'Training of people with access');
  files.push(await writeFile(folder, 'training.png', [chart]));
  files.push(await writeFile(folder, 'verify.mjs', [await readFile(join(import.meta.dirname, 'verify-alone.mjs'))]));
  // Read when the first packet is written: it is large, and most starts write none.
  const { packetPdf } = await import('./pdf.ts');
  files.push(await writeFile(folder, 'audit-packet.pdf', packetPdf({ evidence, board, chart, files: sorted(files) })));
  files.push(await writeFile(folder, 'verify.txt', verifyText(evidence, sorted(files))));
  const sums = await writeFile(
    folder,
    'SHA256SUMS',
    sorted(files).map(({ sha256, name }) => `${sha256}  ${name}\n`),
  );
  return { folder, files: sorted([...files, sums]), board, evidence };
}

const sorted = (files: readonly PacketFile[]): readonly PacketFile[] =>
  files.toSorted((a, b) => (a.name < b.name ? -1 : 1));

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const each of lines) yield `${each}\n`;
}

function* verifyText({ desk, agency, period, pack, head }: Evidence, files: readonly PacketFile[]): Generator<string> {
  yield `N-DEx audit packet of desk ${desk}${agency === null ? '' : `, agency ${agency}`}, ${period.from} to ${period.to}\n`;
  yield `Rules: ${pack.header.title}, revision ${pack.revision}\n\nHow to check it alone\n`;
  for (const { says, command } of VERIFY_COMMANDS) yield `\n${says}\n  ${command}\n`;
  yield `\nThe ledger ends with record ${head.sequence}\n  ${head.hash}\n`;
  yield 'Compare this with a head that was printed or kept elsewhere (nac-desk ledger head).\n';
  yield '\nWhat the files are (SHA-256, bytes, name)\n';
  for (const { sha256, bytes, name } of files) yield `  ${sha256}  ${String(bytes).padStart(10)}  ${name}\n`;
  yield '\nWhat is not in this packet\n';
  for (const each of LEFT_OUT) yield `  - ${each}\n`;
}
