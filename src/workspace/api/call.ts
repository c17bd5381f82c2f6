// Answers one Web API call: token, method, scopes, rate, arguments, then the method itself; and notes it for the inspector.

import type { Team } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Arguments } from './arguments.ts';
import type { Answer, Method } from './method.ts';
import { refuse } from './method.ts';
import { methods } from './methods/index.ts';
import type { Rates } from './rates.ts';

export type Incoming = {
  readonly name: string;
  readonly token: string | undefined;
  readonly args: Arguments | null;
  readonly origin: string;
};
export type Outgoing = { readonly status: number; readonly retryAfter?: number; readonly body: Answer };

export function answerCall(world: World, rates: Rates, incoming: Incoming): Outgoing {
  const started = performance.now();
  const warnings: string[] = [];
  const outgoing = decide(world, rates, incoming, (warning) => warnings.push(warning));
  world.traffic.record({
    direction: 'from-app',
    name: incoming.name,
    sent: incoming.args,
    answer: outgoing.body,
    ms: performance.now() - started,
    error: outgoing.body.ok ? null : (outgoing.body.error ?? 'unknown'),
    warnings,
  });
  return outgoing;
}

function decide(world: World, rates: Rates, incoming: Incoming, warn: (warning: string) => void): Outgoing {
  const method = methods.get(incoming.name);
  if (!method) return ok(refuse('unknown_method', { req_method: incoming.name }));
  const caller = whoCalls(world, method, incoming.token);
  if (typeof caller === 'string') return ok(refuse(caller));
  if (incoming.args === null) return ok(refuse('invalid_form_data'));
  const missing = method.scopes.find((scope) => !world.manifest.scopes.has(scope));
  if (missing !== undefined)
    return ok(refuse('missing_scope', { needed: missing, provided: [...world.manifest.scopes].join(',') }));
  const wait = rates(method.tier, rateKey(method, incoming, caller));
  if (wait > 0) return { status: 429, retryAfter: wait, body: refuse('ratelimited') };
  const { token: _, team_id: teamId, ...args } = incoming.args;
  if (teamId !== undefined && teamId !== caller.id) return ok(refuse('team_not_found'));
  return ok(method.answer({ world, team: caller, args, origin: incoming.origin, warn }));
}

const ok = (body: Answer): Outgoing => ({ status: 200, body });

/** The team of the token; app-level tokens speak for the first one. */
function whoCalls(world: World, method: Method, token: string | undefined): Team | string {
  if (token === undefined || token === '') return 'not_authed';
  const teams = [...world.teams.values()];
  const team = token === world.appToken ? teams[0] : teams.find((each) => each.botToken === token);
  if (!team) return 'invalid_auth';
  return (token === world.appToken) === (method.token === 'app') ? team : 'not_allowed_token_type';
}

const rateKey = (method: Method, { name, args }: Incoming, team: Team) =>
  method.tier === 'post' ? `post ${team.id} ${String(args?.channel)}` : `${name} ${team.id}`;
