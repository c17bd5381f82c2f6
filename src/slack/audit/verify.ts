// “Verify the ledger”: every record proved against the one before it, by whoever may read the audit.
import { recordLook } from '../../audit/index.ts';
import { AUDIT } from '../../views/audit/ids.ts';
import { verifiedModal } from '../../views/audit/verified.ts';
import { noticeModal } from '../../views/notices.ts';
import { tell } from '../cases/show.ts';
import type { ClickHandler } from '../handlers.ts';
import { isModal } from '../show-over.ts';
import { may } from '../training/may.ts';

const WAITING = noticeModal('The ledger', 'Verifying every record…');

export const verifyLedger: ClickHandler = {
  id: AUDIT.verify,
  handle: async (click, deps) => {
    const { person, screen, trigger } = click;
    const allowed = await may('audit.read', person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'ledger' });
    const { id } = await (isModal(click.view) ? screen.push(trigger, WAITING) : screen.open(trigger, WAITING));
    const found = await deps.store.ledger.verify(person.desk);
    await screen.update({ id, hash: null }, verifiedModal(found));
  },
};
