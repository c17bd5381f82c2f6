// What can be done with a recorded decision: open it again, see its clauses, share it.

import type { Modal } from '../../views/blocks.ts';
import { clausesModal } from '../../views/clauses.ts';
import { aloud, decisionModal } from '../../views/decision/index.ts';
import { recordedModal } from '../../views/decision/recorded.ts';
import { ACTION } from '../../views/ids.ts';
import { noticeModal } from '../../views/notices.ts';
import { shareDecisionModal } from '../../views/share.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import { type Recalled, recall } from '../recorded.ts';
import { showOver } from '../show-over.ts';

type Whole = Extract<Recalled, { kind: 'whole' }>;

export const openDecision = onDecision(ACTION.openDecision, ({ card }, deps) => {
  const nextSteps = deps.nextSteps.filter((step) => step.fits(card.decided)).map(({ id, label }) => ({ id, label }));
  return decisionModal({ ...card, nextSteps, notes: [] });
});

export const showDecisionClauses = onDecision(ACTION.showDecisionClauses, ({ card }, { official }) =>
  clausesModal(card.decided.citations, { pack: card.pack, official }),
);

export const shareDecision = onDecision(ACTION.shareDecision, ({ card }) => shareDecisionModal(aloud(card), card.id));

function onDecision(id: string, modalFor: (recalled: Whole, deps: Deps) => Modal): ClickHandler {
  return {
    id,
    handle: async (click, deps) => {
      const recalled = await recall(click.value, click.person, deps);
      await showOver(click, recalled.kind === 'whole' ? modalFor(recalled, deps) : instead(recalled, deps));
    },
  };
}

function instead(recalled: Exclude<Recalled, Whole>, { policies }: Deps): Modal {
  if (recalled.kind === 'unknown') return noticeModal('Not found', 'There is no such decision of yours on this desk.');
  const { given, outcome, id, madeAt, revision, decision } = recalled.recorded;
  return recordedModal({ given, outcome, id, madeAt, revision, decision, pack: policies.current.pack });
}
