// Whatever text from outside goes into a view: what leaves keeps Slack's limits, and no mention, link or broadcast comes alive.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOri } from '../../src/ori/index.ts';
import type { Clause } from '../../src/policy/model.ts';
import { agencyModal } from '../../src/views/agencies/card.ts';
import { contactForm, mistakeForm } from '../../src/views/agencies/forms.ts';
import { historyModal } from '../../src/views/agencies/history.ts';
import { landedModal, listForm, trialModal } from '../../src/views/agencies/import.ts';
import { reportedMessage } from '../../src/views/agencies/reports.ts';
import { upkeepModal } from '../../src/views/agencies/upkeep.ts';
import { agenciesMessage } from '../../src/views/agencies-found.ts';
import type { Home, Message, Modal } from '../../src/views/blocks.ts';
import { clausesModal } from '../../src/views/clauses.ts';
import { decisionMessage, decisionModal } from '../../src/views/decision/index.ts';
import { fitHome, fitMessage, fitModal } from '../../src/views/fit.ts';
import { helpMessage } from '../../src/views/help.ts';
import { homeView } from '../../src/views/home.ts';
import { questionModal } from '../../src/views/interview.ts';
import { notice } from '../../src/views/notices.ts';
import { oriMessage } from '../../src/views/ori-answer.ts';
import { checkBlocks, checkHome, checkModal } from '../../src/workspace/limits/index.ts';
import { decided, pack } from './pack.ts';

/** Any Unicode, and what breaks things in chat. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6_000 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '<!channel>',
    '<!here|here>',
    '<@U0OFFICER1>',
    '<https://example.org|a link>',
    '\u202Eltr\u202C',
    '\u0000\u0007',
    '😀'.repeat(2_000),
    '*_~`>',
    'x'.repeat(10_000),
    '&amp;&lt;!channel&gt;',
    '\uD800',
    '   ',
  ),
);
const long = hostile.map((text) => text.repeat(3));

const raw = /<!(?:channel|here|everyone)|<@U0OFFICER1|<https:\/\/example\.org/;
const BIDI = /\p{Bidi_Control}/u;

function sound(message: Message): void {
  const { payload } = fitMessage(message);
  expect(payload.text.trim()).not.toBe('');
  expect(payload.text.length).toBeLessThanOrEqual(4_000);
  if (payload.blocks) expect(checkBlocks(payload.blocks, 'message')).toMatchObject({ ok: true });
  inert(payload);
}

function soundModal(modal: Modal): void {
  const { payload } = fitModal(modal);
  expect(checkModal(payload)).toMatchObject({ ok: true });
  inert(payload);
}

function soundHome(home: Home): void {
  const { payload } = fitHome(home);
  expect(checkHome(payload)).toMatchObject({ ok: true });
  inert(payload);
}

/** Only mrkdwn comes alive; plain text is shown as it stands. */
function inert(value: unknown): void {
  if (Array.isArray(value)) value.forEach(inert);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && value.type === 'mrkdwn' && 'text' in value) expect(value.text).not.toMatch(raw);
    else if ('text' in value && typeof value.text === 'string' && !('type' in value))
      expect(value.text).not.toMatch(raw);
    Object.values(value).forEach(inert);
  }
}

const clause = pack.clauses.get('audit:5.a') as Clause;
const { header } = pack;

describe('text from outside stays inert and within the limits', () => {
  it('an agency of the directory, whatever its name', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, place) => {
        const agency = { ori: 'CA0194200', name, place };
        sound(agenciesMessage([{ ...agency, why: place }], 'likeliest-first'));
        const check = checkOri('CA0194200', pack.ori);
        const message = oriMessage({ check, table: pack.ori, agency, names: new Map() }, 'channel');
        sound(message);
        expect(JSON.stringify(message)).not.toMatch(BIDI);
      }),
    );
  });

  it('the card of an agency, its forms, its history and the list of what waits, whatever the lists say', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(60), (text, other, count) => {
        const ways = { name: text, telephone: other, email: text, slackChannel: other, hours: text };
        const many = Array.from({ length: count }, (_, at) => at);
        const agency = { ori: 'CA0194200', name: text };
        const report = { ...agency, says: other, reportedBy: text, reportedAt: 0 };
        const reports = many.map((at) => ({ ...report, id: `${at}` }));
        const card = {
          ...agency,
          otherNames: many.map(() => other),
          type: text,
          county: other,
          city: text,
          stateName: other,
          level: text,
          legacyOri: other,
          coveredByLegacyOri: text,
          sources: many.map(() => other),
          oriCheck: checkOri('CA0194200', pack.ori),
          contact: ways,
          standing: { says: [other] },
          lastReached: text,
        };
        const may = { mayChangeContact: true, maySettle: true };
        soundModal(agencyModal({ card, table: pack.ori, ...may, reports, notes: [text] }));
        soundModal(agencyModal({ card: { ...card, oriCheck: null }, table: pack.ori, ...may, reports: [], notes: [] }));
        soundModal(contactForm(agency, ways));
        soundModal(mistakeForm(agency, [{ id: 'name', label: 'the name is wrong' }]));
        const data = { from: ways, to: ways, by: text };
        soundModal(
          historyModal(
            agency.ori,
            text,
            many.map(() => ({ at: 0, by: other, kind: text, data })),
          ),
        );
        sound(reportedMessage({ ...agency, says: other }, text));
        const contacts = many.map((at) => ({ ori: `CA${at}`, name: text, says: [other] }));
        soundModal(upkeepModal({ agencies: count, reports, contacts, notes: [text] }));
      }),
    );
  });

  it('a list that is imported, whatever it is called and holds', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(40), (text, other, count) => {
        const many = Array.from({ length: count }, (_, at) => at);
        const counts = many.map((at) => ({ count: at, says: other }));
        const lines = { total: 1_000, first: many.slice(0, 10).map((line) => ({ line, says: text })) };
        const columns = many.map(() => ({ field: text, column: other, by: text }));
        soundModal(listForm(text));
        soundModal(trialModal({ file: text, says: other, columns, counts, lines, metadata: 'a.b' }));
        soundModal(landedModal({ file: other, landed: true, counts, lines }));
      }),
    );
  });

  it('a clause and the official words attached to it', () => {
    fc.assert(
      fc.property(long, long, hostile, (restated, quoted, title) => {
        const odd = { ...clause, restated, title };
        const altered = { ...pack, clauses: new Map([[clause.id, odd]]) };
        soundModal(clausesModal([clause.id], { pack: altered, official: () => quoted }));
      }),
    );
  });

  it('a decision of a pack whose words are anything', () => {
    fc.assert(
      fc.property(long, hostile, (because, title) => {
        const made = decided('use-record', {
          act: 'rely',
          purpose: 'law-enforcement',
          owner: 'other',
          exigency: 'none',
        });
        const answer = { ...made, because: made.because.map((reason) => ({ ...reason, because })) };
        const duties = new Map([...pack.duties].map(([id, duty]) => [id, { ...duty, title, say: because }]));
        const card = {
          decided: answer,
          pack: { ...pack, duties, header: { ...header, banner: because } },
          given: [['act', 'rely']] as const,
          notKnown: [],
          id: 'D-1',
          recordedAt: 0,
        };
        soundModal(decisionModal({ ...card, nextSteps: [{ id: 'permission', label: title }], notes: [because] }));
        sound(decisionMessage(card, 'U0ANALYST1'));
      }),
    );
  });

  it('a question of a pack whose words are anything', () => {
    const fact = pack.facts.get('act');
    if (!fact) throw new Error('the pack has no fact act');
    fc.assert(
      fc.property(long, hostile, (question, label) => {
        const odd = { ...fact, question, hint: question, values: fact.values.map((value) => ({ ...value, label })) };
        soundModal(
          questionModal({
            pack,
            about: question,
            fact: odd,
            given: [['owner', 'other']],
            number: 2,
            more: 3,
            chosen: 'rely',
            canGoBack: true,
            notes: [label],
            metadata: '',
          }),
        );
      }),
    );
  });

  it('a Home, a notice and help', () => {
    fc.assert(
      fc.property(long, hostile, (said, outcome) => {
        soundHome(homeView({ decisions: [{ id: 'D-1', outcome, said, at: 0 }], banner: said, sections: [] }));
        sound(notice(said));
        sound(helpMessage([{ name: '/a', usage: outcome, says: said, examples: [] }]));
      }),
    );
  });
});
