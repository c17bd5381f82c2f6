// The roster as CSV in the direct messages of who asked: names leave the desk by an act of their own, which is in the ledger.
import { recordLook } from '../../audit/index.ts';
import { deskRules, rosterCsv } from '../../store/people/index.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { ALL } from '../../views/training/roster.ts';
import type { ClickHandler } from '../handlers.ts';
import { LARGEST_FILE } from '../upload.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

const TOO_LARGE =
  'This roster is larger than a file in Slack may be. Write it with `nac-desk training roster` on the command line.';

export const rosterFile: ClickHandler = {
  id: TRAINING.rosterFile,
  handle: async (click, deps) => {
    const allowed = await may('audit.export', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const { desk, user } = click.person;
    const agency = click.value === ALL ? null : click.value;
    const place = registerOf(click.person, deps);
    await recordLook(deps.store, { desk, actor: allowed.actor, at: 'roster', agency });
    const bytes = await gathered(rosterCsv(place, agency ?? undefined));
    if (!bytes) return tellPrivately(click, notice(TOO_LARGE));
    const { today } = await deskRules(place);
    const file = { name: `roster-${agency ?? 'all'}-${today}.csv`, title: 'Roster', bytes };
    await click.screen.sendFile(
      user,
      file,
      'The roster, in the columns that the import reads. It names people: keep it so.',
    );
    await tellPrivately(click, notice('The roster is in your direct messages with NAC Desk.'));
  },
};

/** Null when it is more than Slack takes. */
async function gathered(pieces: AsyncIterable<string>): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const part = Buffer.from(piece);
    length += part.length;
    if (length > LARGEST_FILE) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
