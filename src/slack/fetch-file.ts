// Fetches a file that somebody put into a form: its address asked of Slack by its id, its bytes with the workspace's own token.
import { basename } from 'node:path';
import { webApi } from '@slack/bolt';

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** Deleted meanwhile, or not for this app to read. */
  | { readonly kind: 'not-there' };

export type Fetching = { readonly token: string | undefined; readonly id: string; readonly most: number };

const PATIENCE_MS = 30_000;

/** `most`: bytes. What a form says of a file is not relied on; in shared channels it says nothing but the id. */
export async function fetchFile(client: webApi.WebClient, { token, id, most }: Fetching): Promise<FetchedFile> {
  const file = await about(client, { token, id });
  const address = file?.url_private_download ?? file?.url_private;
  if (!file || address === undefined || !isSlacks(address)) return { kind: 'not-there' };
  if ((file.size ?? 0) > most) return { kind: 'too-large' };
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token ?? ''}` },
    // To whom the file is not to be shown Slack answers with a way to its sign-in page, which is no list.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) return { kind: 'not-there' };
  const bytes = await readAtMost(response, most);
  return bytes ? { kind: 'fetched', name: basename(file.name ?? id), bytes } : { kind: 'too-large' };
}

async function about(client: webApi.WebClient, { token, id }: Omit<Fetching, 'most'>) {
  try {
    return (await client.files.info({ ...(token === undefined ? {} : { token }), file: id })).file;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && HIDDEN.includes(error.data.error)) return undefined;
    throw error;
  }
}

const HIDDEN: readonly string[] = ['file_not_found', 'file_deleted', 'missing_scope', 'no_permission'];

const HERE: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

const SLACK = /(?:^|\.)slack(?:-gov)?\.com$/;

/** The token goes to Slack alone, never in the clear but on this machine: a file kept elsewhere has an address of anybody's choice. */
export function isSlacks(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' && SLACK.test(hostname)) || (protocol === 'http:' && HERE.includes(hostname));
}

/** Null as soon as it is more. */
async function readAtMost({ body }: Response, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
