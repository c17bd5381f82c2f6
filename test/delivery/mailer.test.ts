import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf, mailer } from '../../src/delivery/email/mailer.ts';
import { DESK_MAIL, type MailServer, serverFor } from '../../src/delivery/email/setting.ts';
import type { Message } from '../../src/delivery/message.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { changeSetting } from '../../src/store/settings.ts';
import { movableClock } from '../store/movable-clock.ts';

const message: Message = {
  template: 'exigent-notice',
  case: null,
  data: {},
  subject: 'Notice (E-000001)',
  text: 'To the owner.\n\nEin Wort mit ü.',
  toContact: true,
  replyLink: null,
};

describe('e-mail', () => {
  let store: Store;
  let smtp: SMTPServer;
  let letters: string[];

  beforeEach(async () => {
    store = await openStore({ url: ':memory:', clock: movableClock() });
    letters = [];
  });
  afterEach(async () => {
    await store.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  async function listen(options: SMTPServerOptions = {}): Promise<MailServer> {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, _session, callback) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        stream.on('end', () => {
          letters.push(text);
          callback();
        });
      },
      ...options,
    });
    smtp.on('error', () => {});
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
    const { port } = smtp.server.address() as AddressInfo;
    return {
      host: '127.0.0.1',
      port,
      tls: false,
      requireTls: false,
      user: null,
      password: null,
      from: 'desk@pd.example',
    };
  }

  const port = (installation: MailServer | null) => mailer({ store, installation, env: {} });
  const target = { desk: 'T1', address: 'records@owner.example' };

  it('arrives with a Message-ID that is the same at every attempt', async () => {
    const email = port(await listen());
    const first = await email.send(target, message, 'T1/E-1/notice');
    const again = await email.send(target, message, 'T1/E-1/notice');
    const other = await email.send(target, message, 'T1/E-1/other');
    expect(first).toMatchObject({ kind: 'sent', id: expect.stringMatching(/^<[0-9a-f]{32}@pd\.example>$/) });
    expect([again, other]).toEqual([
      first,
      { kind: 'sent', id: expect.not.stringMatching(first.kind === 'sent' ? first.id : '') },
    ]);
    expect(letters[0]).toMatch(/^To: records@owner\.example\r?$/m);
    expect(letters[0]).toContain('Auto-Submitted: auto-generated');
  });

  it('never arrives where the recipient does not exist, and later where the server is busy', async () => {
    const reply = (responseCode: number) =>
      listen({
        onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('no'), { responseCode })),
      });
    const never = port(await reply(550));
    expect(await never.send(target, message, 'k')).toEqual({ kind: 'impossible', code: 'smtp-550' });
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    const busy = port(await reply(451));
    expect(await busy.send(target, message, 'k')).toEqual({ kind: 'outage', code: 'smtp-451' });
  });

  it('is an outage while the server is away, refuses the password, or offers no encryption', async () => {
    const server = await listen({
      authOptional: false,
      onAuth: (_auth, _session, callback) => callback(new Error('bad')),
    });
    const withPassword = port({ ...server, user: 'desk', password: 'wrong' });
    expect(await withPassword.send(target, message, 'k')).toMatchObject({ kind: 'outage' });
    const encrypted = port({ ...server, requireTls: true });
    expect(await encrypted.send(target, message, 'k')).toMatchObject({ kind: 'outage' });
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    expect(await port(server).send(target, message, 'k')).toMatchObject({
      kind: 'outage',
      code: expect.stringMatching(/^smtp-E/),
    });
    expect(letters).toEqual([]);
    await listen();
  });

  it('waits where nothing is set up, or where the desk has switched it off', async () => {
    const server = await listen();
    expect(await port(null).send(target, message, 'k')).toEqual({ kind: 'outage', code: 'email-not-set-up' });
    const actor = { id: 'UADMIN', role: 'administrator' } as const;
    const value = { enabled: false, from: null, replyTo: null, server: null };
    await changeSetting(store, { desk: 'T1', actor, setting: DESK_MAIL, value });
    expect(await port(server).send(target, message, 'k')).toEqual({ kind: 'outage', code: 'email-not-set-up' });
  });

  it('takes the server of the desk before that of the installation, its password from the environment alone', () => {
    const own = { host: 'smtp.desk', port: 587, tls: false, user: 'd', passwordFrom: 'NAC_DESK_SMTP_T1' };
    const desk = { enabled: true, from: 'nac@pd.example', replyTo: null, server: own };
    expect(serverFor(desk, null, { NAC_DESK_SMTP_T1: 'secret' })).toEqual({
      host: 'smtp.desk',
      port: 587,
      tls: false,
      requireTls: true,
      user: 'd',
      password: 'secret',
      from: 'nac@pd.example',
    });
    expect(DESK_MAIL.schema.safeParse({ ...desk, server: { ...own, passwordFrom: 'HOME' } }).success).toBe(false);
  });

  it('keeps the text of the server out of the code that is stored', () => {
    expect(
      failureOf(
        Object.assign(new Error('550 records@owner.example unknown'), { responseCode: 550, command: 'RCPT TO' }),
      ),
    ).toEqual({
      kind: 'impossible',
      code: 'smtp-550',
    });
    expect(failureOf('?')).toEqual({ kind: 'outage', code: 'smtp-fault' });
    smtp = new SMTPServer();
  });
});
