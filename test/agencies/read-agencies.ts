// Agencies for tests: written short, or from the FBI's published file where it lies beside the project.
import { existsSync } from 'node:fs';
import type { Agency } from '../../src/agencies/agency.ts';
import { fileSource } from '../../src/agencies/import/byte-source.ts';
import { mergeAgency } from '../../src/agencies/merge/merge-agency.ts';
import { readStarterAgencies } from '../../src/agencies/starter/starter-agencies.ts';
import { opened, rowsOf } from './read-plan.ts';

export const PUBLISHED = '../shared/ori/fbi-cde-2018-agency-names.csv';
export const GEORGIA = '../shared/ori/nibrs-2020-georgia-agencies.csv';
export const MISSOURI = '../shared/ori/nibrs-2023-missouri-agencies.csv';
export const hasPublished = [PUBLISHED, GEORGIA, MISSOURI].every((file) => existsSync(file));
export const NOT_THERE = 'skipped: the published files are not beside the project';

export type Short = { readonly ori: string; readonly name: string } & Partial<
  Omit<Agency, 'ori' | 'name' | 'state' | 'sources'>
>;

export function agencyFrom({ ori, ...facts }: Short): Agency {
  const silent = {
    otherNames: [],
    type: null,
    county: null,
    city: null,
    level: null,
    legacyOri: null,
    coveredByLegacyOri: null,
  };
  const source = { layout: 'plain', edition: null, importedAt: null } as const;
  const agency = mergeAgency(ori, [{ source, facts: { ...silent, ...facts } }]);
  if (agency === undefined) throw new Error(`${ori} has no name`);
  return agency;
}

/** The published rows and the directory that ships, made into one as the store does it. */
export async function publishedAgencies(file: string = PUBLISHED): Promise<Agency[]> {
  const plan = await opened(await fileSource(file));
  const { landed } = await rowsOf(plan);
  const source = { layout: plan.layout, edition: null, importedAt: null };
  const shipped = new Map(readStarterAgencies().map((agency) => [agency.ori, agency] as const));
  return landed.flatMap(({ ori, facts }) => {
    const own = shipped.get(ori);
    const starter = own ? [{ source: { ...source, layout: 'starter' as const }, facts: own }] : [];
    return mergeAgency(ori, [{ source, facts }, ...starter]) ?? [];
  });
}
