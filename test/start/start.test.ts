// The start as a whole, in a process of its own: what it says, what stops it, and how it ends.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MANIFEST, SHIPPED_PACK } from '../../src/start/shipped.ts';
import { homeTeam, readManifest, startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { people } from '../slack/desk.ts';
import { runMain } from './run-main.ts';

describe('what stops a start', () => {
  it('a missing variable is named with an example', async () => {
    const run = runMain([], { SLACK_BOT_TOKEN: 'xoxb-1-a' });
    expect(await run.ended).toBe(1);
    expect(run.complained()).toMatch(/SLACK_SIGNING_SECRET is missing.*Example: SLACK_SIGNING_SECRET=/);
    expect(run.complained()).not.toContain('xoxb-1-a');
  });

  it('a word that it does not know leads to help, and help says what there is', async () => {
    const run = runMain(['--prot', '3000']);
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain('Try: npm start -- --help');
    const help = runMain(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.said()).toContain('--keep');
  });

  it('a pack with an error is named by file, line and column', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nac-desk-pack-'));
    cpSync(SHIPPED_PACK, folder, { recursive: true });
    const file = join(folder, 'decisions', 'purpose.yml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nnonsense: true\n`);
    const run = runMain(['--port', '0'], { NAC_DESK_PACK: folder });
    expect(await run.ended).toBe(1);
    expect(run.complained()).toMatch(/decisions\/purpose\.yml:\d+:\d+: error/);
    rmSync(folder, { recursive: true, force: true });
  });

  it('the local workspace does not start in production', async () => {
    const run = runMain(['--port', '0'], { NODE_ENV: 'production' });
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain('set Slack tokens instead');
  });
});

describe('without Slack tokens', () => {
  it('says one line with the address, where the workspace is, and ends when it is told to', async () => {
    const run = runMain(['--port', '0']);
    const said = await run.until(/\n/);
    expect(said).toMatch(/^NAC Desk is at http:\/\/127\.0\.0\.1:\d+\n$/);
    const response = await fetch(said.replace('NAC Desk is at ', '').trim());
    expect(response.status).toBe(200);
    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.said()).toBe(said);
  });
});

describe('without Slack tokens, started again', () => {
  const session = async (words: readonly string[], data: string, go: (url: string) => Promise<unknown>) => {
    const run = runMain(['--port', '0', ...words], { NAC_DESK_DATA: data });
    const url = (await run.until(/\n/)).replace('NAC Desk is at ', '').trim();
    await go(url);
    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
  };
  const say = (text: string) => (url: string) =>
    fetch(`${url}/page/act?as=U0OFFICER1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'type', text, channelId: 'C0GENERAL1' }),
    });
  const said = async (url: string) => {
    const { messages } = (await (await fetch(`${url}/page/seen?as=U0OFFICER1`)).json()) as {
      readonly messages: readonly { readonly text: string }[];
    };
    return messages.map(({ text }) => text);
  };

  it('has what was said when it was to be kept, and begins anew when it was reset', async () => {
    const data = mkdtempSync(join(tmpdir(), 'nac-desk-kept-'));
    onTestFinished(() => rmSync(data, { recursive: true }));
    await session(['--keep'], data, say('before the restart'));
    await session(['--keep'], data, async (url) => expect(await said(url)).toContain('before the restart'));
    await session(['--keep', '--reset'], data, async (url) => expect(await said(url)).toEqual([]));
  });
});

describe('with Slack tokens', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ manifest: readManifest(MANIFEST), teams: [homeTeam] });
  });
  afterAll(() => workspace.close());

  const health = (said: string) => /http:\S+\/readyz/.exec(said)?.[0] ?? '';

  it('connects by Socket Mode, is ready, answers, and finishes what is in hand when it is told to end', async () => {
    const run = runMain([], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      NAC_DESK_ADMINS: people.coordinator,
      NAC_DESK_HEALTH_PORT: '0',
    });
    const said = await run.until(/readyz/);
    expect(said).toContain('by Socket Mode');
    expect(await (await fetch(health(said))).text()).toBe('ready\n');
    const officer = workspace.as(people.officer);
    await officer.command('/ori-check', 'CA0194200');
    await officer.untilEphemeral(({ text }) => text.startsWith('CA0194200'));
    run.signal('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.complained()).not.toContain(workspace.botToken);
  });

  it('reads the rules anew on SIGHUP', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nac-desk-pack-'));
    cpSync(SHIPPED_PACK, folder, { recursive: true });
    const run = runMain([], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_API_URL: workspace.apiUrl,
      PORT: '0',
      NAC_DESK_PACK: folder,
      NAC_DESK_HEALTH_PORT: '0',
    });
    await run.until(/by HTTP/);
    const file = join(folder, 'decisions', 'purpose.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, 'title: Is this purpose listed?'));
    run.signal('SIGHUP');
    await run.untilComplaint(/the rules changed; now revision [0-9a-f]{12}/);
    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('a token that Slack refuses is named, not retried for ever', async () => {
    const run = runMain([], {
      SLACK_BOT_TOKEN: 'xoxb-1-wrong',
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_API_URL: workspace.apiUrl,
      NAC_DESK_HEALTH_PORT: '0',
    });
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain('Slack refused SLACK_BOT_TOKEN');
  });
});
