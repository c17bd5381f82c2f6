// What the audit puts on Home, for whoever may read it.
import { reviewReader, weekBefore } from '../../audit/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { deskRules } from '../../store/people/index.ts';
import { auditHomeBlocks } from '../../views/audit/home.ts';
import { doerFor } from '../cases/found.ts';
import type { HomeSectionMaker } from '../deps.ts';

export const auditOnHome: HomeSectionMaker = async ({ desk, user }, deps) => {
  const { store, policies } = deps;
  if (mayOnDesk('audit.read', await doerFor(desk, user, deps)).kind === 'refused') return null;
  const { reminders, now } = await deskRules({ store, desk, pack: policies.current.pack });
  const week = weekBefore(now, reminders.zone);
  const read = await reviewReader(store.db, desk, week);
  return { blocks: auditHomeBlocks({ week, readBy: read?.by ?? null }) };
};
