import { describe, expect, test } from 'vitest';
import { askForTests } from '../slack/ask.ts';

const { question } = askForTests();

function answered(text: string): readonly string[] {
  return question(text).clauses.map(({ id }) => id);
}

describe('asking for a clause by its number', () => {
  test.each([
    ['audit:5.a', ['audit:5.a']],
    ['please explain leo:step-3 and audit:10.exception', ['audit:10.exception', 'leo:step-3']],
    ['1.3.7', ['audit:5.a']],
    ['What does section 1.3.10 of the manual say?', ['audit:immediate-use']],
    ['1.3.4.5', ['audit:4.presentence']],
    ['CJIS Security Policy 5.8.4', ['audit:8']],
    ['item 5', ['audit:5.a', 'audit:5.b']],
    ['what is item 5b about', ['audit:5.b']],
    ['item 9', ['audit:9', 'audit:9.confirming', 'audit:9.local-charges']],
  ])('"%s" gets %j', (text, clauses) => {
    expect(answered(text)).toEqual(clauses);
  });

  test('a section that stands in several documents gets them all', () => {
    expect([...answered('5.1.3')].sort()).toEqual(['audit:16', 'audit:6']);
  });

  test('a number that no clause has is not guessed at', () => {
    for (const text of ['1.4.2', 'item 44', '2.5 years']) expect(answered(text)).toEqual([]);
  });

  test('personal data beside a clause is refused all the same', () => {
    expect(question('audit:5.a DOB 04/05/1978')).toMatchObject({ kind: 'out-of-scope', clauses: [] });
  });
});
