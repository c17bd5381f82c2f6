// The workspace would not start: it would be open to others, or in production.

export class WorkspaceRefusedError extends Error {
  readonly code: 'not-loopback' | 'production' | 'app-unreachable' | 'bad-state';

  constructor(code: WorkspaceRefusedError['code'], reason: string, cause?: unknown) {
    super(`The local workspace does not start: ${reason}`, { cause });
    this.name = 'WorkspaceRefusedError';
    this.code = code;
  }
}
