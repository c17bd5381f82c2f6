// What use-record is told of the person without asking: is his or her own N-DEx access in order.
import { standingOfUser } from '../../store/people/index.ts';
import type { Deps, Register } from '../deps.ts';

/** Reads the running policies at each call, so that a reload counts at once. */
export const standingRegister =
  (deps: Pick<Deps, 'store' | 'policies'>): Register =>
  async ({ desk, user }) => {
    const place = { store: deps.store, desk, revision: deps.policies.current };
    const { value } = await standingOfUser(place, user);
    return { standing: value };
  };
