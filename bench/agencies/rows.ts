// The rows of a published file, as the importer reads them; what it does not take is printed.
import type { Agency } from '../../src/agencies/agency.ts';
import { fileSource } from '../../src/agencies/import/byte-source.ts';
import { openImport } from '../../src/agencies/import/open-import.ts';
import { mergeAgency } from '../../src/agencies/merge/merge-agency.ts';

export async function agenciesOf(file: string): Promise<Agency[]> {
  const plan = await openImport(await fileSource(file), {});
  if (plan.kind === 'refused') throw new Error(plan.says);
  const source = { layout: plan.layout, edition: null, importedAt: null };
  const agencies: Agency[] = [];
  for await (const row of plan.rows()) {
    if (row.kind === 'rejected') console.log(`  line ${row.line} is not taken: ${row.says}`);
    else
      agencies.push(...[mergeAgency(row.ori, [{ source, facts: row.facts }])].filter((agency) => agency !== undefined));
  }
  return agencies;
}
