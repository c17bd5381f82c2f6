// What every act of a person needs: the world, the way to the app, and how a person appears in deliveries.

import type { Courier, Failure } from '../deliver/courier.ts';
import type { EventSender } from '../deliver/events.ts';
import { teamOf } from '../world/conversations.ts';
import { post } from '../world/messages.ts';
import type { FieldErrors } from '../world/missing.ts';
import type { Person } from '../world/model.ts';
import type { Trigger } from '../world/passes.ts';
import { topOf } from '../world/views.ts';
import type { World } from '../world/world.ts';

export type Stage = {
  readonly world: World;
  readonly courier: Courier;
  readonly send: EventSender;
  /** `http://127.0.0.1:PORT` */
  readonly origin: () => string;
};

export type ActError = Failure | 'invalid_response' | 'unknown_command' | 'not_in_threads' | 'not_there';

/** What the person gets to see of how an act went; `not_there` is what a page could not have offered. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ActError; readonly shown: string }
  | { readonly ok: false; readonly error: 'form'; readonly shown: string; readonly fields: FieldErrors };

export const done: Outcome = { ok: true };
export const notThere = (shown: string): Outcome => ({ ok: false, error: 'not_there', shown });

/** The fields that every interaction carries. */
export function interactionBase({ world }: Stage, person: Person) {
  const team = teamOf(world, person.teamId);
  return {
    user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId },
    api_app_id: world.appId,
    token: world.verificationToken,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export const issueTrigger = ({ world }: Stage, trigger: Trigger): string => world.passes.issueTrigger(trigger);

export function issueResponseUrl(
  { world, origin }: Stage,
  person: Person,
  channelId: string,
  messageTs?: string,
): string {
  const address = { teamId: person.teamId, channelId, userId: person.id };
  const id = world.passes.issueResponse(messageTs === undefined ? address : { ...address, messageTs });
  return `${origin()}/response/${id}`;
}

/** Slack's own voice; only the person sees it. */
export const slackbot = 'USLACKBOT';

export function slackbotSays({ world }: Stage, person: Person, channelId: string, text: string): void {
  post(world, { channelId, userId: slackbot, onlyFor: person.id, text });
}

export const nowTs = ({ world }: Stage): string => world.nextTs(world.clock.now());

/** An open modal covers everything else: nothing behind it can be typed or clicked. */
export const isCovered = ({ world }: Stage, person: Person): boolean => topOf(world, person.id) !== undefined;
export const covered: Outcome = notThere('A modal is open; submit or close it first');
