// ND017: an interview that may take more than seven questions.
import { interviewLength } from '../analysis/interview-length.ts';
import { tell } from '../analysis/story.ts';
import { type Check, saidOnce } from './check.ts';

const MOST_QUESTIONS = 7;

export const longInterview: Check = {
  code: 'ND017',
  name: 'long-interview',
  severity: 'warning',
  finds: `an interview that may take more than ${MOST_QUESTIONS} questions`,
  run: ({ pack, workshops }) =>
    saidOnce(
      workshops.flatMap(({ decision, asOf }) => {
        const { worst, longest } = interviewLength(pack, decision, asOf);
        if (worst <= MOST_QUESTIONS) return [];
        return [
          {
            at: decision.at,
            subject: decision.id,
            message: `the interview of "${decision.id}" may take ${worst} questions`,
            fix: 'Join facts that are asked together, or let a register answer one of them.',
            witness: tell(pack, longest),
          },
        ];
      }),
    ),
};
