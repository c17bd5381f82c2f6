// Steps of the play that many tests begin with: a request that is with the owner, or granted and verified.
import { aloud } from '../words.ts';
import { fillIn, type Play, press } from './play.ts';

export const HARBOR = 'CA0990000';

export const REQUEST = {
  owner: HARBOR,
  uses: ['tell'],
  purpose: 'law-enforcement',
  recipients: ['criminal-justice-agency'],
};

export const ALL_CONFIRMED = {
  'point-completeness': 'confirmed',
  'point-timeliness': 'confirmed',
  'point-accuracy': 'confirmed',
  'point-relevancy': 'confirmed',
};

/** As far as the preview; the id of the draft is in its title. */
export async function draftRequest({ officer }: Play, reference: string, more: Readonly<Record<string, unknown>> = {}) {
  await officer.closeView({ all: true });
  await officer.command('/permission', 'new');
  const form = await officer.untilView((view) => aloud(view).includes('Whose record is it?'));
  const outcome = await fillIn(officer, form, { ...REQUEST, reference, ...more });
  if (!outcome.ok) return { outcome, id: '', preview: form };
  const preview = await officer.untilView((view) => aloud(view).includes('Exactly this will be sent'));
  const [, id = ''] = /(P-\w{6})/.exec(JSON.stringify(preview.payload)) ?? [];
  return { outcome, id, preview };
}

/** The card that lies with the owner's contact. */
export async function askOwner(play: Play, reference: string) {
  const { officer, owner } = play;
  const { id, preview } = await draftRequest(play, reference);
  await officer.submitView(preview.id);
  const card = await owner.untilDm((message) => message.text.includes(reference));
  await officer.closeView({ all: true });
  // The owner's word that it has arrived comes right behind it.
  await until(async () => (await play.desk.deps.casework.cases.find('T0RIVERTON', id))?.state === 'delivered');
  return { id, card };
}

export async function grantedAndVerified(play: Play, reference: string) {
  const { owner } = play;
  const { id, card } = await askOwner(play, reference);
  await press(owner, card, 'Grant as requested');
  const answered = await owner.untilDm(
    (message) => message.ts === card.ts && aloud(message).includes('[Verify the record]'),
  );
  await press(owner, answered, 'Verify the record');
  await fillIn(owner, await owner.untilView(), ALL_CONFIRMED);
  await owner.untilView((view) => aloud(view).includes('verified it'));
  await owner.closeView({ all: true });
  return id;
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 5_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come about within five seconds');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
