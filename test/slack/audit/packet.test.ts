// The packet by one button, as the person who asked gets it and as an auditor checks it; and the ledger verified from the board.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writePacket } from '../../../src/audit/index.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import { runCli } from '../../cli/run-cli.ts';
import { databases, type Fresh } from '../../store/databases.ts';
import { withoutLedgerTriggers } from '../../store/ledger-triggers.ts';
import { askOwner, HARBOR } from '../cases/asking.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { fileOf } from './files-of.ts';

describe.each(databases)('the audit board on $name', ({ fresh: make }) => {
  let fresh: Fresh;
  let play: Play;
  beforeAll(async () => {
    fresh = await make();
    play = await startPlay({ databaseUrl: fresh.url });
    await askOwner(play, 'PACKET-1');
  });
  afterAll(async () => {
    await play.stop();
    await fresh.drop();
  });
  afterEach(async () => {
    for (const who of [play.auditor, play.coordinator, play.officer])
      if (who.view()) await who.closeView({ all: true });
  });

  async function boardOf(who: Actor) {
    await who.command('/nac-desk', 'audit');
    return who.untilView((view) => aloud(view).includes('16.'));
  }

  async function packetFormOf(who: Actor) {
    await press(who, await boardOf(who), 'Make the packet');
    return who.untilView((view) => aloud(view).includes('One agency only'));
  }

  const packets = (who: Actor) => who.dms().filter(({ fileIds = [] }) => fileIds.length > 0);

  async function packetFor(who: Actor, filled: Readonly<Record<string, unknown>> = {}) {
    const before = packets(who).length;
    await fillIn(who, await packetFormOf(who), filled);
    await who.untilView((view) => aloud(view).includes('in your direct messages'));
    const message = await who.untilDm(() => packets(who).length > before);
    await who.closeView({ all: true });
    return { message, bytes: await fileOf(play, packets(who).at(-1) ?? message) };
  }

  /** What `nac-desk audit export` writes for the same time. */
  async function isThatOfTheCommandLine(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const { store, deps } = play.desk;
    const folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
    const place = { store, desk: 'T0RIVERTON', pack: deps.policies.current.pack };
    const packet = await writePacket({ folder, place, from: '2023-03-02', to: '2026-03-02' });
    expect(packet.files.map(({ name }) => name)).toEqual(Object.keys(files));
    for (const { name } of packet.files)
      expect(Buffer.from(files[name] ?? []).equals(readFileSync(join(folder, name)))).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  }

  it('brings the packet of the last three years to the auditor, who verifies it with the commands printed in it', async () => {
    const kept = await play.desk.store.ledger.head('T0RIVERTON');
    const { bytes } = await packetFor(play.auditor);
    const folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
    try {
      const files = unzipSync(bytes);
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['audit-packet.pdf', 'gaps.csv', 'ledger.jsonl', 'verify.txt', 'SHA256SUMS']),
      );
      const said = Buffer.from(files['verify.txt'] ?? []).toString();
      expect(said).toContain('2023-03-02 to 2026-03-02');
      expect(said).toContain('node verify.mjs');
      expect(execFileSync(process.execPath, ['verify.mjs'], { cwd: folder }).toString()).toMatch(
        /^OK: all files and the ledger up to record \d+, hash [0-9a-f]{64}/,
      );
      expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).toString()).not.toContain('FAILED');
      const heads = join(folder, 'heads.json');
      writeFileSync(heads, JSON.stringify([kept]));
      const proved = await runCli(['ledger', 'verify', '--file', join(folder, 'ledger.jsonl'), '--head', heads]);
      expect(proved).toMatchObject({ code: 0, out: expect.stringContaining('records proved') });
      await isThatOfTheCommandLine(files);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const looks = (await play.ledger('audit.looked')).filter(({ data }) => data.at === 'packet');
    expect(looks.map(({ actor, data }) => [actor, data])).toEqual([
      [
        { id: 'U0AUDITOR1', role: 'auditor' },
        { at: 'packet', from: '2023-03-02', to: '2026-03-02' },
      ],
    ]);
  });

  it('names the time, the agency and the head in the message that brings it, and the same is the same to the byte', async () => {
    const asked = { from: '2026-01-01', to: '2026-03-01', agency: HARBOR };
    const first = await packetFor(play.coordinator, asked);
    const again = await packetFor(play.coordinator, asked);
    expect(first.message.text).toContain(`2026-01-01 to 2026-03-01, agency ${HARBOR}`);
    expect(first.message.text).toMatch(/Its ledger ends with record \d+, hash [0-9a-f]{64}/);
    expect(again.bytes.equals(first.bytes)).toBe(true);
  });

  it('says beside the field what is wrong with a time', async () => {
    const form = await packetFormOf(play.coordinator);
    expect(aloud(form)).toContain('was of 2026-01-01 to 2026-03-01.');
    const backwards = await fillIn(play.coordinator, form, { from: '2026-02-01', to: '2026-01-01' });
    expect(JSON.stringify(backwards)).toContain('ends before it begins');
    const ahead = await fillIn(play.coordinator, form, { from: '2026-02-01', to: '2026-03-09' });
    expect(JSON.stringify(ahead)).toContain('has not come');
    expect(packets(play.coordinator).length).toBe(2);
  });

  it('is refused to whoever may not export, which is written down, though the form was open', async () => {
    await play.desk.store.transaction((trx) =>
      trx
        .insertInto('roles')
        .values({
          desk: 'T0RIVERTON',
          user_id: 'U0OFFICER1',
          role: 'auditor',
          agency: '',
          granted_at: 0,
          granted_by: 'x',
        })
        .execute(),
    );
    const form = await packetFormOf(play.officer);
    await play.desk.store.transaction((trx) => trx.deleteFrom('roles').where('user_id', '=', 'U0OFFICER1').execute());
    await fillIn(play.officer, form, {});
    await play.officer.untilView((view) => aloud(view).includes('Nothing was changed'));
    expect(packets(play.officer)).toEqual([]);
    const refusals = (await play.ledger('desk.refused')).map(({ actor, subject }) => [actor.id, actor.role, subject]);
    expect(refusals).toEqual([['U0OFFICER1', 'member', 'audit.export']]);
  });

  it('proves the ledger from the board: how many, up to which head; or names the first bad record', async () => {
    const { store } = play.desk;
    await press(play.auditor, await boardOf(play.auditor), 'Verify the ledger');
    const whole = aloud(await play.auditor.untilView((view) => aloud(view).includes('Whole')));
    const head = await store.ledger.head('T0RIVERTON');
    expect(whole).toContain(`${head.sequence} records`);
    expect(whole).toContain(head.hash);
    const [last] = await store.ledger.read({ desk: 'T0RIVERTON', after: head.sequence - 1 });
    expect(last).toMatchObject({ kind: 'audit.looked', data: { at: 'ledger' }, actor: { role: 'auditor' } });
    await play.auditor.closeView({ all: true });

    await withoutLedgerTriggers(store);
    await sql`update ledger set subject = 'forged' where sequence = 5`.execute(store.db);
    await press(play.auditor, await boardOf(play.auditor), 'Verify the ledger');
    const broken = aloud(await play.auditor.untilView((view) => aloud(view).includes('Broken')));
    expect(broken).toContain('First bad record: 5. record 5 is not what was written');
    expect(broken).toContain('4 records before it are proved');
  });

  it('sends Slack nothing that Slack would refuse', () => {
    expect(play.workspace.refusals()).toEqual([]);
  });
});
