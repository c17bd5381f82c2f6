// The product as `npm start` sets it up, on a workspace whose clock begins at a given morning, for plays.

import { HOME } from '../../../src/start/local-play.ts';
import { fillTheRegister } from '../../../src/start/people-of-the-play.ts';
import { movableClock } from '../../../src/workspace/index.ts';
import { MONDAY, type Play, startPlay } from '../../slack/cases/play.ts';

export const morning = MONDAY.toISOString();

/** It runs on from there: deliveries that were refused for their pace are tried again by it. */
export async function startProduct(): Promise<Play> {
  const began = performance.now();
  const now = () => new Date(MONDAY.getTime() + performance.now() - began);
  const product = await startPlay({ clock: movableClock({ now }) });
  const { store, deps, warm } = product.desk;
  await fillTheRegister({ store, desk: HOME, pack: deps.policies.current.pack });
  warm();
  return product;
}
