// Pictures: the external upload in its three steps, as Slack's client does it.

import { expect, it } from 'vitest';
import { people, startDemo } from './demo.ts';
import { demoManifest } from './manifest.ts';

const manifest = demoManifest(['files:write']);

it('a picture is uploaded by the client and shown in the channel', async () => {
  const { workspace, app } = await startDemo(() => {}, { manifest });
  const token = workspace.botToken;
  await app.client.filesUploadV2({
    token,
    channel_id: 'C0GENERAL1',
    initial_comment: 'The board',
    file: Buffer.from('not really a picture'),
    filename: 'board.png',
    title: 'Board',
  });
  const message = await workspace.as(people.officer).untilMessage(({ text }) => text === 'The board');
  expect(message.fileIds).toEqual([expect.stringMatching(/^F/)]);
});

it('what was never uploaded cannot be completed', async () => {
  const { workspace, app } = await startDemo(() => {}, { manifest });
  const { token } = { token: workspace.botToken };
  const announced = await app.client.files.getUploadURLExternal({ token, filename: 'a.png', length: 3 });
  const files = [{ id: announced.file_id ?? '', title: 'a' }] as const;
  const completed = app.client.files.completeUploadExternal({ token, files: [...files] });
  await expect(completed).rejects.toMatchObject({ data: { error: 'file_not_found' } });
  const short = await fetch(announced.upload_url ?? '', { method: 'POST', body: 'four' });
  expect(await short.json()).toMatchObject({ error: 'length_mismatch' });
});
