// ND010, ND011, ND015, ND016: clauses nothing rests on, clauses nobody can ask for, stale reviews, pins that differ.
import { addInterval } from '../day.ts';
import type { Check } from './check.ts';

const YEAR = { years: 1, months: 0, days: 0 };

/** Fewer ways of asking than this leave people without an answer to an ordinary question. */
const FEWEST_WAYS = 20;

export const clauseWithoutUse: Check = {
  code: 'ND010',
  name: 'clause-without-use',
  severity: 'warning',
  finds: 'a clause on which no rule, duty, guide, course, interval or answer rests',
  run: ({ pack, places }) => {
    const used = new Set([
      ...[...pack.decisions.values()].flatMap((d) => [...d.notCovered.clauses, ...d.rules.flatMap((r) => r.clauses)]),
      ...[...pack.duties.values()].flatMap((d) => d.clauses),
      ...[...pack.guides.values()].flatMap((g) => [...g.clauses, ...g.steps.flatMap((step) => step.clauses)]),
      ...pack.courses.flatMap((course) => course.clauses),
      ...pack.ori.classes.map((entry) => entry.clause),
      pack.ori['not-listed'].clause,
      ...[...pack.profiles.values()].flatMap((p) => Object.values(p.intervals).flatMap((i) => i.clauses)),
    ]);
    return [...pack.clauses.values()]
      .filter((clause) => !used.has(clause.id) && clause.answer === undefined)
      .map((clause) => ({
        at: places.clause(clause.id),
        subject: clause.id,
        message: `nothing rests on the clause ${clause.id}`,
        fix: 'Cite it in a rule or guide, or give it an answer sentence.',
      }));
  },
};

export const clauseWithoutWays: Check = {
  code: 'ND011',
  name: 'clause-without-ways',
  severity: 'warning',
  finds: `a clause with fewer than ${FEWEST_WAYS} ways of asking`,
  run: ({ pack, ways, places }) => {
    if (!ways) return { notRun: 'no ways of asking were read' };
    return [...pack.clauses.keys()]
      .filter((id) => (ways.get(id) ?? 0) < FEWEST_WAYS)
      .map((id) => ({
        at: places.clause(id),
        subject: id,
        message: `${id} has ${ways.get(id) ?? 0} ways of asking; people need at least ${FEWEST_WAYS}`,
        fix: 'Add ways of asking as different people would.',
      }));
  },
};

export const staleReview: Check = {
  code: 'ND015',
  name: 'stale-review',
  severity: 'warning',
  finds: 'a clause or decision whose last review is older than twelve months',
  run: ({ pack, today, places }) => {
    const reviewed = [
      ...[...pack.clauses.values()].map((c) => ({ id: c.id, day: c.reviewed, at: places.clause(c.id) })),
      ...[...pack.decisions.values()].map((d) => ({ id: d.id, day: d.reviewed, at: d.at })),
    ];
    return reviewed
      .filter(({ day }) => addInterval(day, YEAR) < today)
      .map(({ id, day, at }) => ({
        at,
        subject: id,
        message: `${id} was last reviewed on ${day}, more than twelve months ago`,
        fix: 'Read it against the source again and set the new day.',
      }));
  },
};

export const pinMismatch: Check = {
  code: 'ND016',
  name: 'pin-mismatch',
  severity: 'error',
  finds: 'a clause whose official passage, as attached, is not the one it was restated from',
  run: ({ changedPins, places }) => {
    if (!changedPins) return { notRun: 'no official text is attached' };
    return changedPins.map((id) => ({
      at: places.clause(id),
      subject: id,
      message: `the official passage of ${id} differs from its pin`,
      fix: 'Read the new passage, restate the clause and what rests on it, then set the new pin.',
    }));
  },
};
