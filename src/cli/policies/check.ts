// nac-desk policies check: schema, references, every check of src/policy/checks, the cases and the claimed properties.
import { join } from 'node:path';
import type { Command } from 'commander';
import { readAttached } from '../../packs/attached.ts';
import { inOneLine } from '../../packs/policies.ts';
import { PackFolderError, readFiles } from '../../packs/read-pack-folder.ts';
import { waysByClause } from '../../packs/ways-by-clause.ts';
import { type CheckedPack, checkPack } from '../../policy/checks/check-pack.ts';
import type { ClauseId, Pack } from '../../policy/model.ts';
import { MisuseError } from '../misuse.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { ATTACHED_FILE } from './attach.ts';
import { today } from './cases.ts';

export function register(policies: Command): void {
  policies
    .command('check')
    .description('check a policy pack: schema, references, clauses, rules, properties; exit 1 on errors')
    .argument('[folder]', 'the policy pack', SHIPPED_PACK)
    .option('--data <folder>', 'where attached passages are kept', process.env.NAC_DESK_DATA ?? '.nac-desk')
    .option('--json', 'answer in JSON')
    .action(run);
}

type Options = { readonly data: string; readonly json?: true };

function run(folder: string, options: Options): void {
  const checked = checkFolder(folder, options.data);
  const errors = checked.diagnostics.filter((d) => d.severity === 'error').length;
  console.log(options.json ? JSON.stringify(inJson(checked, errors)) : inWords(checked, errors));
  if (errors > 0) process.exitCode = 1;
}

function checkFolder(folder: string, data: string): CheckedPack {
  const read = filesIn(folder);
  if ('diagnostics' in read) {
    return { pack: null, diagnostics: read.diagnostics, verdicts: [], silenced: [], notRun: [] };
  }
  const attached = readAttached(join(data, ATTACHED_FILE));
  return checkPack(read.files, {
    today: today(),
    ways: waysByClause(folder),
    changedPins: attached.size === 0 ? null : (pack) => changedSince(pack, attached),
  });
}

function filesIn(folder: string): ReturnType<typeof readFiles> {
  try {
    return readFiles(folder);
  } catch (error) {
    if (error instanceof PackFolderError) throw new MisuseError(error.message);
    throw error;
  }
}

/** The clauses whose attached passage is another one than they were restated from. */
function changedSince(pack: Pack, attached: ReturnType<typeof readAttached>): readonly ClauseId[] {
  return [...pack.clauses.values()].flatMap(({ id, pin }) => {
    const passage = attached.get(id);
    return passage === undefined || passage.pin === pin ? [] : [id];
  });
}

function inJson({ diagnostics, verdicts, silenced, notRun }: CheckedPack, errors: number) {
  const flat = diagnostics.map(({ at, ...rest }) => ({ ...rest, ...at }));
  return {
    ok: errors === 0,
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: flat,
    properties: verdicts,
    silenced,
    notRun,
  };
}

function inWords({ diagnostics, verdicts, silenced, notRun }: CheckedPack, errors: number): string {
  const proved = verdicts.filter((verdict) => verdict.holds).length;
  return [
    ...diagnostics.map(inOneLine),
    ...silenced.map(({ code, subject, reason }) => `silenced: ${code} for ${subject}: ${reason}`),
    ...notRun.map(({ code, why }) => `not run: ${code}: ${why}`),
    `${proved} of ${verdicts.length} properties proved`,
    `${errors} errors, ${diagnostics.length - errors} warnings`,
  ].join('\n');
}
