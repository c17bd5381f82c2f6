import { describe, expect, it } from 'vitest';
import type { Disposal, DisposalCase } from '../../src/casework/disposal/case.ts';
import { disposalDue, openDisposal, stepDisposal } from '../../src/casework/disposal/step.ts';
import type { Release, ReleaseCase } from '../../src/casework/release/case.ts';
import { openRelease, releaseDue, stepRelease } from '../../src/casework/release/step.ts';
import { colleague, context, coordinator, desk, MONDAY, officer, opening, settings } from './people.ts';

const release: Release = {
  recipient: { ori: 'NJ0070000', name: 'Newark PD' },
  authorised: 'yes',
  what: ['arrest'],
  how: 'secure-network',
  releasedAt: MONDAY,
  owner: null,
  reference: '2024-00123',
  decision: null,
};

function logged(more: Partial<Release> = {}): ReleaseCase {
  const step = openRelease({ ...opening, id: 'R-000001' }, { ...release, ...more }, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
}

describe('a release of CHRI', () => {
  it('is logged with recipient, kind, way and time', () => {
    const step = openRelease(opening, release, context(officer));
    expect(step).toMatchObject({
      next: { state: 'logged' },
      record: {
        kind: 'release.logged',
        data: { recipient: 'NJ0070000', what: ['arrest'], how: 'secure-network', releasedAt: MONDAY },
      },
    });
  });

  it('to a recipient who may not be authorised is logged all the same, and reviewed by somebody else', () => {
    const doubtful = logged({ authorised: 'not-known' });
    expect(doubtful.state).toBe('in-review');
    expect(releaseDue(doubtful, settings, 0)).toMatchObject({ kind: 'at', action: 'review' });
    expect(stepRelease(doubtful, { kind: 'review', finding: 'in-order' }, context(officer))).toMatchObject({
      reason: 'own-request',
    });
    expect(stepRelease(doubtful, { kind: 'review', finding: 'follow-up' }, context(coordinator))).toMatchObject({
      next: { state: 'logged' },
    });
  });

  it('can be corrected, and the ledger holds both', () => {
    const step = stepRelease(logged(), { kind: 'correct', release: { ...release, how: 'fax' } }, context(officer));
    expect(step).toMatchObject({
      next: { corrections: 1, state: 'logged' },
      record: { kind: 'release.corrected', data: { how: 'fax' } },
    });
    expect(stepRelease(logged(), { kind: 'correct', release }, context(colleague))).toMatchObject({
      reason: 'not-allowed',
    });
  });

  it.each<[string, Partial<Release>, string]>([
    ['in the future', { releasedAt: MONDAY + 3_600_000 }, 'releasedAt'],
    ['of nothing', { what: [] }, 'what'],
    ['by a way that is not on the list', { how: 'pigeon' }, 'how'],
    ['to no valid ORI', { recipient: { ori: 'XX', name: null } }, 'recipient'],
  ])('%s is refused', (_name, more, field) => {
    expect(openRelease(opening, { ...release, ...more }, context(officer))).toMatchObject({
      fields: { [field]: expect.any(String) },
    });
  });
});

const disposal: Disposal = {
  medium: 'paper',
  pieces: 12,
  method: 'shred',
  destroyedAt: MONDAY,
  witness: { kind: 'user', user: 'UCOLLEAGUE' },
  reference: '',
};

function destroyed(more: Partial<Disposal> = {}): DisposalCase {
  const step = openDisposal({ ...opening, id: 'D-000001' }, { ...disposal, ...more }, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
}

describe('the destruction of media', () => {
  it('waits for the witness, who is asked at once and is never the one who did it', () => {
    const step = openDisposal(opening, disposal, context(officer));
    expect(step).toMatchObject({
      next: { state: 'awaiting-witness' },
      notices: [{ template: 'disposal-witness', to: { user: 'UCOLLEAGUE' } }],
    });
    const own = { ...disposal, witness: { kind: 'user', user: 'UOFFICER' } } as const;
    expect(openDisposal(opening, own, context(officer))).toMatchObject({ reason: 'own-request' });
    expect(stepDisposal(destroyed(), { kind: 'witness' }, context(colleague))).toMatchObject({
      next: { state: 'logged' },
    });
    expect(stepDisposal(destroyed(), { kind: 'witness' }, context(coordinator))).toMatchObject({
      reason: 'not-allowed',
    });
  });

  it('needs no witness when authorised personnel carried it out', () => {
    expect(destroyed({ witness: { kind: 'not-needed' } })).toMatchObject({ state: 'logged' });
  });

  it('tells the coordinator, who can attest it, when the witness does not answer', () => {
    let it_ = destroyed();
    const told: number[] = [];
    for (let due = disposalDue(it_, settings, 0); due.kind === 'at'; due = disposalDue(it_, settings, 0)) {
      const step = stepDisposal(it_, { kind: 'due' }, context(desk, due.at));
      if (step.kind === 'refused') throw new Error(step.sentence);
      told.push(step.notices.length);
      it_ = step.next;
    }
    expect(told).toEqual([1, 1, 2, 2, 2]);
    expect(stepDisposal(it_, { kind: 'attest' }, context(coordinator))).toMatchObject({ next: { state: 'logged' } });
  });
});
