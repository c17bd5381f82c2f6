// The JSON Schemas that editors read, generated from the schemas the loader checks with.
import { z } from 'zod';
import { OriTable } from '../ori/table.ts';
import { ClauseFile } from './schema/clause.ts';
import { DecisionFile } from './schema/decision.ts';
import { FactsFile } from './schema/facts.ts';
import { PackFile } from './schema/pack-file.ts';
import { PropertiesFile } from './schema/properties.ts';
import { SilencesFile } from './schema/silences.ts';
import { TestsFile } from './schema/tests.ts';
import { DutiesFile, GuideFile, OutcomesFile, TrainingFile } from './schema/vocabulary.ts';

const FILES = {
  pack: PackFile,
  ori: OriTable,
  facts: FactsFile,
  outcomes: OutcomesFile,
  duties: DutiesFile,
  training: TrainingFile,
  clauses: ClauseFile,
  decision: DecisionFile,
  guide: GuideFile,
  tests: TestsFile,
  properties: PropertiesFile,
  checks: SilencesFile,
} as const;

/** File name in policies/schema to the text of the schema. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const body = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(body, null, 2)}\n`];
    }),
  );
}
