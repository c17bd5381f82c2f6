// One row of a file before anything is known about its columns.

export type RawRow = {
  /** Where it begins in the file, counting from one; for JSON the number of the record. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Only a row if it has an ORI: a part of another record otherwise. */
  readonly isWithin?: boolean;
};
