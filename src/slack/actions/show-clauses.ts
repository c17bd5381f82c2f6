// Clauses in a modal of their own: those behind an answer, or all of the item that a clause belongs to.
import type { Clause, Pack } from '../../policy/model.ts';
import { clausesModal } from '../../views/clauses.ts';
import { ACTION } from '../../views/ids.ts';
import type { ClickHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';

export const showClauses: ClickHandler = {
  id: ACTION.showClauses,
  handle: (click, { policies, official }) =>
    showOver(click, clausesModal(click.value.split(' '), { pack: policies.current.pack, official })),
};

export const showItem: ClickHandler = {
  id: ACTION.showItem,
  handle: (click, { policies, official }) => {
    const { pack } = policies.current;
    const clause = pack.clauses.get(click.value);
    const ids = clause ? itemOf(clause, pack).map(({ id }) => id) : [click.value];
    return showOver(click, clausesModal(ids, { pack, official }));
  },
};

const itemOf = ({ document, item }: Clause, pack: Pack): Clause[] =>
  [...pack.clauses.values()].filter((other) => other.document === document && other.item === item);
