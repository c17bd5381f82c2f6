// The modal or Home a delivery came from, reduced to what handlers use.
import type { OpenView, Values } from '../handlers.ts';

type SlackView = {
  readonly id: string;
  readonly hash: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly state?: { readonly values?: unknown };
};

export const openViewOf = (view: SlackView): OpenView => ({
  id: view.id,
  hash: view.hash,
  callbackId: view.callback_id ?? '',
  metadata: view.private_metadata ?? '',
  values: (view.state?.values ?? {}) as Values,
});
