import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clausesOfNdex, headerOfNdex } from './clauses-of-ndex.ts';

const IDS = '../shared/clause-ids.json';
const present = existsSync(IDS);

const clauses = clausesOfNdex();
const header = headerOfNdex();
const ids = clauses.map(({ id }) => id);

describe('the clauses of the N-DEx pack', () => {
  it('are 69, each once', () => {
    expect(new Set(ids).size).toBe(69);
    expect(ids).toHaveLength(69);
  });

  it.skipIf(!present)(present ? 'are those of the agreed list, all of them' : `skipped: ${IDS} is not there`, () => {
    const agreed = Object.keys(JSON.parse(readFileSync(IDS, 'utf8')));
    expect(ids.toSorted()).toEqual(agreed.toSorted());
  });

  it.each(clauses.map((clause) => [clause.id, clause] as const))('%s names what pack.yml knows', (_id, clause) => {
    const edition = header.editions.find(({ id }) => id === clause.edition);
    expect(header.documents.map(({ id }) => id)).toContain(clause.document);
    expect(edition).toBeDefined();
    expect(header.contacts.map(({ id }) => id)).toContain(clause.contact);
    const cited = (clause.section ?? '').split(/[;,]| - /).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    expect(cited.filter((section) => !edition?.sections?.includes(section))).toEqual([]);
  });

  it('cite a section wherever the audit reference has a numbered item', () => {
    const uncited = clauses.filter(
      ({ document, section }) => document === 'audit-policy-reference' && section === null,
    );
    expect(uncited.map(({ id }) => id)).toEqual(['audit:reference-materials', 'audit:links']);
  });

  it('mark as interpretation the numbers that the text does not print beside them', () => {
    const marked = clauses.filter((clause) => clause['section-basis'] === 'interpretation').map(({ id }) => id);
    expect(marked.toSorted()).toEqual([
      'audit:4.correctional',
      'audit:4.data-admin',
      'audit:4.intake',
      'audit:4.law-enforcement',
      'audit:4.presentence',
      'audit:4.pretrial',
      'audit:4.supervision',
      'audit:4.training',
      'audit:9.confirming',
    ]);
  });

  it('keep the words that oblige: shall, must, may, encouraged', () => {
    const weights: Readonly<Record<string, RegExp>> = {
      'audit:1': /\bshall\b/,
      'audit:2.I': /\bshall not\b/,
      'audit:3': /\bmay\b/,
      'audit:3.record-check': /\bshall\b/,
      'audit:4': /\bmay grant\b.*consistent with state laws/,
      'audit:4.data-admin': /\bmay not be disseminated\b/,
      'audit:5.a': /\bmust be obtained\b.*requires further permission.*specifically required/,
      'audit:5.b': /\bmust be\b/,
      'audit:6': /\bshall log\b/,
      'audit:7': /\bshall\b.*\bshall\b/,
      'audit:8': /\bshall\b.*\bshall minimize\b.*\bshall be destroyed\b.*\bshall ensure\b/,
      'audit:9': /\bmust confirm\b.*\bmust also confirm\b/,
      'audit:9.note': /\bmay be electronic\b/,
      'audit:10': /\bmust place a locate\b/,
      'audit:10.exception': /\bshould\b.*\bmay stay\b/,
      'audit:11': /\bshall ensure\b/,
      'audit:12': /\bshall be required\b/,
      'audit:14': /\bshall\b/,
      'audit:16': /\bshall enter\b.*\bshall specify\b.*\bmust adhere\b/,
      'audit:immediate-use': /\bcan be used\b.*\bmay make themselves liable\b.*\bshall be notified\b/,
      'audit:documenting': /\bencouraged\b.*\bnor does it require\b.*\bencouraged\b/,
      'leo:intro': /\bmust\b/,
      'leo:step-8': /\bmandatory\b/,
      'involved:submission-requirements': /\bmust\b/,
    };
    const restated = new Map(clauses.map((clause) => [clause.id, clause.restated]));
    const lost = Object.entries(weights).filter(([id, words]) => !words.test(restated.get(id) ?? ''));
    expect(lost.map(([id]) => id)).toEqual([]);
  });

  it('hold the ways in by their dates', () => {
    expect(
      clauses
        .filter(({ from }) => from !== undefined)
        .every(({ id, from }) => id.startsWith('leo:') && from === '2011-06-20'),
    ).toBe(true);
    expect(clauses.filter(({ to }) => to !== undefined).map(({ id, to }) => [id, to])).toEqual([
      ['involved:user-steps', '2011-06-20'],
    ]);
  });

  it('use each defect of the sources somewhere', () => {
    const used = new Set(clauses.flatMap(({ defects }) => defects ?? []));
    expect([...used].toSorted()).toEqual(header.defects.map(({ id }) => id).toSorted());
  });

  it('repeat no long run of the official words', () => {
    if (!existsSync('../shared/sources')) return;
    const runs = clauses.flatMap((clause) => {
      const official = ` ${plainWords(readFileSync(`../shared/sources/${clause.document}.txt`, 'utf8')).join(' ')} `;
      const words = plainWords(clause.restated);
      const windows = words.map((_, at) => words.slice(at, at + LONGEST_RUN).join(' '));
      return windows
        .filter((run) => run.split(' ').length === LONGEST_RUN && official.includes(` ${run} `))
        .map((run) => [clause.id, run]);
    });
    expect(runs).toEqual([]);
  });
});

// Names of forms, buttons and offices are terms of art; sentences are longer than this.
const LONGEST_RUN = 15;

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
