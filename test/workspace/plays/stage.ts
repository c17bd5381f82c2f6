// The product on a workspace whose clock shows a given morning, for plays.

import { startTestDesk, type TestDesk } from '../../slack/desk.ts';

export const morning = '2026-03-02T18:00:00Z';

export async function startProduct(): Promise<TestDesk> {
  const product = await startTestDesk();
  product.desk.warm();
  product.workspace.clock.set(new Date(morning));
  return product;
}
