// Recorded before answered: the decision is kept first and shown then; where that takes long, a waiting screen stands in between.
import { type RecordedDecision, recordDecision } from '../../store/decisions.ts';
import type { Modal } from '../../views/blocks.ts';
import { recordingModal } from '../../views/interview.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { report } from '../deliveries/faults.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { isGone, type Screen } from '../screen.ts';
import { ownersYes, ownersYesNotes } from './owners-yes.ts';
import { decisionScreen } from './screens.ts';
import type { Step } from './step.ts';

export type Settling = {
  readonly step: Step;
  readonly person: Person;
  readonly screen: Screen;
  /** The same when the delivery that settled it comes again: then the decision made before is shown. */
  readonly delivery: string;
  readonly notes: readonly string[];
  readonly viewId: string;
  /** Shows a modal within Slack's three seconds. */
  readonly show: (modal: Modal) => Promise<void>;
};

export async function settle(settling: Settling, deps: Deps): Promise<void> {
  const recording = keep(settling, deps);
  const early = await Promise.race([recording, after(deps.patience)]);
  if (early) return settling.show(early);
  await settling.show(recordingModal());
  await showLate(settling, await recording, deps);
}

/** The screen with the verdict, or without one when it could not be kept. Never rejects. */
async function keep({ step, person, delivery, notes }: Settling, deps: Deps): Promise<Modal> {
  try {
    const recorded = await record(step, person, delivery, deps);
    return decisionScreen(step, recorded, [...notes, ...ownersYesNotes(step, notes)], deps);
  } catch (error) {
    return noticeModal('Not recorded', await report(deps, { kind: 'form', name: 'decision', tell: [] }, error));
  }
}

async function record(step: Step, person: Person, delivery: string, deps: Deps): Promise<RecordedDecision> {
  const { decided, given, notKnown } = step;
  const actor = { id: person.user, role: 'member' } as const;
  const recorded = await recordDecision(deps.store, {
    desk: person.desk,
    actor,
    decided,
    given,
    notKnown,
    ownersYes: ownersYes(step),
    delivery,
  });
  deps.metrics.decision(decided.outcome ?? 'not-settled');
  return recorded;
}

async function showLate({ screen, person, viewId }: Settling, modal: Modal, deps: Deps): Promise<void> {
  try {
    await screen.update({ id: viewId, hash: null }, modal);
  } catch (error) {
    if (!isGone(error)) throw error;
    deps.log.info('the modal was closed before its decision was recorded; it is in Home');
    await screen.post(
      person.user,
      notice('Your decision is recorded. You find it in Home under “My recent decisions”.'),
    );
  }
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null).unref());
}
