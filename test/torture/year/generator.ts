// What people do in the simulated year: open cases of every kind, take steps that fit or do not, click twice, act on what is stale.
import type { CaseEvent, CaseKind, Said } from '../../../src/casework/case.ts';
import type { OpenRequest, StepRequest } from '../../../src/store/cases/index.ts';
import { allConfirmed, exigentUse, heard, OWN, request, terms } from '../../casework/people.ts';
import { CONTACTS, COORDINATORS, DESK, EVERYONE, type Known, OFFICERS, type World } from './world.ts';

export type Operation =
  | { readonly kind: 'open'; readonly request: OpenRequest }
  | { readonly kind: 'step'; readonly request: StepRequest };

let keys = 0;

export function nextOperation(world: World): Operation {
  const { dice, known } = world;
  const open = known.filter(({ closed }) => !closed);
  const it = open.length > 0 ? dice.pick(open) : undefined;
  return it && dice.next() < Math.min(0.9, open.length / 40)
    ? step(world, it)
    : { kind: 'open', request: opening(world) };
}

function opening({ dice, clock }: World): OpenRequest {
  const now = clock.now().getTime();
  return {
    desk: DESK,
    by: { kind: 'user', user: dice.pick([...OFFICERS, ...OFFICERS, ...EVERYONE]) },
    agency: OWN,
    said: said(
      dice.pick(['permission', 'permission', 'exigent', 'exigent', 'hit', 'release', 'disposal'] as const),
      dice,
      now,
    ),
    dedupeKey: `open-${++keys}`,
  };
}

function said(kind: CaseKind, dice: World['dice'], now: number): Said {
  const user = dice.pick([...CONTACTS, null]);
  const contact = { ...request.contact, user, email: dice.pick(['records@owner.example', null]) };
  switch (kind) {
    case 'permission': {
      const neededBy = dice.pick([null, now + dice.integer(1, 200) * 3_600_000]);
      return {
        kind,
        said: { ...request, contact, neededBy, urgency: dice.pick(['routine', 'priority', 'urgent'] as const) },
      };
    }
    case 'exigent':
      return { kind, said: { ...exigentUse, contact, usedAt: now } };
    case 'hit':
      return {
        kind,
        said: {
          act: dice.pick(['arrest', 'detain-missing', 'charge-protection-order']),
          entering: request.owner,
          contact,
          reference: 'W-1',
          urgency: dice.pick(['urgent', 'routine'] as const),
          decision: null,
        },
      };
    case 'release':
      return {
        kind,
        said: {
          recipient: request.owner,
          authorised: dice.pick(['yes', 'no', 'not-known'] as const),
          what: ['arrest'],
          how: 'fax',
          releasedAt: now,
          owner: null,
          reference: 'R-1',
          decision: null,
        },
      };
    case 'disposal': {
      const witness = { kind: 'user', user: dice.pick(OFFICERS) } as const;
      return { kind, said: { medium: 'usb', pieces: 1, method: 'shred', destroyedAt: now, witness, reference: '' } };
    }
  }
}

function step({ dice, clock }: World, it: Known): Operation {
  const now = clock.now().getTime();
  const seen = dice.next();
  const happening = event(it.kind, dice, now);
  return {
    kind: 'step',
    request: {
      desk: DESK,
      id: it.id,
      by: { kind: 'user', user: dice.next() < 0.75 ? likely(it, happening, dice) : dice.pick(EVERYONE) },
      event: happening,
      dedupeKey: `step-${++keys}`,
      // Most forms carry the version that was seen; some of them saw an old one.
      version: seen < 0.5 ? it.version : seen < 0.55 ? it.version - 1 : null,
    },
  };
}

/** Who would do that; now and then it is somebody else. */
function likely({ openedBy }: Known, { event: { kind } }: CaseEvent, dice: World['dice']): string {
  if (kind === 'answer' || kind === 'acknowledge') return dice.pick(CONTACTS);
  if (kind === 'review' || kind === 'attest') return dice.pick([...COORDINATORS, openedBy]);
  return kind === 'witness' ? dice.pick(OFFICERS) : openedBy;
}

function event(kind: CaseKind, dice: World['dice'], now: number): CaseEvent {
  const told = { ...heard(now), at: now };
  const points =
    dice.next() < 0.85 ? allConfirmed : { ...allConfirmed, accuracy: dice.pick(['wrong', 'not-known'] as const) };
  const until = now + dice.integer(1, 60) * 3_600_000;
  switch (kind) {
    case 'permission': {
      const answer = dice.pick([
        { granted: true, terms },
        {
          granted: true,
          terms: {
            ...terms,
            uses: ['chart'],
            until: new Date(now + dice.integer(1, 30) * 86_400_000).toISOString().slice(0, 10),
          },
        },
        { granted: false },
      ] as const);
      const use = {
        act: dice.pick(['chart', 'judicial']),
        purpose: 'law-enforcement',
        recipients: [],
        by: '',
        verbal: null,
        ownerContacted: false,
      };
      return {
        to: kind,
        event: dice.pick([
          { kind: 'send' },
          { kind: 'send' },
          { kind: 'answer', answer },
          { kind: 'answer', answer },
          { kind: 'record-answer', answer, heard: told },
          { kind: 'change-answer', answer, heard: dice.pick([null, told]) },
          { kind: 'verify', points, heard: dice.pick([null, told]) },
          { kind: 'use', use },
          { kind: 'remind' },
          ...(dice.next() < 0.3 ? [{ kind: 'withdraw' } as const] : []),
          { kind: 'snooze', reminder: dice.pick(['owner', 'no-answer', 'verify'] as const), until },
        ] as const),
      };
    }
    case 'exigent':
      return {
        to: kind,
        event: dice.pick([
          { kind: 'acknowledge' },
          { kind: 'attest', heard: told },
          { kind: 'verify', points, heard: told },
          { kind: 'further-use', permission: null },
          { kind: 'review', finding: 'in-order' },
          { kind: 'review', finding: 'follow-up' },
          ...(dice.next() < 0.1 ? [{ kind: 'disseminate', recipients: exigentUse.recipients } as const] : []),
          { kind: 'snooze', reminder: 'verification', until },
        ] as const),
      };
    case 'hit': {
      const findings = {
        identical: 'confirmed',
        outstanding: 'confirmed',
        decision: dice.pick(['confirmed', 'confirmed', 'denied', 'not-known'] as const),
      } as const;
      return {
        to: kind,
        event: dice.pick([
          { kind: 'confirm', points: findings, heard: told },
          { kind: 'act', actedAt: now },
          { kind: 'locate', placedAt: now },
          { kind: 'keep-record', heard: told },
          { kind: 'close' },
        ] as const),
      };
    }
    case 'release':
      return {
        to: kind,
        event: dice.pick([
          { kind: 'review', finding: 'in-order' },
          { kind: 'snooze', until },
        ] as const),
      };
    case 'disposal':
      return { to: kind, event: dice.pick([{ kind: 'witness' }, { kind: 'attest' }, { kind: 'done' }] as const) };
  }
}
