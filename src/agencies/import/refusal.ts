// Why a whole file is not imported: a value, because people hand in all kinds of files.

export type FileRefusalCode =
  | 'empty'
  | 'pdf'
  | 'spreadsheet'
  | 'archive'
  | 'html'
  | 'xml'
  | 'picture'
  | 'binary'
  | 'no-ori-column'
  | 'no-name-column'
  | 'no-such-column'
  | 'no-rows'
  | 'broken-quotes'
  | 'broken-json'
  | 'changed-meanwhile';

export type FileRefusal = {
  readonly kind: 'refused';
  readonly code: FileRefusalCode;
  /** What is wrong and what to do, in one or two sentences. */
  readonly says: string;
};

export function refuse(code: FileRefusalCode, says: string): FileRefusal {
  return { kind: 'refused', code, says };
}

/** Carries a refusal out of the middle of a stream. */
export class FileRefusedError extends Error {
  readonly code = 'file-refused';
  override readonly name = 'FileRefusedError';
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal, cause?: unknown) {
    super(refusal.says, { cause });
    this.refusal = refusal;
  }
}
