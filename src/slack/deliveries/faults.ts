// A fault in a handler: an incident number in the log, the same number told to the person alone, and never a throw.
import { NotRecordedError, newIncidentId } from '../../store/index.ts';
import type { Message } from '../../views/blocks.ts';
import { incidentWords, notice, notRecordedWords } from '../../views/notices.ts';
import type { DeliveryKind, Deps } from '../deps.ts';
import { isGone } from '../screen.ts';

export type Faulty = {
  readonly kind: DeliveryKind;
  /** A command's name or an action's id; never what was typed. */
  readonly name: string;
  /** The ways to the person, the best first; the next is tried when one fails. */
  readonly tell: readonly ((message: Message) => Promise<void>)[];
};

/** Runs a handler; whatever it throws ends here. */
export async function guarded(deps: Deps, faulty: Faulty, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (isGone(error)) deps.log.info(`${faulty.kind} ${faulty.name}: the view was closed or changed meanwhile`);
    else await report(deps, faulty, error);
  }
}

/** Logs it, tells the person, and gives the words they were told. */
export async function report(deps: Deps, { kind, name, tell }: Faulty, error: unknown): Promise<string> {
  const incident = error instanceof NotRecordedError ? error.incident : newIncidentId();
  deps.metrics.incident(kind);
  deps.log.error(`incident ${incident} in ${kind} ${name}:`, error);
  const words = error instanceof NotRecordedError ? notRecordedWords(incident) : incidentWords(incident);
  for (const way of tell) {
    try {
      await way(notice(words));
      return words;
    } catch (failure) {
      deps.log.warn(`incident ${incident} could not be told this way:`, failure);
    }
  }
  return words;
}
