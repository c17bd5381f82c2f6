// Triggers and response URLs: short-lived permissions that the workspace hands to the app, on the real clock.

import type { Clock } from '../../clock.ts';
import { newId, newTriggerId } from './ids.ts';

/** Slack's page on handling user interaction: three seconds and once; five times in thirty minutes. */
const triggerLives = 3_000;
const responseLives = 30 * 60_000;
const responseUses = 5;

export type Trigger = { readonly userId: string; readonly viewId?: string; readonly channelId?: string };
export type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Where a response URL leads: a channel, who asked, and the message with the button when there was one. */
export type ReturnAddress = {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly messageTs?: string;
};
export type ResponseError = 'invalid_url' | 'expired_url' | 'used_url';

export type Passes = {
  readonly issueTrigger: (trigger: Trigger) => string;
  readonly useTrigger: (id: unknown) => Trigger | TriggerError;
  readonly issueResponse: (address: ReturnAddress) => string;
  readonly useResponse: (id: string) => ReturnAddress | ResponseError;
};

export function passes(wall: Clock): Passes {
  const triggers = new Map<string, Trigger & { readonly until: number; used: boolean }>();
  const responses = new Map<string, ReturnAddress & { readonly until: number; left: number }>();
  const now = () => wall.now().getTime();
  return {
    issueTrigger: (trigger) => {
      const id = newTriggerId();
      triggers.set(id, { ...trigger, until: now() + triggerLives, used: false });
      return id;
    },
    useTrigger: (id) => {
      const trigger = typeof id === 'string' ? triggers.get(id) : undefined;
      if (!trigger) return 'invalid_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      if (now() > trigger.until) return 'expired_trigger_id';
      trigger.used = true;
      return trigger;
    },
    issueResponse: (address) => {
      const id = `${address.teamId}/${newId('R')}`;
      responses.set(id, { ...address, until: now() + responseLives, left: responseUses });
      return id;
    },
    useResponse: (id) => {
      const address = responses.get(id);
      if (!address) return 'invalid_url';
      if (now() > address.until) return 'expired_url';
      if (address.left === 0) return 'used_url';
      address.left -= 1;
      return address;
    },
  };
}
