// One row of a file before anything is known about its columns.

export type RawRow = {
  /** Where it begins in the file, counting from one; for JSON the number of the record. */
  readonly line: number;
  readonly cells: readonly string[];
};
