// nac-desk training: import a roster, see who is due, write the roster as CSV.
import { type Command, Option } from 'commander';
import { SHIPPED_PACK } from '../pack-option.ts';
import { due } from '../training/due.ts';
import { importPeople } from '../training/import.ts';
import { roster } from '../training/roster.ts';
import { WHICH_DESK_OPTION } from '../which-desk.ts';
import { DATABASE_OPTION } from '../with-store.ts';

export function register(program: Command): void {
  const training = program
    .command('training')
    .description('the register of people: who may access N-DEx, and who is due');
  training
    .command('import')
    .description('take in a roster (CSV); what is doubtful is asked, never guessed; nothing is overwritten')
    .argument('<file>', 'the roster, as a spreadsheet exports it')
    .option('--dry-run', 'say what would happen; write nothing')
    .addOption(new Option('--dates <order>', 'how to read dates such as 3/4/2025').choices(['mdy', 'dmy']))
    .option('--agency <ori>', 'the agency of everybody in a file that has no column for it')
    .option('--refused <file>', 'write the lines that were not taken there, as CSV, with why')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .option(...DATABASE_OPTION)
    .option(...WHICH_DESK_OPTION)
    .action(importPeople);
  training
    .command('due')
    .description('who is not cleared, overdue or due soon, the longest overdue first')
    .option('--within <days>', 'what comes due within so many days', '60')
    .option('--agency <ori>', 'one agency only')
    .option('--limit <n>', 'at most so many', '1000')
    .option('--csv', 'as CSV')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .option(...DATABASE_OPTION)
    .option(...WHICH_DESK_OPTION)
    .action(due);
  training
    .command('roster')
    .description('everybody in the register as CSV, in the columns that import reads')
    .option('--csv', 'as CSV (the standard)')
    .option('--json', 'as JSON Lines, a person a line')
    .option('--template', 'only the headings, for a roster to fill in')
    .option('--agency <ori>', 'one agency only')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .option(...DATABASE_OPTION)
    .option(...WHICH_DESK_OPTION)
    .action(roster);
}
