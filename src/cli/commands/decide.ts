// nac-desk decide: one decision of the pack for the facts given, with duties, clauses, what is missing and what would allow it.
import type { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../../clock.ts';
import type { Policies } from '../../packs/policies.ts';
import { dayOf, isDay } from '../../policy/day.ts';
import type { Decided } from '../../policy/model.ts';
import { runBatch } from '../batch.ts';
import { decisionInWords } from '../decision-in-words.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';

const Day = z.string().refine(isDay, 'asOf is a day such as 2026-11-21');
const Request = z.object({
  decision: z.string(),
  facts: z.record(z.string(), z.unknown()),
  asOf: Day.optional(),
});

type Options = {
  readonly fact: readonly string[];
  readonly asOf?: string;
  readonly json?: true;
  readonly batch?: true;
  readonly pack: string;
};

export function register(program: Command): void {
  program
    .command('decide')
    .description('answer a decision of the policy pack for the facts you give')
    .argument('[decision]', 'such as use-record, access, ncic-hit')
    .option('--fact <name=value>', 'a fact; repeat it for more', (one: string, all: string[]) => [...all, one], [])
    .option('--as-of <day>', 'the day to decide for, such as 2026-11-21 (today when left out)')
    .option('--json', 'answer in JSON')
    .option('--batch', 'read JSON lines {"id","decision","facts","asOf"?} from standard input')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action((decision: string | undefined, options: Options) => run(decision, options));
}

async function run(decision: string | undefined, options: Options): Promise<void> {
  const policies = openPolicies(options.pack);
  const today = dayOf(systemClock.now());
  if (options.batch) {
    if (decision !== undefined) throw new MisuseError('give either DECISION or --batch, not both.');
    return answerLines(policies, today);
  }
  if (decision === undefined) throw new MisuseError(`name a decision: ${names(policies)}.`);
  const asOf = options.asOf ?? today;
  if (!isDay(asOf)) throw new MisuseError(`--as-of takes a day such as 2026-11-21, not "${asOf}".`);
  const answer = answerOne(policies, decision, factsFrom(options.fact), asOf);
  if ('error' in answer) throw new MisuseError(answer.message);
  const { decided } = answer;
  console.log(
    options.json ? JSON.stringify({ id: null, ...inKeys(decided) }) : decisionInWords(decided, policies.current.pack),
  );
}

function answerLines(policies: Policies, today: string): Promise<void> {
  return runBatch({
    input: process.stdin,
    output: process.stdout,
    schema: Request,
    answer: ({ decision, facts, asOf }) => {
      const answer = answerOne(policies, decision, facts, asOf ?? today);
      return 'error' in answer ? answer : inKeys(answer.decided);
    },
  });
}

type Answered = { readonly decided: Decided } | { readonly error: string; readonly message: string };

function answerOne(
  policies: Policies,
  decision: string,
  facts: Readonly<Record<string, unknown>>,
  asOf: string,
): Answered {
  if (!policies.current.pack.decisions.has(decision)) {
    return {
      error: 'unknown-decision',
      message: `no decision is named "${decision.slice(0, 60)}"; there are ${names(policies)}.`,
    };
  }
  const answer = policies.current.decide(decision, facts, asOf);
  if (answer.ok) return answer;
  return { error: 'bad-facts', message: answer.problems.map((p) => `${p.fact}: ${p.message}`).join('; ') };
}

/** The keys of the contract: duties and citations as ids, changes as `fact=value`. */
function inKeys(decided: Decided) {
  return {
    decision: decided.decision,
    outcome: decided.outcome,
    duties: decided.duties,
    citations: decided.citations,
    missing: decided.missing,
    next: decided.next,
    wouldAllow: decided.wouldAllow.map((set) => set.map((change) => `${change.fact}=${change.value}`)),
    because: decided.because.map(({ rule, because, clauses, basis }) => ({ rule, because, clauses, basis })),
  };
}

function factsFrom(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new MisuseError(`--fact takes name=value, not "${pair}".`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function names(policies: Policies): string {
  return [...policies.current.pack.decisions.keys()].join(', ');
}
