// What somebody typed, as slots to fill and all the ways each can be read.

/** Words of the directory that a typed word may be, each with how well it fits (1 is exact). */
export type Part = ReadonlyMap<number, number>;

export type Reading = {
  /** The slots it fills: from this one to before that one. */
  readonly from: number;
  readonly to: number;
  /** How likely this reading is beside the plain one, up to 1. */
  readonly factor: number;
} & ({ readonly kind: 'words'; readonly parts: readonly Part[] } | { readonly kind: 'state'; readonly code: string });

export type Query = {
  /** How much each typed word tells. */
  readonly weights: readonly number[];
  /** Which typed words say a kind of agency: police, county, PD. */
  readonly kinds: readonly boolean[];
  /** Which typed words name a state. */
  readonly states: readonly number[];
  /** Words of the names of the states that were asked for: an agency that bears its state in its name was asked for too. */
  readonly stateWords: ReadonlySet<number>;
  readonly readings: readonly Reading[];
};
