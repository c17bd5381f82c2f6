// Whatever people and files call things, every card, list and form of a case keeps Slack's limits and mentions nobody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, openCase, type Said } from '../../../src/casework/case.ts';
import { TEMPLATES } from '../../../src/casework/notice.ts';
import type { PermissionCase } from '../../../src/casework/permission/case.ts';
import { changeForm, recordForm, termsForm } from '../../../src/views/cases/answer-forms.ts';
import { caseModal } from '../../../src/views/cases/case-modal.ts';
import { boardBlocks, myCasesBlocks } from '../../../src/views/cases/home.ts';
import { caseListMessage } from '../../../src/views/cases/list.ts';
import { noticeCard } from '../../../src/views/cases/notice-card.ts';
import { previewModal } from '../../../src/views/cases/permission-form.ts';
import { rolesModal } from '../../../src/views/cases/roles.ts';
import { useForm } from '../../../src/views/cases/use-form.ts';
import { verifyForm } from '../../../src/views/cases/verify-form.ts';
import { validateBlocks } from '../../../src/views/validate-blocks.ts';
import {
  context,
  coordinator,
  exigentUse,
  MONDAY,
  officer,
  opening,
  owner,
  request,
  terms,
  vocabulary,
} from '../../casework/people.ts';

const hostile = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.constantFrom('<!channel>', '<@U0OFFICER1> & <http://x|y>', 'ØØ🚓'.repeat(60), '\u202Eelif', '', ' '),
);

/** As if it had come past casework's own checks, from a file or an older version. */
function withNames(it: Case, text: string): Case {
  const contact = { name: text, phone: text, email: text, user: 'UCONTACT' };
  const agency = { ori: owner.ori, name: text };
  const heard = { from: text, how: 'telephone', at: MONDAY } as const;
  const answer = { kind: 'granted', terms: { ...terms, words: text }, by: 'UCONTACT', at: MONDAY, heard } as const;
  if (it.kind === 'permission')
    return { ...it, state: 'answered', answer, request: { ...it.request, owner: agency, contact, reference: text } };
  if (it.kind === 'exigent') return { ...it, use: { ...it.use, owner: agency, contact, reference: text } };
  return it;
}

const opened = (said: Said): Case => {
  const step = openCase(opening, said, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
};

const CASES: readonly Case[] = [
  opened({ kind: 'permission', said: request }),
  opened({ kind: 'exigent', said: exigentUse }),
  opened({
    kind: 'hit',
    said: {
      act: 'arrest',
      entering: owner,
      contact: request.contact,
      reference: 'OCA-1',
      urgency: 'urgent',
      decision: null,
    },
  }),
];

const problems = (surface: 'message' | 'modal' | 'home', payload: unknown) =>
  validateBlocks(surface, payload).map(({ path, says }) => `${path.join('.')}: ${says}`);

const mentionsNobody = (payload: unknown) => expect(JSON.stringify(payload)).not.toMatch(/<!channel>|<@U0OFFICER1> &/);

describe('with any text in them', () => {
  it('cards of every kind of message keep the limits', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(...TEMPLATES),
        fc.constantFrom(...CASES),
        fc.boolean(),
        (text, template, base, toContact) => {
          const it = withNames(base, text);
          const card = noticeCard({
            template,
            case: it,
            subject: `About ${text}`,
            text: text.repeat(3),
            doer: toContact ? { ...officer, id: 'UCONTACT' } : officer,
            athome: !toContact,
            toContact,
            round: 1,
            vocabulary,
          });
          expect(problems('message', card)).toEqual([]);
          mentionsNobody(card);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the case itself, for whoever looks at it, keeps the limits', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(...CASES),
        fc.constantFrom(officer, coordinator, { ...officer, id: 'UCONTACT' }),
        (text, base, doer) => {
          const it = withNames(base, text);
          const modal = caseModal({
            case: it,
            doer,
            athome: true,
            vocabulary,
            script: text,
            notes: text === '' ? [] : [text.slice(0, 200)],
          });
          expect(problems('modal', modal)).toEqual([]);
          mentionsNobody(modal);
          const list = caseListMessage('Yours', [it, it], 'None.');
          mentionsNobody(list);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('forms that begin with what is there keep the limits', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const it = withNames(CASES[0] as Case, text.slice(0, 60)) as PermissionCase;
        const forms = [
          termsForm({ case: it, vocabulary }),
          changeForm({ case: it, vocabulary }),
          recordForm({ case: it, vocabulary, now: MONDAY, again: false }),
          useForm({ case: it, vocabulary }),
          verifyForm({ case: it, vocabulary, now: MONDAY, byContact: false }),
          previewModal({ case: it, letter: text, notes: [], earlier: [] }),
          rolesModal([{ user: 'T1:U1', role: 'auditor', agency: text.slice(0, 60) }], true),
        ];
        for (const form of forms) expect(problems('modal', form)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('Home with hundreds of cases keeps the limits', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      ...(CASES[at % CASES.length] as Case),
      id: `P-${String(at).padStart(6, '0')}`,
    }));
    const blocks = [
      ...myCasesBlocks({ waiting: many, mine: many, due: many }),
      ...boardBlocks({
        exigent: many,
        overdue: many.map((it) => ({ case: it, because: 'late' })),
        others: 5,
        opened: 9,
        closed: 3,
      }),
    ];
    expect(problems('home', { type: 'home', blocks })).toEqual([]);
  });
});
