import { beforeAll, describe, expect, it } from 'vitest';
import { openStore, record } from '../../src/store/index.ts';
import { lineOf } from '../../src/store/ledger/export.ts';
import { verifyLines } from '../../src/store/ledger/index.ts';
import { hashOf } from '../../src/store/ledger/record.ts';
import { movableClock } from './movable-clock.ts';
import { random } from './random.ts';

const RECORDS = 60;
const MUTATIONS = 1_000;

/** An altered export, and the first record of it that is not as it was: two where the alteration lies between them. */
type Mutation = { readonly lines: readonly string[]; readonly firstBad: readonly number[] };

describe('an export of the ledger that somebody altered', () => {
  let lines: readonly string[];
  const dice = random();

  beforeAll(async () => {
    const store = await openStore({ url: ':memory:', clock: movableClock() });
    for (let index = 1; index <= RECORDS; index++)
      await record(store, {
        desk: 'T1',
        actor: { id: `U${index % 7}`, role: 'member' },
        kind: dice.pick(['decision.made', 'permission.sent', 'exigent.recorded']),
        subject: `D-${index}`,
        data: { act: dice.pick(['chart', 'tell', 'rely']), number: index, list: [index, 'é'] },
        packRevision: `sha256:${index % 3}`,
      });
    const found: string[] = [];
    for await (const line of store.ledger.exportLines('T1')) found.push(line);
    lines = found;
    await store.close();
  });

  // Line 0 says where the export starts, line n holds record n, the last line says where it ends.
  const position = () => dice.integer(1, RECORDS);

  const mutate: Record<string, () => Mutation> = {
    bit: () => {
      const at = dice.integer(0, RECORDS + 1);
      const bytes = Buffer.from(`${lines[at]}\n`);
      const where = dice.integer(0, bytes.length - 1);
      bytes[where] = (bytes[where] ?? 0) ^ (1 << dice.integer(0, 7));
      const text = lines.map((line) => Buffer.from(`${line}\n`)).toSpliced(at, 1, bytes);
      return {
        lines: linesOf(Buffer.concat(text)),
        firstBad: at > RECORDS ? [RECORDS, RECORDS + 1] : [Math.max(at, 1)],
      };
    },
    drop: () => {
      const at = position();
      return { lines: lines.toSpliced(at, 1), firstBad: [at] };
    },
    duplicate: () => {
      const at = position();
      return { lines: lines.toSpliced(at, 0, lines[at] ?? ''), firstBad: [at] };
    },
    reorder: () => {
      const first = dice.integer(1, RECORDS - 1);
      const second = dice.integer(first + 1, RECORDS);
      const swapped = lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
      return { lines: swapped, firstBad: [first] };
    },
    insert: () => {
      const at = position();
      const { hash, record } = JSON.parse(lines[at] ?? '');
      const forged = {
        desk: 'T1',
        sequence: record.sequence + 1,
        time: record.time,
        actor_id: 'U1',
        actor_role: 'coordinator',
        kind: 'permission.answered',
        subject: 'P-1',
        data: '{"answer":"granted"}',
        pack_revision: null,
        previous: hash,
      };
      // Well made and rightly linked: only what follows gives it away.
      const line = lineOf({ ...forged, hash: hashOf(forged) });
      return { lines: lines.toSpliced(at + 1, 0, line), firstBad: [at + 1] };
    },
    truncate: () => {
      const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const cut = text.subarray(0, dice.integer(0, text.length - 2));
      const whole = cut.toString('latin1').split('\n').length - 1;
      return { lines: linesOf(cut), firstBad: [Math.max(whole, 1), whole + 1] };
    },
  };

  it('is whole before', async () => {
    expect(await verifyLines(lines)).toMatchObject({ verified: RECORDS, fault: null });
  });

  it('is named by where it stands, and not by what its altered content says of itself', async () => {
    const behind = lines[15]?.replace('"sequence":15', '"sequence":14') ?? '';
    expect(behind).not.toBe(lines[15]);
    const altered = { sequence: 15, reason: 'altered' };
    expect((await verifyLines(lines.with(15, behind))).fault).toMatchObject(altered);
    const ahead = lines[15]?.replace('"sequence":15', '"sequence":95') ?? '';
    expect((await verifyLines(lines.with(15, ahead))).fault).toMatchObject(altered);
    const foreign = lines[15]?.replace('"desk":"T1"', '"desk":"T0"') ?? '';
    expect((await verifyLines(lines.with(15, foreign))).fault).toMatchObject(altered);
    const twice = lines.toSpliced(15, 0, lines[15] ?? '');
    expect((await verifyLines(twice)).fault).toMatchObject({ sequence: 15, reason: 'duplicate' });
    const earlier = lines.with(15, lines[9] ?? '');
    expect((await verifyLines(earlier)).fault).toMatchObject({ reason: 'out-of-order' });
  });

  it(`is noticed every time in ${MUTATIONS} alterations, with the first bad record named`, async () => {
    const kinds = Object.keys(mutate);
    const missed: object[] = [];
    for (let index = 0; index < MUTATIONS; index++) {
      const kind = kinds[index % kinds.length] ?? '';
      const mutation = mutate[kind]?.() ?? { lines, firstBad: [] };
      const result = await verifyLines(mutation.lines);
      if (!mutation.firstBad.includes(result.fault?.sequence ?? -1))
        missed.push({ kind, firstBad: mutation.firstBad, ...result });
    }
    console.log(`ledger export: ${MUTATIONS} alterations, ${MUTATIONS - missed.length} noticed (seed ${dice.seed})`);
    expect(missed).toEqual([]);
  });
});

function linesOf(text: Buffer): string[] {
  const lines = text.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
