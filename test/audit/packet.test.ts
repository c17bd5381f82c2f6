// The packet: the same evidence gives the same bytes, it verifies alone, and nothing of what must not be there is in it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordLook, writePacket } from '../../src/audit/index.ts';
import { verifyLines } from '../../src/store/ledger/index.ts';
import { linesOfFile } from '../../src/store/lines.ts';
import { changePerson } from '../../src/store/people/index.ts';
import { databases, sqlite, type TestDatabase } from '../store/databases.ts';
import { DESK_ID } from '../store/desk.ts';
import { IN_ORDER } from '../training/a-person.ts';
import { type AuditedDesk, addCases, addPerson, COORDINATOR, nameAgency, openAudited } from './an-audited-desk.ts';

const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

const verifyAlone = (folder: string) => spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });

/** A folder for packets and a desk with something to tell, made anew for each test. */
function prepared(database: TestDatabase) {
  const made = { desk: undefined as AuditedDesk | undefined, folder: '' };
  beforeEach(async () => {
    made.desk = await openAudited(database);
    made.folder = mkdtempSync(join(tmpdir(), 'nac-desk-packet-'));
    await nameAgency(made.desk, await addPerson(made.desk, '=Formula Example', IN_ORDER));
    await addCases(made.desk);
  });
  afterEach(async () => {
    rmSync(made.folder, { recursive: true, force: true });
    await made.desk?.close();
  });
  const desk = (): AuditedDesk => {
    if (!made.desk) throw new Error('no desk was made');
    return made.desk;
  };
  const inFolder = (...parts: readonly string[]) => join(made.folder, ...parts);
  const packet = (name: string, period: { from?: string; to?: string } = {}) =>
    writePacket({ place: desk().place, folder: inFolder(name), ...period });
  return { desk, inFolder, packet };
}

// A packet embeds fonts and draws a chart: seconds where the machine is busy.
const PATIENCE = { timeout: 60_000 };

describe.each(databases)('the audit packet on $name', PATIENCE, (database) => {
  const { desk, inFolder, packet } = prepared(database);
  const look = () =>
    recordLook(desk().store, { desk: DESK_ID, actor: { id: 'UAUDIT', role: 'auditor' }, at: 'packet' });

  test('is the same byte for byte when nothing but looks came between', async () => {
    await look();
    await packet('one');
    await look();
    await packet('two');
    expect(bytesOf(inFolder('two'))).toEqual(bytesOf(inFolder('one')));
  });

  test('of a past period is the same after the register has gone on', async () => {
    const period = { from: '2026-01-01', to: '2026-03-02' };
    await packet('one', period);
    desk().clock.set('2026-05-01T12:00:00Z');
    const later = await addPerson(desk(), 'Later', IN_ORDER);
    await changePerson(desk().place, {
      actor: COORDINATOR,
      person: later,
      events: [{ kind: 'deactivated', on: '2026-05-01' }],
    });
    await packet('two', period);
    expect(bytesOf(inFolder('two'))).toEqual(bytesOf(inFolder('one')));
    await packet('three');
    expect(bytesOf(inFolder('three'))).not.toEqual(bytesOf(inFolder('one')));
  });
});

describe('the audit packet', PATIENCE, () => {
  const { inFolder, packet } = prepared(sqlite);

  test('verifies alone, and by the product', async () => {
    const { evidence } = await packet('one');
    const { status, stdout } = verifyAlone(inFolder('one'));
    expect([status, stdout]).toEqual([
      0,
      `OK: all files and the ledger up to record ${evidence.head.sequence}, hash ${evidence.head.hash}\n`,
    ]);
    const verified = await verifyLines(linesOfFile(inFolder('one', 'ledger.jsonl')), [
      { desk: DESK_ID, ...evidence.head },
    ]);
    expect(verified.fault).toBeNull();
  });

  test('notices a changed file and a changed, dropped or cut record', async () => {
    await packet('one');
    const ledger = inFolder('one', 'ledger.jsonl');
    const lines = readFileSync(ledger, 'utf8').split('\n');
    const altered = [
      lines.map((line, n) => (n === 2 ? line.replace('"U', '"X').replace('"role"', '"roIe"') : line)),
      lines.filter((_, n) => n !== 3),
      lines.slice(0, 4),
    ];
    for (const each of altered) {
      writeFileSync(ledger, each.join('\n'));
      const { status, stdout } = verifyAlone(inFolder('one'));
      expect(status).toBe(1);
      expect(stdout).toMatch(/BROKEN: ledger\.jsonl is not the file[\s\S]*BROKEN: (record|the ledger)/);
    }
    writeFileSync(ledger, lines.join('\n'));
    expect(verifyAlone(inFolder('one')).status).toBe(0);
    writeFileSync(inFolder('one', 'gaps.csv'), 'item\n');
    expect(verifyAlone(inFolder('one')).stdout).toContain('BROKEN: gaps.csv');
  });

  test('holds no contact of an owner and no address of staff, and no formula', async () => {
    await packet('one');
    for (const name of readdirSync(inFolder('one'))) {
      const text = readFileSync(inFolder('one', name), 'latin1');
      expect(text).not.toMatch(/Records Unit|213-555|records@owner|@example\.org/);
      if (name.endsWith('.csv'))
        for (const line of text.split('\r\n')) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@]/);
    }
    expect(readFileSync(inFolder('one', 'people.csv'), 'utf8')).toContain("'=Formula Example");
  });

  test('tells each exigent use, what it owes and who recorded it', async () => {
    await packet('one');
    const [, line] = readFileSync(inFolder('one', 'exigent-uses.csv'), 'utf8').split('\r\n');
    expect(line).toMatch(
      /^E-\w+,danger-to-life,tell,true,CA0194200,2024-00123,2026-03-02 10:00,UOFFICER,,,,,"acknowledgement; verification; further-use; review",notifying$/,
    );
  });

  test('is a document of several pages that names the head of the ledger', async () => {
    const { evidence } = await packet('one');
    const pdf = readFileSync(inFolder('one', 'audit-packet.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5);
    expect(readFileSync(inFolder('one', 'verify.txt'), 'utf8')).toContain(evidence.head.hash);
    const text = pdfText(inFolder('one', 'audit-packet.pdf'));
    if (text !== null)
      expect(text).toMatch(/Exigent uses, one by one[\s\S]*Danger to life[\s\S]*How to verify this packet/);
  });
});

/** Null where the machine cannot read a PDF: then only its bytes are looked at. */
function pdfText(file: string): string | null {
  try {
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
