// The pick-list values that cases may hold. They come from the policy pack; casework only checks that a value is one.

export type Choice = { readonly id: string; readonly label: string };

export type Vocabulary = {
  readonly acts: readonly Choice[];
  readonly purposes: readonly Choice[];
  readonly grounds: readonly Choice[];
  readonly recipients: readonly Choice[];
  readonly points: readonly Choice[];
  readonly hitActs: readonly Choice[];
  readonly methods: readonly Choice[];
};

export const has = (choices: readonly Choice[], id: string): boolean => choices.some((choice) => choice.id === id);

/** The value's own id where the pack no longer knows it: an old case must stay readable. */
export const labelOf = (choices: readonly Choice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? id;
