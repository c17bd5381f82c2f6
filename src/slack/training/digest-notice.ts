// The weekly training digest as it is posted: once a week in a channel, whatever breaks in between.

import { coordinators, queueDigest } from '../../delivery/weekly.ts';
import { digestBegun, digestNotPosted, digestPosted, type PeopleDesk } from '../../store/people/index.ts';
import type { Digest } from '../../training/digest.ts';
import { digestMessage } from '../../views/training/digest.ts';
import type { Drawn, OtherNotice } from '../cases/other-notices.ts';
import { keepFile } from '../upload.ts';
import { chartFile } from './chart-file.ts';

export const digestNotice =
  (placeOf: (desk: string) => PeopleDesk) =>
  async (notice: OtherNotice): Promise<Drawn> => {
    const { digest } = notice.message.data as unknown as { readonly digest: Digest };
    const [place, channel] = [placeOf(notice.desk), notice.address];
    const at = { week: digest.week, channel };
    const begun = await digestBegun(place, at);
    if (begun === 'posted') return { kind: 'leave', because: 'this week’s digest stands there' };
    // Direct messages can be looked through for an earlier attempt; for channels the app has no such scope.
    if (begun === 'in-doubt' && !isPerson(channel)) {
      await sendToCoordinators(place, digest.week, notice.message.template);
      return { kind: 'leave', because: 'an earlier attempt may have got through; the coordinators get it themselves' };
    }
    const picture = await chartFile(
      { ...notice, keep: (file) => keepFile(notice.client, notice, file) },
      digest.counts,
    );
    const shown = (chart: string | null) => digestMessage(digest, chart);
    return {
      kind: 'show',
      shown: shown(picture),
      ...(picture === null ? {} : { simpler: shown(null) }),
      posted: ({ channel: where, ts }, what) =>
        digestPosted(place, {
          digest,
          channel,
          message: `${where} ${ts}`,
          picture: what === 'simpler' ? null : picture,
        }),
      refused: async (failure) => {
        await digestNotPosted(place, at);
        // A channel that is gone, or that the app was never invited to: nobody must miss the week because of it.
        if (failure.kind === 'impossible' && !isPerson(channel))
          await sendToCoordinators(place, digest.week, notice.message.template);
      },
    };
  };

/** Once, however often it is asked for: the week and the reader are the key. */
async function sendToCoordinators({ store, desk }: PeopleDesk, week: string, template: string): Promise<void> {
  const at = store.clock.now().getTime();
  await store.transaction(async (trx) => {
    for (const address of await coordinators(trx, desk))
      await queueDigest(trx, { desk, template, key: `${template}/${week}/instead`, address, data: { week }, at });
  });
}

/** Users are named U… or W…, channels C… or G…. */
const isPerson = (address: string): boolean => /^[UW]/.test(address);
