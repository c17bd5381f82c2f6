// Who is cleared, and what is due when, by the manual's intervals and by a stricter profile.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LATE } from '../../src/training/dues.ts';
import { statusOf } from '../../src/training/status.ts';
import { AGENCY, aPerson, type Told } from './a-person.ts';
import { policyOf } from './policy-of-pack.ts';

type Case = {
  readonly name: string;
  readonly person: Told;
  readonly profile?: string;
  readonly leveraged?: object;
  readonly cleared: boolean;
  readonly outcome: string | null;
  readonly rules?: readonly string[];
  readonly bucket: string;
  readonly dues: Readonly<Record<string, readonly [string, string | null]>>;
};

const AS_OF = '2026-03-02';
const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'status.yml'), 'utf8'));

function statusOfTold(told: Told, profile: string | null = null, leveraged = {}) {
  const person = aPerson(told);
  const posting = person.postings.find(({ agency }) => agency === AGENCY);
  if (!posting) throw new Error('the person has no posting');
  return statusOf(person, posting, policyOf(profile, leveraged), AS_OF);
}

describe('the status of a person', () => {
  test.each(cases)('$name', ({ person, profile, leveraged, cleared, outcome, rules, bucket, dues }) => {
    const status = statusOfTold(person, profile ?? null, leveraged);
    expect({ cleared: status.cleared, outcome: status.decided.outcome, bucket: status.bucket }).toEqual({
      cleared,
      outcome,
      bucket,
    });
    expect(Object.fromEntries(status.dues.map(({ item, state, due }) => [item, [state, due]]))).toEqual(dues);
    for (const rule of rules ?? []) expect(status.decided.because.map((reason) => reason.rule)).toContain(rule);
    if (outcome !== null) expect(status.decided.citations.length).toBeGreaterThan(0);
  });

  test('is cleared exactly when nothing is late', () => {
    const day = fc.option(
      fc
        .integer({ min: 0, max: 1500 })
        .map((back) => new Date(Date.parse(AS_OF) - back * 86_400_000).toISOString().slice(0, 10)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(day, day, day, day, (assigned, recordCheck, dataUse, awareness) => {
        const told: Told = {
          ...(assigned ? { assigned } : {}),
          ...(recordCheck ? { recordCheck } : {}),
          courses: {
            ...(dataUse ? { 'data-use': dataUse } : {}),
            ...(awareness ? { 'security-awareness': awareness } : {}),
          },
        };
        for (const profile of ['manual-1.1', 'security-policy-6.0']) {
          const status = statusOfTold(told, profile);
          expect(status.cleared).toBe(!status.dues.some(({ state }) => LATE.includes(state)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
