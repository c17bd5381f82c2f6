// Sets the figures of a run out as tables.
import { type Asked, percent, type Scores, scoresOf } from './score.ts';

const ROWS: readonly (readonly [string, (scores: Scores) => string])[] = [
  ['questions', ({ questions }) => String(questions)],
  ['top-1', ({ top1 }) => percent(top1)],
  ['top-1, with further accepted labels', ({ accepted }) => percent(accepted)],
  ['top-3', ({ top3 }) => percent(top3)],
  ['not covered: recall', ({ notCoveredRecall }) => percent(notCoveredRecall)],
  ['not covered: precision', ({ notCoveredPrecision }) => percent(notCoveredPrecision)],
  ['out of scope: refused', ({ refused }) => percent(refused)],
  ['answers without a clause', ({ answeredWithoutClause }) => String(answeredWithoutClause)],
];

export function totals(halves: Readonly<Record<string, Scores>>): string {
  const names = Object.keys(halves);
  const head = `| | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`;
  const rows = ROWS.map(([name, cell]) => `| ${name} | ${Object.values(halves).map(cell).join(' | ')} |`);
  return [head, ...rows].join('\n');
}

export function byStyle(asked: readonly Asked[]): string {
  const styles = [...new Set(asked.map(({ question }) => question.style))].sort();
  const rows = styles.map((style) => {
    const scores = scoresOf(asked.filter(({ question }) => question.style === style));
    return `| ${style} | ${scores.questions} | ${percent(scores.top1)} | ${percent(scores.top3)} | ${percent(scores.notCoveredRecall)} | ${percent(scores.refused)} |`;
  });
  return [
    '| style | questions | top-1 | top-3 | not covered: recall | refused |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

/** What was taken for what: label, answer, how often, and one question of each. */
export function confusions(asked: readonly Asked[]): string {
  const found = new Map<string, { count: number; text: string }>();
  for (const { question, answer } of asked) {
    const label = question.clauses[0] ?? question.kind;
    const said = answer.clauses[0]?.id ?? answer.kind;
    if (label === said || question.clauses.includes(said)) continue;
    const key = `| ${label} | ${said} |`;
    const entry = found.get(key) ?? { count: 0, text: question.text };
    found.set(key, { ...entry, count: entry.count + 1 });
  }
  const rows = [...found].sort((a, b) => b[1].count - a[1].count || a[0].localeCompare(b[0]));
  return [
    '| label | answered with | times | such as |',
    '|---|---|---:|---|',
    ...rows.map(([key, { count, text }]) => `${key} ${count} | ${text.replaceAll('|', '/')} |`),
  ].join('\n');
}
