// nac-desk audit: the board by the sixteen items, the packet to hand over, the weekly review.
import type { Command } from 'commander';
import { board } from '../audit/board.ts';
import { exportPacket } from '../audit/export.ts';
import { review } from '../audit/review.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { WHICH_DESK_OPTION } from '../which-desk.ts';
import { DATABASE_OPTION } from '../with-store.ts';

export function register(program: Command): void {
  const audit = program.command('audit').description('answer an audit: the sixteen items with their evidence and gaps');
  period(
    audit.command('export').description('write the packet to hand over into a folder: PDF, CSV, ledger, how to verify'),
  )
    .argument('<dir>', 'a folder; it is made, and must be empty unless --force')
    .option('--force', 'replace the files of an earlier packet')
    .action(exportPacket);
  period(audit.command('board').description('how the sixteen items stand'))
    .option('--gaps', 'with every gap')
    .action(board);
  common(audit.command('review').description('the weekly review for the coordinator'))
    .option('--week <week>', 'such as 2026-W10 (standard: the last whole week)')
    .action(review);
}

const period = (command: Command): Command =>
  common(command)
    .option('--from <day>', 'first day of the period (standard: three years before its end)')
    .option('--to <day>', 'last day of the period (standard: today)')
    .option('--agency <ori>', 'one agency only');

const common = (command: Command): Command =>
  command
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .option(...DATABASE_OPTION)
    .option(...WHICH_DESK_OPTION);
