// nac-desk policies attach FILE: finds each clause's official passage, checks its pin, and keeps it for quoting.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { writeAttached } from '../../packs/attached.ts';
import { type Attached, attachText, documentOf, pinOf } from '../../policy/attach.ts';
import type { Pack } from '../../policy/model.ts';
import { type RestsOn, restsOn } from '../../policy/rests-on.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';

export const ATTACHED_FILE = 'attached-passages.json';

export function register(policies: Command): void {
  policies
    .command('attach')
    .description(
      "attach an agency's own copy of an official text, so that answers quote it; exit 1 when a passage changed",
    )
    .argument('<file...>', 'the texts, as UTF-8')
    .option('--dry-run', 'compare with the pins only, keep nothing')
    .option('--data <folder>', 'where attached passages are kept', process.env.NAC_DESK_DATA ?? '.nac-desk')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

type Options = { readonly dryRun?: true; readonly data: string; readonly json?: true; readonly pack: string };

type Report = {
  readonly file: string;
  readonly document: string;
  readonly matched: number;
  /** `pin` is that of the passage as it now stands; null where it was not found. */
  readonly changed: readonly (RestsOn & { readonly state: 'changed' | 'missing'; readonly pin: string | null })[];
};

function run(files: readonly string[], options: Options): void {
  const { pack } = openPolicies(options.pack).current;
  const reports = files.map((file) => attachFile(file, pack, options));
  console.log(options.json ? JSON.stringify({ files: reports }) : reports.map(inWords).join('\n'));
  if (reports.some((report) => report.changed.length > 0)) process.exitCode = 1;
}

function attachFile(file: string, pack: Pack, options: Options): Report {
  const text = textOf(file);
  const clauses = [...pack.clauses.values()];
  const document = documentOf(text, clauses);
  if (document === null)
    throw new MisuseError(`${file} has no passage of any clause of this pack; is it the right text?`);
  const attached = attachText(
    text,
    clauses.filter((clause) => clause.document === document),
  );
  if (!options.dryRun) {
    const gone = attached.filter((one) => one.kind === 'missing').map((one) => one.clause);
    writeAttached(join(options.data, ATTACHED_FILE), passagesOf(attached), gone);
  }
  return {
    file,
    document,
    matched: attached.filter((one) => one.kind === 'found').length,
    changed: attached.flatMap((one) =>
      one.kind === 'found'
        ? []
        : [{ state: one.kind, pin: one.kind === 'changed' ? one.pin : null, ...restsOn(pack, one.clause) }],
    ),
  };
}

/** A changed passage is kept too: `policies check` tells of it (ND016), and nothing quotes it while its pin differs. */
function passagesOf(attached: readonly Attached[]) {
  return new Map(
    attached.flatMap((one) =>
      one.kind === 'missing' ? [] : [[one.clause, { text: one.passage, pin: pinOf(one.passage) }] as const],
    ),
  );
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const why = cause instanceof TypeError ? 'is not UTF-8 text; export it as plain text first' : 'cannot be read';
    throw new MisuseError(`${file} ${why}.`, { cause });
  }
}

function inWords({ file, document, matched, changed }: Report): string {
  const lines = changed.flatMap((one) => [
    `${one.clause}: the passage ${one.pin === null ? 'was not found' : 'differs from its pin'}. Look at`,
    ...(one.pin === null ? [] : [`  the new passage, whose pin is ${one.pin}`]),
    `  rules: ${one.rules.join(', ') || 'none'}`,
    `  decisions: ${one.decisions.join(', ') || 'none'}`,
    ...(one.duties.length > 0 ? [`  duties: ${one.duties.join(', ')}`] : []),
    ...(one.guides.length > 0 ? [`  guides: ${one.guides.join(', ')}`] : []),
    ...(one.intervals.length > 0 ? [`  training intervals: ${one.intervals.join(', ')}`] : []),
  ]);
  return [`${file} (${document}): ${matched} passages match their pins, ${changed.length} do not.`, ...lines].join(
    '\n',
  );
}
