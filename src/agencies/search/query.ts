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
  readonly readings: readonly Reading[];
};
