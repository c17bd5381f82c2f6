// Brings a file into Slack: into somebody's direct messages, or kept for a picture in a message.
import type { webApi } from '@slack/bolt';

export type NewFile = {
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
  /** For pictures: what they show, in words. */
  readonly alt?: string;
};

/** Slack takes more; what is larger than this is written by the command line. */
export const LARGEST_FILE = 10_000_000;

type As = { readonly token?: string };

/** To one person, with a line that says what it is. */
export async function sendFile(
  client: webApi.WebClient,
  as: As,
  { user, file, says }: { readonly user: string; readonly file: NewFile; readonly says: string },
): Promise<void> {
  const { channel } = await client.conversations.open({ ...as, users: user });
  await client.filesUploadV2({ ...as, channel_id: channel?.id ?? '', initial_comment: says, ...partsOf(file) });
}

/** Shared with nobody yet: the id is for an image block of the app's own message. */
export async function keepFile(client: webApi.WebClient, as: As, file: NewFile): Promise<string> {
  const { files } = await client.filesUploadV2({ ...tokenOf(as), ...partsOf(file) });
  const id = files[0]?.files?.[0]?.id;
  if (!id) throw new Error('Slack took a file and gave it no id');
  return id;
}

const tokenOf = ({ token }: As): As => (token === undefined ? {} : { token });

const partsOf = ({ name, title, bytes, alt }: NewFile) => ({
  file: bytes,
  filename: name,
  title,
  ...(alt === undefined ? {} : { alt_text: alt }),
});
