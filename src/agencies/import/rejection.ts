// Why a row did not land: listed with its line, so that it can be mended in the file.

export type RejectionCode =
  | 'no-ori'
  | 'not-an-ori'
  | 'seven-characters'
  | 'state-code'
  | 'test-agency'
  | 'spreadsheet-number'
  | 'no-name'
  | 'name-too-long'
  | 'formula'
  | 'header-again'
  | 'same-ori-differs'
  | 'newer-is-here';

export type Rejection = {
  readonly kind: 'rejected';
  readonly line: number;
  readonly code: RejectionCode;
  readonly says: string;
};

export function reject(line: number, code: RejectionCode, says: string): Rejection {
  return { kind: 'rejected', line, code, says };
}
