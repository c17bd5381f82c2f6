// The properties that a pack's authors claim, from properties.yml; none where the pack has no such file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOneLine } from '../../packs/policies.ts';
import { PropertiesFile, type PropertyEntry } from '../../policy/schema/properties.ts';
import { readYaml } from '../../policy/yaml-source.ts';
import { MisuseError } from '../misuse.ts';

export function propertiesOf(folder: string): readonly PropertyEntry[] {
  const file = join(folder, 'properties.yml');
  if (!existsSync(file)) return [];
  const read = readYaml('properties.yml', readFileSync(file, 'utf8'), PropertiesFile);
  if (!read.ok) throw new MisuseError(read.diagnostics.map(inOneLine).join('\n'));
  return read.value.properties;
}
