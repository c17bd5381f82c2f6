// What the store gives a case before anything is said in it.
import type { CaseBase } from './case-base.ts';
import type { Context } from './step.ts';

export type Opening = { readonly id: string; readonly desk: string; readonly agency: string };

export const begin = (opening: Opening, { doer, at }: Context): CaseBase => ({
  ...opening,
  version: 0,
  openedBy: doer.id,
  openedAt: at,
  changedBy: doer.id,
  changedAt: at,
  reminders: {},
});
