// Misuse of the command line: said on standard error, exit code 2.

export class MisuseError extends Error {
  readonly code = 'misuse';
  override readonly name = 'MisuseError';
}
