// What stops a start, said so that whoever starts it knows what to do; anything unforeseen keeps its stack.

/** Errors whose message was written for the operator. */
const SAID: ReadonlySet<string> = new Set([
  'ArgumentsError',
  'AskCorpusError',
  'AttachedFileError',
  'ConfigError',
  'PackError',
  'PackFolderError',
  'StoreError',
  'WorkspaceRefusedError',
]);

export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return `NAC Desk does not start: ${String(error)}`;
  if (SAID.has(error.name)) return `NAC Desk does not start.\n${error.message}`;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' && 'port' in error)
    return `NAC Desk does not start: port ${error.port} is taken by another program. Give another, for instance: npm start -- --port 0`;
  if (code === 'slack_webapi_platform_error')
    return `NAC Desk does not start: Slack refused SLACK_BOT_TOKEN or SLACK_APP_TOKEN (${error.message}). Copy the tokens again from the app's settings.`;
  return `NAC Desk does not start: ${error.stack ?? error.message}`;
}
