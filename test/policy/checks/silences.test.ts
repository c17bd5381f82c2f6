import { expect, test } from 'vitest';
import { checked } from '../small-pack.ts';

const BROKEN = {
  file: 'decisions/open-door.yml',
  find: 'lifts: [vault-closed, escort-missing]',
  put: 'lifts: [vault-closed, escort-missing, staff-passes]',
};
const silence = (entry: string) => ({ file: 'checks.yml', put: `silence:\n  - ${entry}\n` });

test('a silence takes its finding off the list and is said with its reason', () => {
  const { diagnostics, silenced } = checked('small', [
    BROKEN,
    silence('{ code: ND006, subject: open-door/alarm-rings, reason: Staff get visitors badges soon. }'),
  ]);
  expect(diagnostics).toEqual([]);
  expect(silenced).toEqual([
    {
      code: 'ND006',
      subject: 'open-door/alarm-rings',
      reason: 'Staff get visitors badges soon.',
      message: '"alarm-rings" lifts "staff-passes", but the two never hold together',
    },
  ]);
});

test('a silence without a reason is refused with its place, and silences nothing', () => {
  const { diagnostics } = checked('small', [BROKEN, silence('{ code: ND006, subject: open-door/alarm-rings }')]);
  expect(diagnostics.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)).toEqual([
    'checks.yml:2:5 schema',
    'decisions/open-door.yml:48:5 ND006',
  ]);
});

test('a silence of one rule leaves the same finding of another', () => {
  const { diagnostics, silenced } = checked('small', [
    BROKEN,
    silence('{ code: ND006, subject: open-door/escorted, reason: It is meant so. }'),
  ]);
  expect(silenced).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['ND006', 'ND019']);
});
