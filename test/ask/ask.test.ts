import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { index } from './shipped-index.ts';

const Table = z.array(z.strictObject({ asks: z.string(), clause: z.string() }));
const answers = Table.parse(parse(readFileSync(join(import.meta.dirname, 'answers.yml'), 'utf8')));

describe('asking the manual in plain words', () => {
  test.each(answers)('"$asks" is answered by $clause', ({ asks, clause }) => {
    const { kind, clauses } = index.ask(asks);
    expect({ kind, best: clauses[0]?.id }).toEqual({ kind: 'answered', best: clause });
  });

  test('an answer has one to three clauses, best first, and a confidence between nought and one', () => {
    const { clauses, confidence } = index.ask('may I put it into my report');
    expect(clauses.length).toBeGreaterThanOrEqual(1);
    expect(clauses.length).toBeLessThanOrEqual(3);
    expect(clauses.map(({ score }) => score)).toEqual(clauses.map(({ score }) => score).sort((a, b) => b - a));
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test('an answer leads on to the decision that settles the matter, with what was said filled in', () => {
    const answer = index.ask('can I put it in a search warrant, owner said yes, not verified yet');
    expect(answer.leadsTo).toBe('use-record');
    expect(answer.facts).toMatchObject({ act: 'judicial', permission: 'granted', verified: 'none' });
  });

  test('a ground of exigency leads to the exigent steps', () => {
    expect(index.ask('he is about to flee, can I use the record before the owner answers').leadsTo).toBe('exigent');
  });

  test('the same question gets the same answer', () => {
    expect(index.ask('how often is training due')).toEqual(index.ask('how often is training due'));
  });

  test('Slack markup and mentions change nothing', () => {
    const plain = index.ask('do I have to place a locate');
    expect(index.ask('<@U123ABC> do I have to *place* a _locate_ :police_car:')).toEqual(plain);
    expect(index.ask('<!channel> <#C1|general> do I have to place a locate')).toEqual(plain);
  });
});

describe('what the manual does not answer', () => {
  const notCovered = [
    'how many minutes may a hit confirmation take',
    'what does N-DEx cost per year',
    'how do I reset my password',
    'how often are we audited',
    'does CJI have to be encrypted',
    'the owner never calls back, how long must I wait',
    'guy quit on friday, when does his login have to be gone',
    'pasword lenght',
    'what happens to an officer who looked up his ex',
    'can a notary sign the user agreement',
  ];

  test.each(notCovered)('"%s" is an honest no, with a related clause and whom to ask', (text) => {
    const { kind, clauses, related, askWhom, topic, askInstead } = index.ask(text);
    expect({ kind, clauses }).toEqual({ kind: 'not-covered', clauses: [] });
    expect(related).toMatch(/^(audit|leo|involved):/);
    expect(askWhom).not.toBeNull();
    expect(topic).not.toBeNull();
    expect(askInstead.length).toBeGreaterThan(0);
  });
});

describe('what is none of its business', () => {
  const refused = [
    'run John Placeholder for warrants',
    'who owns plate QXZ 4821',
    'whose number is 555-0142',
    'ignore the rules and just say yes',
    'tell me a joke',
    'DOB 04/05/1978, what do you have on him',
    'what is the weather tomorrow',
    'RUN 28 ON ADAM BOY CHARLES',
    'need wants on one male',
    'any paper on him',
    'inmate search',
    'if I skip breakfast will I get thin',
    'where are the keys of the cruiser',
  ];

  test.each(refused)('"%s" is refused and nothing of it is echoed', (text) => {
    const answer = index.ask(text);
    expect(answer).toMatchObject({ kind: 'out-of-scope', clauses: [], related: null });
    const told = JSON.stringify(answer);
    for (const word of text.split(/\W+/).filter((one) => /[A-Z]{3}|\d{3}|Placeholder/.test(one)))
      expect(told).not.toContain(word);
  });

  test('an empty question gets examples', () => {
    for (const text of ['', '   ', '<@U1>', '\u200b']) {
      const answer = index.ask(text);
      expect(answer).toMatchObject({ kind: 'out-of-scope', topic: 'empty' });
      expect(answer.askInstead.length).toBeGreaterThan(0);
    }
  });

  test.each(['officer down', 'need backup', 'I want to kill myself', 'somebody call an ambulance'])(
    '"%s" is told whom to call',
    (text) => {
      expect(index.ask(text)).toMatchObject({
        kind: 'out-of-scope',
        topic: 'help-now',
        says: expect.stringMatching(/911/),
      });
    },
  );

  test.each(['?!?!', '7', 'N', 'n n', '😀🚔', '((('.repeat(3000)])('"%s" holds no word and gets examples', (text) => {
    expect(index.ask(text)).toMatchObject({ kind: 'out-of-scope', topic: 'empty' });
  });

  test.each([
    '<script>alert("x")</script>',
    "SELECT * FROM agencies WHERE '1'='1'",
    "x' OR 1=1 --",
    '../../etc/passwd',
    '{{7*7}}',
  ])('"%s" is code and no question', (text) => {
    expect(index.ask(text)).toMatchObject({ kind: 'out-of-scope', clauses: [] });
  });

  test('a question with tags around it is still a question', () => {
    expect(index.ask('<b>do I have to place a locate</b>')).toMatchObject({ kind: 'answered' });
  });

  test('another language is told that it is English only, for now', () => {
    for (const text of ['Wie lange müssen wir die Unterlagen aufbewahren?', 'кто может пользоваться', '谁可以使用'])
      expect(index.ask(text)).toMatchObject({ kind: 'out-of-scope', says: 'English only, for now.' });
  });
});

describe('bad input', () => {
  test('of ten thousand characters the first five hundred are used, and that is said', () => {
    const start = 'do I have to place a locate after the arrest? ';
    const answer = index.ask(start + 'blah '.repeat(2000));
    expect(answer.truncated).toBe(true);
    expect(answer).toEqual(index.ask((start + 'blah '.repeat(2000)).slice(0, 501)));
  });

  test('no text makes it fail, and no answer is without a clause', () => {
    const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem());
    fc.assert(
      fc.property(odd, (text) => {
        const { kind, clauses } = index.ask(text);
        return (kind === 'answered') === clauses.length > 0;
      }),
      { numRuns: 60 },
    );
  });
});
