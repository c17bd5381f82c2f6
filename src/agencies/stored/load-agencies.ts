// Reads the directory from the database: what each kind of source says about each ORI, made into one agency.
import { z } from 'zod';
import type { Store } from '../../store/index.ts';
import type { Agency, AgencyFacts, LayoutId } from '../agency.ts';
import { LAYOUTS } from '../import/layouts.ts';
import { mergeAgency, type Said } from '../merge/merge-agency.ts';
import { desksSeenBy } from './desks.ts';

const PAGE = 20_000;

const Layout = z.enum(Object.keys(LAYOUTS) as [LayoutId, ...LayoutId[]]);

/** `starter`: what ships with the product, one source more. */
export async function loadAgencies(store: Store, desk: string, starter: readonly Agency[]): Promise<Agency[]> {
  const agencies: Agency[] = [];
  const shipped = new Map(starter.map((agency) => [agency.ori, agency] as const));
  for await (const { ori, said } of saidByOri(store, desk)) {
    const own = shipped.get(ori);
    shipped.delete(ori);
    const agency = mergeAgency(ori, own ? [...said, saidByStarter(own)] : said);
    if (agency) agencies.push(agency);
  }
  return [...agencies, ...shipped.values()];
}

function saidByStarter(agency: Agency): Said {
  return { source: agency.sources[0] ?? { layout: 'starter', edition: null, importedAt: null }, facts: agency };
}

type SaidRow = {
  readonly ori: string;
  readonly facts: string;
  readonly edition: string;
  readonly layout: string;
  readonly desk: string;
  readonly landed_at: number | null;
};

async function* saidByOri(store: Store, desk: string): AsyncGenerator<{ ori: string; said: Said[] }> {
  let ori = '';
  let rows: SaidRow[] = [];
  for await (const row of landedRows(store, desk)) {
    if (row.ori !== ori && rows.length > 0) {
      yield { ori, said: saidOnce(rows) };
      rows = [];
    }
    ori = row.ori;
    rows.push(row);
  }
  if (rows.length > 0) yield { ori, said: saidOnce(rows) };
}

/** The desk's own import goes before one for every desk. */
function saidOnce(rows: readonly SaidRow[]): Said[] {
  const by = new Map<LayoutId, SaidRow>();
  for (const row of rows) {
    const layout = Layout.parse(row.layout);
    const before = by.get(layout);
    if (before === undefined || row.desk > before.desk) by.set(layout, row);
  }
  return [...by].map(([layout, row]) => ({
    source: { layout, edition: row.edition === '' ? null : row.edition, importedAt: row.landed_at },
    facts: JSON.parse(row.facts) as AgencyFacts,
  }));
}

async function* landedRows(store: Store, desk: string): AsyncGenerator<SaidRow> {
  let after = { ori: '', import_id: '' };
  for (;;) {
    const page = await store.db
      .selectFrom('agency_rows as r')
      .innerJoin('agency_imports as i', 'i.id', 'r.import_id')
      .select(['r.ori', 'r.import_id', 'r.facts', 'r.edition', 'i.layout', 'i.desk', 'i.landed_at'])
      .where('i.state', '=', 'landed')
      .where('i.desk', 'in', desksSeenBy(desk))
      .where((build) =>
        build.or([
          build('r.ori', '>', after.ori),
          build.and([build('r.ori', '=', after.ori), build('r.import_id', '>', after.import_id)]),
        ]),
      )
      .orderBy('r.ori')
      .orderBy('r.import_id')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last;
  }
}

/** Changes whenever an import lands: tells a process that holds the directory to read it anew. */
export async function directoryVersion(store: Store, desk: string): Promise<string> {
  const row = await store.db
    .selectFrom('agency_imports')
    .select((build) => [build.fn.max('turn').as('turn'), build.fn.countAll().as('count')])
    .where('state', '=', 'landed')
    .where('desk', 'in', desksSeenBy(desk))
    .executeTakeFirst();
  // Two replicas may land at the same moment with the same turn; the count then still differs.
  return `${row?.turn ?? 0}/${row?.count ?? 0}`;
}
