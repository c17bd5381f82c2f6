// Opens the desk for an audit command, and records the look before anything is shown.
import { type AuditDesk, type Look, PeriodError, recordLook } from '../../audit/index.ts';
import { isDay } from '../../policy/day.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies } from '../pack-option.ts';
import { agencyOf } from '../training/open.ts';
import { commandLine, whichDesk } from '../which-desk.ts';
import { type StoreOptions, withExistingStore } from '../with-store.ts';

export type AuditOptions = StoreOptions & {
  readonly desk?: string;
  readonly pack: string;
  readonly json?: true;
  readonly from?: string;
  readonly to?: string;
  readonly agency?: string;
};

export type OpenAudit = {
  readonly place: AuditDesk;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly agency: string | null;
};

export function withAudit(options: AuditOptions, at: Look, run: (open: OpenAudit) => Promise<void>): Promise<void> {
  const { pack } = openPolicies(options.pack).current;
  const asked = { from: dayOf('--from', options.from), to: dayOf('--to', options.to), agency: agencyOf(options, pack) };
  return withExistingStore(options, async (store) => {
    const desk = await whichDesk(store, options);
    const period = asked.from && asked.to ? { period: { from: asked.from, to: asked.to } } : {};
    await recordLook(store, { desk, actor: commandLine(), at, agency: asked.agency, ...period });
    await sayingPeriods(() => run({ place: { store, desk, pack }, ...asked }));
  });
}

function dayOf(option: string, said: string | undefined): string | undefined {
  if (said !== undefined && !isDay(said))
    throw new MisuseError(`${option} takes a day like 2026-03-31, not "${said}".`);
  return said;
}

async function sayingPeriods(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof PeriodError) throw new MisuseError(error.message);
    throw error;
  }
}
