// nac-desk training roster: everybody in the register, as CSV or JSON Lines.
import { once } from 'node:events';
import { peopleOf, rosterCsv } from '../../store/people/index.ts';
import { ROSTER_COLUMNS } from '../../store/people/roster-csv.ts';
import { csvLine } from '../../training/csv-cell.ts';
import { type OpenRegister, type TrainingOptions, withRegister } from './open.ts';

type RosterOptions = TrainingOptions & { readonly template?: true };

export async function roster(options: RosterOptions): Promise<void> {
  if (options.template) {
    await write(csvLine(ROSTER_COLUMNS.slice(0, -2)));
    return;
  }
  await withRegister(options, 'existing', async (register) => {
    for await (const piece of options.json
      ? jsonLines(register)
      : rosterCsv(register.place, register.agency ?? undefined))
      await write(piece);
  });
}

async function* jsonLines({ place, agency }: OpenRegister): AsyncGenerator<string> {
  for await (const person of peopleOf(place))
    if (agency === null || person.postings.some((posting) => posting.agency === agency))
      yield `${JSON.stringify(person)}\n`;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
