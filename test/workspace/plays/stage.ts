// The product on a workspace whose clock stands at a given morning, for plays.

import { movableClock } from '../../../src/workspace/index.ts';
import { startTestDesk, type TestDesk } from '../../slack/desk.ts';

export const morning = '2026-03-02T18:00:00Z';

export async function startProduct(): Promise<TestDesk> {
  const product = await startTestDesk({ clock: movableClock({ now: () => new Date(morning) }) });
  product.desk.warm();
  return product;
}
