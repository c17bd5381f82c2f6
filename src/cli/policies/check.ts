// nac-desk policies check: everything that can be said against a pack without running it, with places and codes.
import type { Command } from 'commander';
import { inOneLine } from '../../packs/policies.ts';
import { readPackFolder } from '../../packs/read-pack-folder.ts';
import type { Diagnostic } from '../../policy/model.ts';
import { SHIPPED_PACK } from '../pack-option.ts';

export function register(policies: Command): void {
  policies
    .command('check')
    .description('check a policy pack: schema, references, clauses, rules; exit 1 on errors')
    .argument('[folder]', 'the policy pack', SHIPPED_PACK)
    .option('--json', 'answer in JSON')
    .action(run);
}

function run(folder: string, options: { readonly json?: true }): void {
  const loaded = readPackFolder(folder);
  const diagnostics = loaded.ok ? loaded.warnings : loaded.diagnostics;
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  if (options.json) console.log(JSON.stringify({ ok: errors === 0, errors, diagnostics: diagnostics.map(flat) }));
  else
    console.log(
      [...diagnostics.map(inOneLine), `${errors} errors, ${diagnostics.length - errors} warnings`].join('\n'),
    );
  if (errors > 0) process.exitCode = 1;
}

function flat({ at, ...rest }: Diagnostic) {
  return { ...rest, ...at };
}
