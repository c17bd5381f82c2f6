import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PackError, Policies } from '../../src/packs/policies.ts';

const TODAY = '2026-11-21';
const SHIPPED = join(import.meta.dirname, '..', '..', 'policies', 'ndex');
const CHART = {
  act: 'chart',
  purpose: 'law-enforcement',
  owner: 'other-local',
  permission: 'not-asked',
  exigency: 'none',
};

let folder: string;
let pack: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nac-desk-packs-'));
  pack = join(folder, 'ndex');
  cpSync(SHIPPED, pack, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(pack, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(pack, file), text.replace(from, to));
}

describe('a running pack', () => {
  test('keeps the last good revision when the files on disk get an error, and says where it is', () => {
    const policies = new Policies(pack);
    const before = policies.current.pack.revision;
    edit('decisions/use-record.yml', 'outcome: prohibited', 'outcome: forbidden');
    const { changed, diagnostics } = policies.reload(TODAY);
    expect(changed).toBe(false);
    expect(diagnostics[0]?.at).toMatchObject({ file: 'decisions/use-record.yml' });
    expect(diagnostics[0]?.at.line).toBeGreaterThan(1);
    expect(policies.current.pack.revision).toBe(before);
  });

  test('is not swapped for a change of comments alone', () => {
    const policies = new Policies(pack);
    const before = policies.current;
    edit('decisions/use-record.yml', 'rules:', '# a remark\nrules:');
    expect(policies.reload(TODAY)).toEqual({ changed: false, diagnostics: [] });
    expect(policies.current).toBe(before);
  });

  test('answers every question from exactly one revision while it is reloaded a hundred times', () => {
    const policies = new Policies(pack);
    const file = join(pack, 'decisions/purpose.yml');
    const [first, second] = [
      readFileSync(file, 'utf8'),
      readFileSync(file, 'utf8').replace('one of the eight purposes, within', 'one of eight purposes, within'),
    ];
    const known = new Map<string, string>();
    let answered = 0;
    for (let reload = 0; reload < 100; reload += 1) {
      const revision = policies.current;
      for (let n = 0; n < 100; n += 1) {
        if (n === 50) {
          writeFileSync(file, reload % 2 === 0 ? second : first);
          policies.reload(TODAY);
        }
        const answer = revision.decide('purpose', { purpose: 'data-admin' }, TODAY);
        if (!answer.ok) throw new Error('the facts were refused');
        const because = answer.decided.because[0]?.because ?? '';
        expect(known.get(answer.decided.revision) ?? because).toBe(because);
        known.set(answer.decided.revision, because);
        answered += 1;
      }
    }
    expect(answered).toBe(10_000);
    expect(known.size).toBe(2);
  });

  test('refuses to start on a pack with an error', () => {
    edit('facts.yml', 'question: Whose record is it?', 'qestion: Whose record is it?');
    expect(() => new Policies(pack)).toThrow(PackError);
    expect(() => new Policies(pack)).toThrow(/facts\.yml:\d+:\d+: error unknown-key: unknown key "qestion"/);
  });
});

describe('an overlay', () => {
  const overlay = (rules: string, more = '') => {
    const where = join(folder, 'overlay');
    cpSync(join(import.meta.dirname, 'overlay'), where, { recursive: true });
    writeFileSync(
      join(where, 'overlay.yml'),
      `overlay: state\ntitle: State rules\npublisher: The CSA\nextends: ndex\n${more}`,
    );
    writeFileSync(
      join(where, 'decisions/use-record.yml'),
      `decision: use-record\nreviewed: 2026-11-21\nrules:\n${rules}`,
    );
    return where;
  };
  const closing =
    '  - { id: no-charts, when: { act: chart }, outcome: prohibited, because: Not in this state., clauses: [audit:5.a] }\n';
  const opening =
    '  - { id: charts, when: { act: chart }, outcome: allowed, because: Open here., clauses: [audit:5.a], lifts: [owner-not-asked, not-verified] }\n';

  test('may close what the pack leaves open', () => {
    const policies = new Policies({ folder: pack, overlays: [overlay(closing)] });
    const answer = policies.current.decide('use-record', { ...CHART, owner: 'own' }, TODAY);
    expect(answer).toMatchObject({ ok: true, decided: { outcome: 'prohibited' } });
  });

  test('that silently opens what the pack closes is refused, with a case that shows it', () => {
    expect(() => new Policies({ folder: pack, overlays: [overlay(opening)] })).toThrow(
      /ND014: the overlay opens what "use-record" closes\. For instance: act = chart/,
    );
  });

  test('may widen when it declares so with a reason', () => {
    const widening = overlay(opening, 'widens: { reason: State law allows it. }\n');
    const policies = new Policies({ folder: pack, overlays: [widening] });
    expect(policies.current.decide('use-record', { ...CHART, verified: 'none' }, TODAY)).toMatchObject({
      decided: { outcome: 'allowed' },
    });
  });
});
