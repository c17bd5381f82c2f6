// Records an exigent use and sends its notice in the same step. Nobody is asked first.
import { mayOpen } from '../authority.ts';
import { begin, type Opening } from '../opening.ts';
import type { Context, Refused, Stepped } from '../step.ts';
import type { ExigentCase, ExigentEvent, ExigentUse } from './case.ts';
import { checkUse } from './check.ts';
import { firstNotices } from './notices.ts';
import { recordOf } from './record.ts';

export function openExigent(
  opening: Opening,
  use: ExigentUse,
  context: Context,
): Stepped<ExigentCase, ExigentEvent> | Refused {
  const { doer, at, vocabulary } = context;
  const may = mayOpen(doer);
  if (may.kind === 'refused') return may;
  const problem = checkUse(use, vocabulary, { agency: opening.agency, at });
  if (problem) return problem;
  const next: ExigentCase = {
    ...begin(opening, context),
    kind: 'exigent',
    state: 'notifying',
    use,
    round: 1,
    noticeAt: at,
    rungs: 0,
    lastRungAt: null,
    delivery: {},
    acknowledgement: null,
    verification: null,
    furtherUse: null,
    review: null,
  };
  return {
    kind: 'stepped',
    next,
    notices: firstNotices(next),
    record: recordOf('recorded', next),
    as: may.as,
    further: [],
  };
}
