// The duties of a duties.yml, with what an author may leave out filled in.
import type { Duty } from './model.ts';
import type { DutiesFile } from './schema/vocabulary.ts';

export function dutiesOf(file: DutiesFile): readonly Duty[] {
  return Object.entries(file.duties).map(([id, { 'only-when-known': onlyWhenKnown, basis, ...rest }]) => ({
    id,
    ...rest,
    basis: basis ?? 'stated',
    onlyWhenKnown: onlyWhenKnown ?? false,
  }));
}
