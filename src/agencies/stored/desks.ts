// Whose directory it is: a desk's own rows, and those imported on the command line for every desk of the installation.

/** The directory is public, so an import need not wait until a workspace has been joined. */
export const EVERY_DESK = '*';

/** The rows a desk sees; its own win. */
export function desksSeenBy(desk: string): readonly string[] {
  return desk === EVERY_DESK ? [EVERY_DESK] : [EVERY_DESK, desk];
}
