// Plans one batch of lines: whom each is about, and which events it adds; writes nothing.
import type { Kysely } from 'kysely';
import type { PersonEvent } from '../../../training/events.ts';
import { applyEvent, foldPerson } from '../../../training/fold.ts';
import { repeated, type SeenLine } from '../../../training/import/contradiction.ts';
import { type Candidates, identify } from '../../../training/import/identify.ts';
import type { RosterRow } from '../../../training/import/read-row.ts';
import { rowEvents } from '../../../training/import/row-events.ts';
import type { Person } from '../../../training/person.ts';
import type { Tables } from '../../tables/index.ts';
import { nameKey, strongKeys } from '../keys.ts';
import { newPersonId } from '../person-id.ts';
import { findPeople } from '../read.ts';
import type { ChangedPerson } from '../write.ts';
import { PeopleIndex } from './people-index.ts';
import type { ImportProblem } from './report.ts';

export type ReadLine = { readonly line: number; readonly row: RosterRow };

export type PlannedLine =
  | {
      readonly kind: 'added' | 'changed' | 'unchanged' | 'repeated';
      readonly line: number;
      readonly person: string;
      readonly agency: string;
    }
  | { readonly kind: 'refused'; readonly line: number; readonly problem: Omit<ImportProblem, 'line'> };

export type BatchPlan = {
  readonly changes: readonly ChangedPerson[];
  readonly lines: readonly PlannedLine[];
  /** `person agency` -> the first line about it. */
  readonly seen: ReadonlyMap<string, SeenLine>;
};

export type Planning = {
  readonly db: Pick<Kysely<Tables>, 'selectFrom'>;
  readonly desk: string;
  readonly today: string;
  /** What earlier batches of the file said. */
  readonly seen: ReadonlyMap<string, SeenLine>;
  /** People planned earlier and not written: a dry run keeps them here. */
  readonly unwritten: PeopleIndex;
};

export async function planBatch(lines: readonly ReadLine[], planning: Planning): Promise<BatchPlan> {
  const layers = [new PeopleIndex(), planning.unwritten, await knownPeople(lines, planning)] as const;
  const seen = new Map<string, SeenLine>();
  const changes = new Map<string, ChangedPerson>();
  const planned = lines.map((line) => planLine(line, { planning, layers, seen, changes }));
  return { changes: [...changes.values()], lines: planned, seen };
}

type Making = {
  readonly planning: Planning;
  /** Planned in this batch, planned earlier and not written, known to the register. */
  readonly layers: readonly [PeopleIndex, PeopleIndex, PeopleIndex];
  readonly seen: Map<string, SeenLine>;
  readonly changes: Map<string, ChangedPerson>;
};

function planLine({ line, row }: ReadLine, { planning, layers, seen, changes }: Making): PlannedLine {
  const found = identify(row, candidatesFor(row, layers));
  if (found.kind === 'question' || found.kind === 'problem') return { kind: 'refused', line, problem: found };
  const before = found.kind === 'known' ? found.person : undefined;
  const id = before?.id ?? newPersonId();
  const about = `${id} ${row.agency}`;
  const earlier = seen.get(about) ?? planning.seen.get(about);
  const again = earlier && repeated(earlier, row);
  if (again?.kind === 'contradicts') return { kind: 'refused', line, problem: { ...again, kind: 'problem' } };
  if (!earlier) seen.set(about, { line, row: JSON.stringify(row) });
  const place = { line, person: id, agency: row.agency };
  if (again?.kind === 'same') return { kind: 'repeated', ...place };
  const events = rowEvents(before, row, planning.today);
  if (events.length === 0) return { kind: 'unchanged', ...place };
  const after = events.reduce(applyEvent, before ?? foldPerson(id, []));
  layers[0].add(after);
  addChange(changes, before, after, events);
  return { kind: before ? 'changed' : 'added', ...place };
}

/** Several lines about one person are one change. */
function addChange(
  changes: Map<string, ChangedPerson>,
  before: Person | undefined,
  after: Person,
  events: readonly PersonEvent[],
): void {
  const earlier = changes.get(after.id);
  changes.set(
    after.id,
    earlier ? { ...earlier, after, events: [...earlier.events, ...events] } : { before, after, events },
  );
}

async function knownPeople(lines: readonly ReadLine[], { db, desk }: Planning): Promise<PeopleIndex> {
  const keys = [...new Set(lines.flatMap(({ row }) => keysOfRow(row)))];
  const query = db.selectFrom('person_keys').select('person').where('desk', '=', desk).where('key', 'in', keys);
  const found = keys.length === 0 ? [] : await query.execute();
  const ids = [...found.map(({ person }) => person), ...lines.flatMap(({ row }) => row.person?.toUpperCase() ?? [])];
  const index = new PeopleIndex();
  for (const person of (await findPeople(db, desk, [...new Set(ids)])).values()) index.add(person);
  return index;
}

const keysOfRow = (row: RosterRow): readonly string[] => [...strongKeys(row, [row.agency]), ...nameKeys(row)];

const nameKeys = ({ name, agency }: RosterRow): readonly string[] =>
  name === undefined ? [] : [nameKey(name, agency)];

/** What the line may be about; the newest layer that knows a person tells how he stands. */
function candidatesFor(row: RosterRow, layers: readonly PeopleIndex[]): Candidates {
  const get = (id: string) => layers.reduce<Person | undefined>((found, layer) => found ?? layer.get(id), undefined);
  const by = (keys: readonly string[]) =>
    [...new Set(layers.flatMap((layer) => layer.ids(keys)))].flatMap((id) => get(id) ?? []);
  return {
    strong: by(strongKeys(row, [row.agency])),
    byName: by(nameKeys(row)),
    byId: get(row.person?.toUpperCase() ?? ''),
  };
}
