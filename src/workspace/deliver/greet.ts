// Slack's handshake with a new address for deliveries: url_verification, whose challenge must come back.

import { randomUUID } from 'node:crypto';
import { WorkspaceRefusedError } from '../refused.ts';
import type { World } from '../world/world.ts';
import { ackWithin, type Courier } from './courier.ts';

export async function greetApp(world: World, courier: Courier, url: string): Promise<void> {
  const challenge = randomUUID();
  const payload = { token: world.verificationToken, challenge, type: 'url_verification' };
  const ack = await courier.deliver('url_verification', { kind: 'event', payload }, ackWithin);
  if (!ack.ok)
    throw new WorkspaceRefusedError('app-unreachable', `${url} did not answer url_verification: ${ack.error}`);
  if (!isEcho(ack.body, challenge))
    throw new WorkspaceRefusedError('app-unreachable', `${url} did not send the challenge back`);
}

const isEcho = (body: unknown, challenge: string): boolean =>
  body === challenge ||
  (typeof body === 'object' && body !== null && 'challenge' in body && body.challenge === challenge);
