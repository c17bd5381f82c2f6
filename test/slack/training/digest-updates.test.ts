// Several workspaces, one app: a workspace that refuses the app holds up nobody else’s digest.
import type { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import type { Log } from '../../../src/log.ts';
import { startDigestUpdates } from '../../../src/slack/training/digest-updates.ts';
import { digestPosted, registerPerson } from '../../../src/store/people/index.ts';
import { noCounts } from '../../../src/training/digest.ts';
import { sqlite } from '../../store/databases.ts';
import { COORDINATOR, openDesk } from '../../training/a-desk.ts';
import { AGENCY } from '../../training/a-person.ts';

it('is brought up to date although the workspace before it has taken the app away', async () => {
  const desk = await openDesk(sqlite);
  const { store } = desk;
  const placeOf = (id: string) => ({ ...desk.place, desk: id });
  for (const id of ['T0', 'T1']) {
    await registerPerson(placeOf(id), {
      actor: COORDINATOR,
      identity: { name: 'Pat Example', user: null, email: null, number: null },
      events: [{ kind: 'posting-set', agency: AGENCY, changes: { access: 'logical' } }],
    });
    const digest = { week: '2026-W10', asOf: '2026-03-02', counts: noCounts(), people: [], withoutCoordinator: [] };
    await digestPosted(placeOf(id), { digest, channel: 'C1', message: `C1 ${id}`, picture: null });
  }
  const changed: unknown[] = [];
  const warned: string[] = [];
  const revoked = async () => {
    throw new Error('token_revoked');
  };
  const client = {
    filesUploadV2: revoked,
    chat: {
      update: async ({ token, ts }: { token: string; ts: string }) =>
        token === 'xoxb-T0' ? revoked() : changed.push(ts),
    },
  } as unknown as webApi.WebClient;
  const warn = (...parts: unknown[]) => void warned.push(parts.join(' '));
  const log = { debug: warn, info: warn, warn, error: warn } as unknown as Log;
  const loop = startDigestUpdates({ store, placeOf, client, log, tokenOf: async (id) => `xoxb-${id}` });
  await expect.poll(() => changed).toEqual(['T1']);
  await loop.stop();
  expect(warned.join('\n')).toContain('the training digest of T0 failed');
  await desk.close();
});
