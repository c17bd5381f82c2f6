// The form of a Web API method: what it needs, and what it does with a checked call.

import type { z } from 'zod';
import type { Team } from '../world/model.ts';
import type { World } from '../world/world.ts';

export type Answer = { readonly ok: boolean; readonly error?: string } & Readonly<Record<string, unknown>>;

/** How often a method may be called; Slack's page on rate limits. `post` is one a second a channel. */
export type Tier = 'tier1' | 'tier2' | 'tier3' | 'tier4' | 'post' | 'free';

export type Call<Arguments> = {
  readonly world: World;
  readonly team: Team;
  readonly args: Arguments;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly warn: (warning: string) => void;
};

export type Method = {
  readonly tier: Tier;
  readonly token: 'bot' | 'app';
  readonly scopes: readonly string[];
  readonly answer: (call: Call<Readonly<Record<string, unknown>>>) => Answer;
};

type Definition<S extends z.ZodType> = {
  readonly tier: Tier;
  readonly token?: 'app';
  readonly scopes?: readonly string[];
  readonly args: S;
  readonly answer: (call: Call<z.infer<S>>) => Answer;
};

/** A method whose arguments are checked first; unknown ones are refused, which Slack itself would ignore. */
export function method<S extends z.ZodType>({ tier, token, scopes, args, answer }: Definition<S>): Method {
  return {
    tier,
    token: token ?? 'bot',
    scopes: scopes ?? [],
    answer: (call) => {
      const parsed = args.safeParse(call.args);
      if (parsed.success) return answer({ ...call, args: parsed.data });
      const messages = parsed.error.issues.map((issue) => `${issue.message} [json-pointer:/${issue.path.join('/')}]`);
      return refuse('invalid_arguments', { response_metadata: { messages } });
    },
  };
}

export const refuse = (error: string, more: Record<string, unknown> = {}): Answer => ({ ok: false, error, ...more });
export const agree = (more: Record<string, unknown> = {}): Answer => ({ ok: true, ...more });

export const invalidBlocks = (problems: readonly string[]): Answer =>
  refuse('invalid_blocks', { errors: problems, response_metadata: { messages: problems } });
