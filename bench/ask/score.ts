// Counts what a finder got right on labelled questions. Only totals leave this module.
import type { AskAnswer } from '../../src/ask/answer.ts';
import type { Question } from './questions.ts';

export type Asked = {
  readonly question: Question;
  readonly answer: Pick<AskAnswer, 'kind' | 'clauses' | 'confidence'>;
};

export type Share = { readonly right: number; readonly of: number };

export type Scores = {
  readonly questions: number;
  /** Of the questions that a clause answers: its label is first, or one of the first three. */
  readonly top1: Share;
  readonly top3: Share;
  /** As top-1, with the further labels that a careful person would accept. */
  readonly accepted: Share;
  readonly notCoveredRecall: Share;
  readonly notCoveredPrecision: Share;
  readonly refused: Share;
  readonly answeredWithoutClause: number;
};

export function scoresOf(asked: readonly Asked[]): Scores {
  const answerable = asked.filter(({ question }) => question.kind === 'answered');
  const notCovered = asked.filter(({ question }) => question.kind === 'not-covered');
  const outside = asked.filter(({ question }) => question.kind === 'out-of-scope');
  const saidNotCovered = asked.filter(({ answer }) => answer.kind === 'not-covered');
  return {
    questions: asked.length,
    top1: share(answerable, ({ question, answer }) => answer.clauses[0]?.id === question.clauses[0]),
    top3: share(answerable, ({ question, answer }) =>
      answer.clauses.slice(0, 3).some(({ id }) => id === question.clauses[0]),
    ),
    accepted: share(answerable, ({ question, answer }) => question.clauses.includes(answer.clauses[0]?.id ?? '')),
    notCoveredRecall: share(notCovered, ({ answer }) => answer.kind === 'not-covered'),
    notCoveredPrecision: share(saidNotCovered, ({ question }) => question.kind === 'not-covered'),
    refused: share(outside, ({ answer }) => answer.kind === 'out-of-scope'),
    answeredWithoutClause: asked.filter(({ answer }) => answer.kind === 'answered' && answer.clauses.length === 0)
      .length,
  };
}

function share(asked: readonly Asked[], isRight: (one: Asked) => boolean): Share {
  return { right: asked.filter(isRight).length, of: asked.length };
}

export function percent({ right, of }: Share): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`;
}
