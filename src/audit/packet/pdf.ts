// The packet as a document to hand over: cover, one section an item, exigent uses one by one, training, how to verify it.
import { countsInWords } from '../../training/digest.ts';
import { type BoardItem, boardCounts, STATE_TITLES } from '../board.ts';
import { type CaseTrace, owedBy } from '../evidence/case-trace.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Gap } from '../items/item.ts';
import { minuteIn } from '../period.ts';
import { cell } from './csv.ts';
import { Sheet } from './page.ts';
import { LEFT_OUT, VERIFY_COMMANDS } from './says.ts';

/** So many gaps of an item are printed; gaps.csv has all of them. */
const PRINTED_GAPS = 60;

export type PdfParts = {
  readonly evidence: Evidence;
  readonly board: readonly BoardItem[];
  readonly chart: Buffer;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
};

export function packetPdf(parts: PdfParts): AsyncIterable<Buffer> {
  const { evidence, board } = parts;
  const about = `${evidence.desk}${evidence.agency === null ? '' : `, agency ${evidence.agency}`}, ${evidence.period.from} to ${evidence.period.to}`;
  const sheet = new Sheet({
    title: `N-DEx audit packet, ${about}`,
    subject: 'The sixteen items of the audit policy reference, with evidence',
    footer: `N-DEx audit packet   ·   ${about}`,
    dated: new Date(evidence.period.end),
  });
  cover(sheet, parts);
  for (const item of board) section(sheet, evidence, item);
  exigentUses(sheet, evidence);
  training(sheet, parts);
  verification(sheet, parts);
  return sheet.pieces();
}

function cover(sheet: Sheet, { evidence, board }: PdfParts): void {
  const { pack, period, agency, people, postings } = evidence;
  sheet.heading('N-DEx audit packet', 22);
  sheet.table(
    [
      { title: 'What this packet is about', width: 28 },
      { title: '', width: 72 },
    ],
    [
      ['Desk', evidence.desk],
      ['Agency', agency ?? 'all agencies of the desk'],
      ['Period', `${period.from} to ${period.to}, both days included (${evidence.zone})`],
      [
        'Register',
        `as it stood at the end of the period: ${people} people, ${postings.length} of them with access at an agency of this packet`,
      ],
      ['Rules', pack.header.title],
      ['Editions', editionsOf(evidence, board).join('; ')],
      ['Training intervals', evidence.rules.profile.title],
      ['Revision of the rules', pack.revision],
      ['Ledger', `up to record ${evidence.head.sequence}, hash ${evidence.head.hash}`],
    ],
  );
  sheet.note(pack.header.banner);
  sheet.heading('The sixteen items');
  const counts = boardCounts(board);
  sheet.text(
    `${counts['in-order']} in order, ${counts.gap} with a gap, ${counts['nothing-recorded']} without anything recorded, ${counts['not-kept-here']} not kept here.`,
  );
  sheet.table(
    [
      { title: 'Item', width: 6 },
      { title: 'About', width: 60 },
      { title: 'State', width: 20 },
      { title: 'Gaps', width: 10 },
    ],
    board.map(({ number, title, state, gaps }) => [
      String(number),
      title,
      STATE_TITLES[state],
      gaps.length === 0 ? '' : String(gaps.length),
    ]),
  );
  sheet.subheading('What is not in this packet');
  for (const each of LEFT_OUT) sheet.note(`• ${each}`);
}

function editionsOf({ pack }: Evidence, board: readonly BoardItem[]): readonly string[] {
  const ids = new Set(board.flatMap(({ clauses }) => clauses.map(({ edition }) => edition)));
  return pack.header.editions.filter(({ id }) => ids.has(id)).map(({ id }) => editionOf(pack, id));
}

function editionOf({ header }: Evidence['pack'], id: string): string {
  const edition = header.editions.find((each) => each.id === id);
  return edition ? [edition.document, edition.version].filter(Boolean).join(' ') : id;
}

function section(sheet: Sheet, { pack }: Evidence, { number, title, clauses, state, evidence, gaps }: BoardItem): void {
  sheet.heading(`${number}. ${title}: ${STATE_TITLES[state].toLowerCase()}`, 13);
  for (const clause of clauses) {
    sheet.text(clause.restated);
    sheet.note(
      `${clause.id}   ·   ${editionOf(pack, clause.edition)}${clause.section === null ? '' : `, ${clause.section}`}   ·   restated`,
    );
  }
  sheet.table(
    [
      { title: 'Evidence', width: 60 },
      { title: 'Count', width: 15 },
      { title: 'Last', width: 25 },
    ],
    evidence.map(({ label, count, last }) => [label, String(count), last ?? '']),
  );
  if (state === 'not-kept-here')
    sheet.note('How stored information is safeguarded is kept outside this product; the agency shows it itself.');
  gapTable(sheet, gaps);
}

function gapTable(sheet: Sheet, gaps: readonly Gap[]): void {
  if (gaps.length === 0) return;
  sheet.subheading(`Gaps (${gaps.length})`);
  sheet.table(
    [
      { title: 'Subject', width: 18 },
      { title: 'Name', width: 22 },
      { title: 'What', width: 46 },
      { title: 'Since', width: 14 },
    ],
    gaps.slice(0, PRINTED_GAPS).map(({ subject, name, says, since }) => [subject, name ?? '', says, since ?? '']),
  );
  if (gaps.length > PRINTED_GAPS) sheet.note(`… and ${gaps.length - PRINTED_GAPS} more, all of them in gaps.csv.`);
}

function exigentUses(sheet: Sheet, evidence: Evidence): void {
  const uses = evidence.cases.filter(({ kind }) => kind === 'exigent');
  sheet.heading('Exigent uses, one by one');
  if (uses.length === 0) sheet.text('None was recorded in the period, and none was open at its end.');
  for (const use of uses) exigentUse(sheet, evidence, use);
}

function exigentUse(sheet: Sheet, { zone, pack }: Evidence, use: CaseTrace): void {
  const owed = owedBy(use);
  const ground = pack.facts.get('exigency')?.values.find(({ id }) => id === use.facts.ground);
  sheet.subheading(`${use.id}: ${ground?.label ?? cell(use.facts.ground)}`);
  sheet.table(
    [
      { title: 'Fact', width: 28 },
      { title: '', width: 72 },
    ],
    [
      ['What was done', String(cell(use.facts.acts) ?? '')],
      ['Told to others', use.facts.disseminated === true ? String(cell(use.facts.recipients) ?? 'yes') : 'no'],
      ['Owner, reference', `${cell(use.facts.owner) ?? ''}, ${cell(use.facts.reference) || 'none at the time'}`],
      ['Liability read and accepted', use.facts.liabilityAccepted === true ? 'yes' : 'no'],
      ...use.happened.map(({ verb, at, by }) => [minuteIn(zone, at), `${verb.replaceAll('-', ' ')}, by ${by}`]),
      ['Reminders and escalations', String(use.reminders)],
      ['Still owed', owed.length === 0 ? 'nothing' : owed.join(', ')],
    ],
  );
}

function training(sheet: Sheet, { evidence, chart }: PdfParts): void {
  sheet.heading('Training');
  sheet.picture(chart, countsInWords(evidence.buckets));
}

function verification(sheet: Sheet, { evidence, files }: PdfParts): void {
  sheet.heading('How to verify this packet');
  sheet.text(
    'Every record of the ledger carries the hash of the one before it, so that nothing can be changed, dropped or put in between without being noticed. Compare the last hash with a head that was kept elsewhere.',
  );
  for (const { says, command } of VERIFY_COMMANDS) {
    sheet.text(says);
    sheet.code(command);
  }
  sheet.table(
    [
      { title: 'Ledger', width: 20 },
      { title: '', width: 80 },
    ],
    [
      ['Last record', String(evidence.head.sequence)],
      ['Its hash', evidence.head.hash],
    ],
  );
  sheet.table(
    [
      { title: 'File', width: 26 },
      { title: 'SHA-256', width: 74 },
    ],
    files.map(({ name, sha256 }) => [name, sha256]),
  );
}
