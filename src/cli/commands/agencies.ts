// nac-desk agencies: import published lists, search, show one agency.
import type { Command } from 'commander';
import { DESK_OPTION } from '../agencies/directory-option.ts';
import { importAgencies } from '../agencies/import.ts';
import { search } from '../agencies/search.ts';
import { show } from '../agencies/show.ts';
import { DATABASE_OPTION } from '../with-store.ts';

export function register(program: Command): void {
  const agencies = program.command('agencies').description('the directory of agencies and their ORIs');
  agencies
    .command('search')
    .description('find agencies by name, city, county, state or ORI, in any order and with slips')
    .argument('[text...]', 'what is on the letterhead, such as: dane county sheriff')
    .option('--state <code or name>', 'only agencies of this state')
    .option('--limit <n>', 'at most so many', '10')
    .option('--json', 'answer in JSON')
    .option('--batch', 'read JSON lines {"id","text","state"?} from standard input, write one JSON line for each')
    .option(...DATABASE_OPTION)
    .option(...DESK_OPTION)
    .action(search);
  agencies
    .command('show')
    .description('all that the directory knows about one agency')
    .argument('<ori>', 'its ORI')
    .option('--json', 'answer in JSON')
    .option(...DATABASE_OPTION)
    .option(...DESK_OPTION)
    .action(show);
  agencies
    .command('import')
    .description('take in a list: FBI Crime Data Explorer, NIBRS agencies, LEAIC, JSON, or your own with contacts')
    .argument('<file>', 'the file as it was published')
    .option('--dry-run', 'show the columns and what would happen; write nothing')
    .option('--map <field=column>', 'which column holds what, where it is not recognised (repeatable)', collect, [])
    .option('--listed <file>', 'write all lines that were not taken there, as CSV')
    .option('--json', 'answer in JSON')
    .option(...DATABASE_OPTION)
    .option(...DESK_OPTION)
    .action(importAgencies);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
