// Who acts, and on which desk: from what Slack signed, never from what a button or a form carries.
import type { Context } from '@slack/bolt';

export type Person = {
  /** The organisation on Enterprise Grid, else the workspace: team ids differ there for one and the same installation. */
  readonly desk: string;
  readonly user: string;
};

/** Null for deliveries that no person caused. */
export function personOf({ enterpriseId, teamId, userId }: Context): Person | null {
  const desk = enterpriseId ?? teamId;
  return desk && userId ? { desk, user: userId } : null;
}
