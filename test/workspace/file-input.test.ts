// Files in forms: put in by a person, seen by the app once the form is sent, downloaded with the token that may.

import { expect, it } from 'vitest';
import { people, startDemo } from './demo.ts';
import { demoManifest } from './manifest.ts';

const form = (more: object = {}) => ({
  type: 'modal' as const,
  callback_id: 'list',
  title: { type: 'plain_text' as const, text: 'List' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'list',
      label: { type: 'plain_text' as const, text: 'List' },
      element: { type: 'file_input' as const, action_id: 'file', filetypes: ['csv'], max_files: 1, ...more },
    },
  ],
});

const bytes = new TextEncoder().encode('ori,name\n');

async function opened(scopes: readonly string[]) {
  const sent: unknown[] = [];
  const refused: unknown[] = [];
  const demo = await startDemo(
    (app) => {
      app.command('/demo', async ({ ack, body, client }) => {
        await ack();
        await client.views
          .open({ trigger_id: body.trigger_id, view: form() })
          .catch((error) => refused.push(error.data));
      });
      app.view('list', async ({ ack, view }) => {
        sent.push(view.state.values.list?.file);
        await ack();
      });
    },
    { manifest: demoManifest([...scopes]) },
  );
  const officer = demo.workspace.as(people.officer);
  await officer.command('/demo');
  return { ...demo, officer, sent, refused };
}

it('the app gets the file with the form, asks for its address, and downloads it with its token alone', async () => {
  const { workspace, app, officer, sent } = await opened(['files:read']);
  const view = await officer.untilView();
  const id = officer.upload('list.csv', bytes);
  const token = workspace.botToken;
  await expect(app.client.files.info({ token, file: id })).rejects.toMatchObject({ data: { error: 'file_not_found' } });
  expect(await officer.submitView(view.id, { file: [id] })).toEqual({ ok: true });
  expect(sent).toMatchObject([{ type: 'file_input', files: [{ id, name: 'list.csv', size: bytes.length }] }]);
  const { file } = await app.client.files.info({ token, file: id });
  const address = file?.url_private_download ?? '';
  const authorization = `Bearer ${token}`;
  const got = await fetch(address, { headers: { authorization } });
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  for (const headers of [{}, { authorization: 'Bearer xoxb-somebody-else' }])
    expect((await fetch(address, { headers, redirect: 'manual' })).status).toBe(302);
});

it('takes no more, no other kinds and nobody else’s files than the input says, and not none', async () => {
  const { workspace, officer } = await opened(['files:read']);
  const view = await officer.untilView();
  const [one, two, other] = ['a.csv', 'b.csv', 'c.pdf'].map((name) => officer.upload(name, bytes)) as [
    string,
    string,
    string,
  ];
  const foreign = workspace.as(people.coordinator).upload('d.csv', bytes);
  for (const [files, says] of [
    [[one, two], 'at most 1'],
    [[other], 'not one of csv'],
    [[foreign], 'no such file'],
    [['F0000000000'], 'no such file'],
  ] as const)
    expect(await officer.submitView(view.id, { file: files })).toMatchObject({
      ok: false,
      shown: expect.stringContaining(says),
    });
  expect(await officer.submitView(view.id, { file: [] })).toMatchObject({ fields: { list: expect.any(String) } });
  expect(() => officer.upload('large.csv', new Uint8Array(10_000_001))).toThrow('would not take');
});

it('an app without the scope for files cannot ask for one', async () => {
  const { officer, refused } = await opened(['commands']);
  await expect.poll(() => refused).toMatchObject([{ error: 'missing_scope', needed: 'files:read' }]);
  expect(officer.view()).toBeUndefined();
});
