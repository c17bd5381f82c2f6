import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { differenceInWords } from '../../../src/policy/difference/in-words.ts';
import { packDifference } from '../../../src/policy/difference/index.ts';
import { DAY, type Edit, type PackName, packOf } from '../small-pack.ts';
import { concernedBy, everyCombination, only, told } from './by-hand.ts';

const side = (name: PackName, edits: readonly Edit[] = [], asOf = DAY) => ({ pack: packOf(name, edits), asOf });
const DECISION = 'decisions/open-door.yml';
const changes = parse(readFileSync(`${import.meta.dirname}/changes.yml`, 'utf8')) as readonly {
  readonly name: string;
  readonly edits: readonly Edit[];
}[];

describe('the difference of two packs', () => {
  const before = side('small');
  const all = everyCombination(before.pack, 'open-door');

  test.each(changes)('for $name is exactly the combinations that are answered otherwise', ({ edits }) => {
    const after = side('small', edits);
    const { combinations, of, changes: found } = only(packDifference(before, after).decisions);
    const differing = all.filter((facts) => told(before, 'open-door', facts) !== told(after, 'open-door', facts));
    const listed = found.map((change) => concernedBy(change, all));
    expect(new Set(listed.flat())).toEqual(new Set(differing));
    expect(listed.map((facts) => facts.length)).toEqual(found.map((change) => change.combinations));
    expect({ combinations, of }).toEqual({ combinations: differing.length, of: all.length });
  });

  test.each(changes)(
    'for $name shows of each change a combination with what was said and what is said',
    ({ edits }) => {
      const after = side('small', edits);
      for (const change of only(packDifference(before, after).decisions).changes) {
        const full = concernedBy(change, all).find((facts) =>
          Object.entries(change.witness).every(([id, v]) => facts[id] === v),
        );
        if (!full) throw new Error('the witness is not among the combinations concerned');
        for (const [answer, at] of [
          [change.before, before],
          [change.after, after],
        ] as const) {
          const said = JSON.stringify([
            answer?.outcome,
            [...(answer?.duties ?? [])].sort(),
            [...(answer?.clauses ?? [])].sort(),
          ]);
          expect(said).toBe(told(at, 'open-door', full));
        }
      }
    },
  );

  test.each(changes)('for $name frames each change with the values it takes, and no others', ({ edits }) => {
    for (const change of only(packDifference(before, side('small', edits)).decisions).changes) {
      const concerned = concernedBy(change, all);
      const taken = before.pack.decisions.get('open-door')?.facts.map((fact) => ({
        fact,
        values: before.pack.facts
          .get(fact)
          ?.values.map((v) => v.id)
          .filter((id) => concerned.some((f) => f[fact] === id)),
      }));
      const framed = new Map(change.frame.facts.map(({ fact, values }) => [fact, values]));
      for (const { fact, values } of taken ?? []) {
        const whole = before.pack.facts.get(fact)?.values.map((v) => v.id);
        expect([fact, framed.get(fact) ?? whole]).toEqual([fact, values]);
      }
    }
  });
});

describe('a value that only one of the packs knows', () => {
  const guard = {
    file: 'facts.yml',
    find: 'staff: { label',
    put: 'guard: { label: A guard, say: a guard }\n      staff: { label',
  };
  const passes = { file: DECISION, find: 'when: { badge: staff }', put: 'when: { badge: [staff, guard] }' };

  test('is new or gone, and changes no other answer', () => {
    const [plain, guarded] = [side('small'), side('small', [guard, passes])];
    const come = only(packDifference(plain, guarded).decisions);
    expect(
      come.changes.map(({ before, after, combinations, frame }) => ({
        before,
        after: after?.outcome,
        combinations,
        where: frame.facts,
      })),
    ).toEqual([{ before: null, after: 'allowed', combinations: 12, where: [{ fact: 'badge', values: ['guard'] }] }]);
    const gone = only(packDifference(guarded, plain).decisions);
    expect(
      gone.changes.map(({ before, after, combinations }) => ({ before: before?.outcome, after, combinations })),
    ).toEqual([{ before: 'allowed', after: null, combinations: 12 }]);
  });
});

describe('nothing is different', () => {
  const nothing = 'No difference: every clause, rule, interval and answer is the same.';
  const inWords = (edits: readonly Edit[]) => {
    const [a, b] = [side('small'), side('small', edits)];
    return differenceInWords(packDifference(a, b), b.pack);
  };

  test('where comments alone were written', () => {
    expect(inWords([{ file: DECISION, find: 'rules:', put: '# A remark.\nrules:' }])).toBe(nothing);
  });

  test('where rules changed places', () => {
    const rule =
      '  - id: staff-passes\n    when: { badge: staff }\n    outcome: allowed\n    because: Every door is open to staff.\n    clauses: ["door:2"]\n';
    expect(
      inWords([
        { file: DECISION, find: rule, put: '' },
        { file: DECISION, put: rule },
      ]),
    ).toBe(nothing);
  });

  test('where keys of a rule changed places', () => {
    const outcome = '    outcome: not-yet\n    because: Whoever opens a door wears a badge.\n';
    const turned = '    because: Whoever opens a door wears a badge.\n    outcome: not-yet\n';
    expect(inWords([{ file: DECISION, find: outcome, put: turned }])).toBe(nothing);
  });
});

describe('in words', () => {
  test('a change of wording alone names the rule and changes no answer', () => {
    const [a, b] = [
      side('small'),
      side('small', [{ file: DECISION, find: 'With an escort a visitor passes.', put: 'An escort is enough.' }]),
    ];
    expect(differenceInWords(packDifference(a, b), b.pack)).toBe('rule open-door/escorted changed: wording');
  });

  test('a decision, a clause, a duty and an interval that come and go are named', () => {
    const edits = [
      {
        file: 'duties.yml',
        put: '  bow: { title: Bow, say: Bow at the door., timing: before, strength: advised, clauses: ["door:1"] }\n',
      },
      { file: 'training.yml', find: 'years: 1', put: 'months: 18' },
      { file: 'clauses/doors.yml', find: 'title: The vault', put: 'title: The strong room' },
    ];
    const [a, b] = [side('small'), side('small', edits)];
    expect(differenceInWords(packDifference(a, b), b.pack)).toBe(
      'clause door:2 changed: title\n1 duty new: bow\ninterval only badge-refresh: 1 year -> 18 months',
    );
    expect(differenceInWords(packDifference(b, a), a.pack)).toContain('1 duty gone: bow');
  });

  test('a change to the real pack reads like a release note', async () => {
    const edit = {
      file: 'decisions/use-record.yml',
      find: 'when: { all: [{ is: bound-use }, { permission: waiting }] }',
      put: 'when: { all: [{ is: bound-use }, { permission: waiting, act: { not: chart } }] }',
    };
    const [a, b] = [side('ndex'), side('ndex', [edit])];
    await expect(differenceInWords(packDifference(a, b), b.pack)).toMatchFileSnapshot('release-note.txt');
  });

  test('the day on which new users went through LEO shows as rules and guides that come and go', async () => {
    const [a, b] = [side('ndex', [], '2011-06-01'), side('ndex', [], '2011-07-01')];
    await expect(differenceInWords(packDifference(a, b), b.pack)).toMatchFileSnapshot('leo-day.txt');
  });
});
