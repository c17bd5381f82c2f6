// A file as a person of the local workspace keeps it: fetched from where the page hands it over.
import type { Message } from '../../../src/workspace/world/model.ts';
import type { Play } from '../cases/play.ts';

export async function fileOf({ workspace }: Play, { fileIds = [] }: Message): Promise<Buffer> {
  const answer = await fetch(new URL(`/page/file/${fileIds[0]}`, workspace.url));
  if (!answer.ok) throw new Error(`no such file: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
