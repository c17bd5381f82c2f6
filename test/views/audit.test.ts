// Everything the audit shows in Slack keeps Slack's limits, whatever the registers hold, and nothing of it comes alive.
import { describe, expect, it } from 'vitest';
import { MENDS, REGISTER_MENDS, type RegisterMend } from '../../src/audit/index.ts';
import { newAgency } from '../../src/training/agency.ts';
import { agreementForm, coordinatorForm, grantForm, rightOriForm } from '../../src/views/audit/agency-forms.ts';
import { type BoardItem, boardModal, itemModal } from '../../src/views/audit/board.ts';
import { auditHomeBlocks } from '../../src/views/audit/home.ts';
import { packetForm, packetProgress, packetTooLarge } from '../../src/views/audit/packet.ts';
import {
  accessForm,
  type PersonForm,
  proficiencyForm,
  recordCheckForm,
  reportSettlingForm,
  trainingForm,
} from '../../src/views/audit/person-forms.ts';
import { type ReviewShown, reviewMessage, reviewModal } from '../../src/views/audit/review.ts';
import { verifiedModal } from '../../src/views/audit/verified.ts';
import type { Modal } from '../../src/views/blocks.ts';
import { validateBlocks } from '../../src/views/validate-blocks.ts';
import { checkBlocks, checkHome, checkModal } from '../../src/workspace/limits/index.ts';
import { pack } from './pack.ts';

const HOSTILE = `<!channel> <@U0OFFICER1> \u202E${'x'.repeat(3_000)} *_~`;

/** Nothing has to be shortened, and the workspace, which is stricter than Slack, takes it. */
function fits(modal: Modal): void {
  expect(validateBlocks('modal', modal)).toEqual([]);
  expect(checkModal(modal)).toMatchObject({ ok: true });
  for (const block of modal.blocks)
    if (block.type === 'section' && block.text.type === 'mrkdwn')
      expect(block.text.text).not.toMatch(/<!channel>|<@U0OFFICER1>/);
}

const item = (gaps: number): BoardItem => ({
  number: 3,
  title: 'Delegation, and record checks within 30 days',
  stands: 'Gap',
  clauses: [...pack.clauses.values()].filter(({ id }) => id.startsWith('audit:5')),
  evidence: [{ label: HOSTILE.slice(0, 400), count: 3, last: '2026-03-02' }],
  gaps: Array.from({ length: gaps }, (_, at) => {
    const id = (Object.keys(MENDS) as (keyof typeof MENDS)[])[at % Object.keys(MENDS).length] ?? 'open-case';
    return {
      subject: `PN-${at}`,
      name: at % 2 === 0 ? HOSTILE : null,
      says: HOSTILE,
      agency: 'CA0990100',
      about: 'leveraged:NCIC',
      mend: { id, label: MENDS[id], what: id === 'open-case' ? ('case' as const) : ('register' as const) },
    };
  }),
});

const person = {
  metadata: '["record-check",3,"PN-1","CA0990100",null,"V1"]',
  person: { name: HOSTILE, postings: [{ agency: 'CA0990100' }] },
  posting: { agency: 'CA0990100', recordCheck: { on: '2026-01-05' }, assigned: '2026-01-02', access: 'both' },
} as unknown as PersonForm;

const agency = { metadata: 'x', agency: { ...newAgency('CA0990100'), name: HOSTILE, csaGranted: '2025-01-02' } };

const report = { id: 'R1', course: 'data-use', completed: '2026-02-20', proof: HOSTILE, state: 'waiting' } as const;

const FORMS: Readonly<Record<RegisterMend, Modal>> = {
  'name-coordinator': coordinatorForm(agency, { id: 'PN-1', name: HOSTILE }),
  'correct-agency': rightOriForm(agency),
  'record-check': recordCheckForm(person),
  'record-grant': grantForm(agency),
  'record-training': trainingForm(person, ['data-use', `leveraged:${'N'.repeat(40)}`], 'data-use'),
  'record-access': accessForm(person),
  'affirm-proficiency': proficiencyForm(person, '2026-02-20'),
  'settle-report': reportSettlingForm(person, report),
  'record-agreement': agreementForm(agency),
};

const review: ReviewShown = {
  week: '2026-W10',
  from: '2026-03-02',
  to: '2026-03-08',
  decisions: 1,
  notAllowed: 1,
  refusals: 1,
  guardHits: 2,
  casesOpened: { permission: 2, exigent: 0 },
  exigent: Array.from({ length: 200 }, (_, at) => ({ id: `E-${at}`, ground: HOSTILE.slice(0, 90), owed: ['review'] })),
  gaps: Array.from({ length: 16 }, (_, at) => ({ item: at + 1, title: HOSTILE.slice(0, 90), count: at })),
  read: null,
};

describe('the audit in Slack keeps its limits', () => {
  it('on the board and in an item, however many gaps there are', () => {
    fits(
      boardModal(
        Array.from({ length: 16 }, () => item(3)),
        1,
        pack,
      ),
    );
    for (const gaps of [0, 1, 20, 500])
      for (const mends of ['register', 'nothing'] as const) fits(itemModal({ item: item(gaps), mends, pack }));
  });

  it.each(Object.keys(REGISTER_MENDS) as RegisterMend[])('in the form that mends by %s', (mend) => {
    fits(FORMS[mend]);
  });

  it('in the review, read or not, in a message and in a modal', () => {
    for (const read of [null, { by: 'U0COORD001', at: 0 }])
      for (const reader of ['confirms', 'looks'] as const) {
        fits(reviewModal({ ...review, read }, reader));
        const { text, blocks } = reviewMessage({ ...review, read }, reader);
        expect(checkBlocks(blocks, 'message')).toMatchObject({ ok: true });
        expect(text).not.toMatch(/<!channel>/);
      }
  });

  it('in what the packet and the ledger say, and on Home', () => {
    fits(packetForm({ from: '2023-03-02', to: '2026-03-02' }, { from: '2020-03-02', to: '2023-03-01', at: 0 }));
    fits(packetProgress(3, 7));
    fits(packetTooLarge(10_000_000, { from: '2023-03-02', to: '2026-03-02', agency: 'CA0990100' }));
    const head = { sequence: 7, hash: 'a'.repeat(64) };
    fits(verifiedModal({ verified: 7, archived: 3, head, fault: null }));
    fits(verifiedModal({ verified: 7, archived: 0, head, fault: { sequence: 8, sentence: HOSTILE } }));
    const home = { type: 'home', blocks: auditHomeBlocks({ week: '2026-W10', readBy: 'U0COORD001' }) } as const;
    expect(checkHome(home)).toMatchObject({ ok: true });
  });
});
