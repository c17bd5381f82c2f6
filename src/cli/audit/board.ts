// nac-desk audit board: how the sixteen items stand.
import { auditBoard, type BoardItem, boardCounts, gatherEvidence, STATE_TITLES } from '../../audit/index.ts';
import { type AuditOptions, withAudit } from './open.ts';

type BoardOptions = AuditOptions & { readonly gaps?: true };

export function board(options: BoardOptions): Promise<void> {
  return withAudit(options, 'board', async ({ place, from, to, agency }) => {
    const evidence = await gatherEvidence({ place, from, to, agency });
    const items = auditBoard(evidence);
    if (options.json) console.log(JSON.stringify(asJson(items, evidence.period)));
    else console.log(items.flatMap((item) => inWords(item, options)).join('\n'));
  });
}

const asJson = (items: readonly BoardItem[], { from, to }: { from: string; to: string }) => ({
  from,
  to,
  counts: boardCounts(items),
  items: items.map(({ clauses, ...item }) => ({ ...item, clauses: clauses.map(({ id }) => id) })),
});

const SHOWN = 5;

function inWords({ number, title, state, evidence, gaps }: BoardItem, { gaps: all }: BoardOptions): readonly string[] {
  const counted = evidence.map(
    ({ label, count, last }) => `${label}: ${count}${last === null ? '' : ` (last ${last})`}`,
  );
  const shown = gaps.slice(0, all ? gaps.length : SHOWN);
  return [
    `${String(number).padStart(2)}  ${STATE_TITLES[state].toUpperCase()}  ${title}`,
    `      ${counted.join('; ')}`,
    ...shown.map(
      ({ subject, name, says, since }) =>
        `    - ${name === null ? subject : `${name} (${subject})`}: ${says}${since === null ? '' : `, since ${since}`}`,
    ),
    ...(gaps.length > shown.length ? [`    … and ${gaps.length - shown.length} more (--gaps)`] : []),
  ];
}
