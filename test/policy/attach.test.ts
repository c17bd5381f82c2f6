import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachText, documentOf, type Locatable, normalise, pinOf } from '../../src/policy/attach.ts';
import { clausesOfNdex, SOURCES, sourcesPresent } from './clauses-of-ndex.ts';

const OFFICIAL = `House rules\n\n1. Members shall   wipe\u00a0their feet.\n\n2. Guests may stay\nuntil ten. They shall be\nannounced. (Rules, 2.1)\n`;

const wipe = clause('house:1', 'Members shall wipe', 'wipe their feet.', 'Members shall wipe their feet.');
const stay = clause(
  'house:2',
  'Guests may stay',
  '(Rules, 2.1)',
  'Guests may stay until ten. They shall be announced. (Rules, 2.1)',
);
const announce = clause('house:2.b', 'They shall be', 'announced.', 'They shall be announced.');
const rules = [wipe, stay, announce];

function clause(id: string, from: string, to: string, passage: string): Locatable {
  return { id, document: id.split(':')[0] ?? '', locator: { from, to }, pin: pinOf(passage) };
}

function kinds(text: string, clauses: readonly Locatable[] = rules) {
  return attachText(text, clauses).map(({ clause: id, kind }) => `${id} ${kind}`);
}

describe('attaching the official text', () => {
  it('finds each passage and quotes it as it is printed, line breaks and all', () => {
    expect(attachText(OFFICIAL, rules)).toEqual([
      { kind: 'found', clause: 'house:1', passage: 'Members shall   wipe\u00a0their feet.' },
      {
        kind: 'found',
        clause: 'house:2',
        passage: 'Guests may stay\nuntil ten. They shall be\nannounced. (Rules, 2.1)',
      },
      { kind: 'found', clause: 'house:2.b', passage: 'They shall be\nannounced.' },
    ]);
  });

  it('does not mind how the copy is broken into lines or composed', () => {
    const other = OFFICIAL.replaceAll(/\s+/g, '\r\n ').normalize('NFD');
    expect(kinds(other)).toEqual(['house:1 found', 'house:2 found', 'house:2.b found']);
  });

  it('names exactly the clauses whose passage has a changed word, with the pin of what stands there now', () => {
    const changed = attachText(OFFICIAL.replace('ten', 'nine'), rules);
    const passage = 'Guests may stay\nuntil nine. They shall be\nannounced. (Rules, 2.1)';
    expect(changed[1]).toEqual({ kind: 'changed', clause: 'house:2', passage, pin: pinOf(passage) });
    expect([changed[0]?.kind, changed[2]?.kind]).toEqual(['found', 'found']);
  });

  it('says which end of a passage is gone', () => {
    const [first, second] = attachText('Members shall wipe nothing. Guests', rules);
    expect(first).toEqual({ kind: 'missing', clause: 'house:1', lost: 'to' });
    expect(second).toEqual({ kind: 'missing', clause: 'house:2', lost: 'from' });
  });

  it('takes the passage that keeps the pin when its opening words stand twice', () => {
    expect(kinds(`They shall be\nfed. Then announced. ${OFFICIAL}`)[2]).toBe('house:2.b found');
  });

  it('knows which document a text is', () => {
    const other = clause('garden:1', 'Nobody walks', 'the grass', 'Nobody walks on the grass');
    expect(documentOf(OFFICIAL, [...rules, other])).toBe('house');
    expect(documentOf('nobody walks on the lawn', [...rules, other])).toBe(null);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(attachText(text, rules)).toHaveLength(rules.length);
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe.skipIf(!sourcesPresent)(
  sourcesPresent ? 'the official texts' : `skipped: ${SOURCES} is not beside the project`,
  () => {
    const clauses = clausesOfNdex();
    const documents = [...new Set(clauses.map(({ document }) => document))];

    it.each(documents)('%s: every clause is found and keeps its pin', (document) => {
      const results = attachText(
        official(document),
        clauses.filter((entry) => entry.document === document),
      );
      expect(results.filter(({ kind }) => kind !== 'found')).toEqual([]);
    });

    it.each(documents)('%s: every locator stands there once, in three words or more', (document) => {
      const text = normalise(official(document));
      const ends = clauses
        .filter((entry) => entry.document === document)
        .flatMap(({ locator }) => [locator.from, locator.to]);
      expect(ends.filter((end) => text.split(normalise(end)).length !== 2)).toEqual([]);
      expect(ends.filter((end) => end.split(' ').length < 3)).toEqual([]);
    });

    it.each(documents)('%s is recognised as what it is', (document) => {
      expect(documentOf(official(document), clauses)).toBe(document);
    });

    it.each(clauses.map(({ id }) => id))(
      'a word changed in the passage of %s names the clauses it stands in, and no others',
      (id) => {
        const document = clauses.find((entry) => entry.id === id)?.document ?? '';
        const text = official(document).normalize('NFC').trim();
        const own = clauses.filter((entry) => entry.document === document);
        const ranges = attachText(text, own).map((result) => {
          const passage = result.kind === 'found' ? result.passage : '';
          return { id: result.clause, start: text.indexOf(passage), end: text.indexOf(passage) + passage.length };
        });
        const { start = 0, end = 0 } = ranges.find((range) => range.id === id) ?? {};
        for (const at of wordsIn(text, start, end)) {
          const altered = `${text.slice(0, at)}altered${text.slice(at)}`;
          const noticed = attachText(altered, own).flatMap((result) =>
            result.kind === 'found' ? [] : [result.clause],
          );
          expect(noticed).toEqual(
            ranges.filter((range) => range.start <= at && at < range.end).map((range) => range.id),
          );
        }
      },
    );
  },
);

/** Where the first, the middle and the last word of a passage begin. */
function wordsIn(text: string, start: number, end: number): number[] {
  const words = [...text.slice(start, end).matchAll(/[A-Za-z]{2,}/g)].map(({ index }) => start + index);
  return [0, Math.floor(words.length / 2), words.length - 1].flatMap((at) => words[at] ?? []);
}

function official(document: string): string {
  return readFileSync(`${SOURCES}/${document}.txt`, 'utf8');
}
