// nac-desk training due: who is not cleared, overdue or due soon.

import { bucketCounts, type DeskRules, deskRules, dueWithin, type RosterLine } from '../../store/people/index.ts';
import { BUCKET_TITLES, daysAfter } from '../../training/bucket.ts';
import { csvLine } from '../../training/csv-cell.ts';
import { countsInWords } from '../../training/digest.ts';
import { duesAt } from '../../training/dues.ts';
import { dueInWords } from '../../training/item-words.ts';
import { postingAt } from '../../training/person.ts';
import { MisuseError } from '../misuse.ts';
import { type TrainingOptions, withRegister } from './open.ts';

type DueOptions = TrainingOptions & { readonly within: string; readonly limit: string; readonly csv?: true };

export function due(options: DueOptions): Promise<void> {
  const [within, limit] = [wholeNumber('--within', options.within), wholeNumber('--limit', options.limit)];
  return withRegister(options, 'existing', async ({ place, agency }) => {
    const { store, desk } = place;
    const rules = await deskRules(place);
    const query = { desk, today: rules.today, ...(agency === null ? {} : { agency }) };
    const lines = await dueWithin(store.db, { ...query, within, limit });
    const rows = lines.map((line) => rowOf(line, rules, within));
    const counts = await bucketCounts(store.db, query);
    if (options.json) console.log(JSON.stringify({ asOf: rules.today, within, counts, rows }));
    else if (options.csv) process.stdout.write(asCsv(rows));
    else console.log([...rows.map(inWords), countsInWords(counts)].join('\n'));
  });
}

function wholeNumber(option: string, said: string): number {
  if (!/^\d{1,6}$/.test(said)) throw new MisuseError(`${option} takes a number, not "${said}".`);
  return Number(said);
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ person, agency, bucket, nextDue }: RosterLine, { rules, today }: DeskRules, within: number) {
  const posting = postingAt(person, agency);
  const dues = posting ? duesAt(person, posting, rules, today) : [];
  const items = dues.filter((each) => each.due !== null && each.due <= daysAfter(today, within));
  return {
    person: person.id,
    name: person.name,
    agency,
    bucket,
    nextDue,
    items: items.map(({ item, state, due: day, clauses }) => ({ item, state, due: day, clauses })),
  };
}

const inWords = ({ name, person, agency, bucket, items }: Row): string =>
  `${BUCKET_TITLES[bucket]}: ${name} (${person}, ${agency}): ${items.map(dueInWords).join('; ')}`;

const asCsv = (rows: readonly Row[]): string =>
  [
    csvLine(['person', 'name', 'agency', 'standing', 'next due', 'what']),
    ...rows.map((row) =>
      csvLine([
        row.person,
        row.name,
        row.agency,
        BUCKET_TITLES[row.bucket],
        row.nextDue,
        row.items.map(dueInWords).join('; '),
      ]),
    ),
  ].join('');
