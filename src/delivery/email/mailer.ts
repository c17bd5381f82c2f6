// E-mail by SMTP: what comes back from the server, told apart into "later" and "never".
import { createHash } from 'node:crypto';
import type { Store } from '../../store/index.ts';
import { readSetting } from '../../store/settings.ts';
import type { Message } from '../message.ts';
import { type EmailPort, notSetUp, type Sent } from '../ports.ts';
import { DESK_MAIL, type MailServer, serverFor } from './setting.ts';

export type MailerOptions = {
  readonly store: Store;
  readonly installation: MailServer | null;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** A connection a message: few go out, and a server that was away is met afresh. */
export const mailer = ({ store, installation, env }: MailerOptions): EmailPort => ({
  send: async ({ desk, address }, message, dedupeKey) => {
    const setting = await readSetting(store.db, desk, DESK_MAIL);
    const server = serverFor(setting, installation, env);
    return server ? sendBy(server, { address, replyTo: setting.replyTo, message, dedupeKey }) : notSetUp('email');
  },
});

type Letter = {
  readonly address: string;
  readonly replyTo: string | null;
  readonly message: Message;
  readonly dedupeKey: string;
};

async function sendBy(server: MailServer, { address, replyTo, message, dedupeKey }: Letter): Promise<Sent> {
  // Read when the first e-mail goes out: many desks send none.
  const { default: nodemailer } = await import('nodemailer');
  const transport = nodemailer.createTransport(transportOptions(server));
  try {
    const { messageId } = await transport.sendMail({
      from: server.from,
      to: { name: '', address },
      ...(replyTo === null ? {} : { replyTo }),
      subject: message.subject,
      text: message.text,
      // The same for every attempt, so that a mail system that saw it before can tell.
      messageId: `<${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)}@${domainOf(server.from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: 'sent', id: messageId };
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}

const transportOptions = ({ host, port, tls, requireTls, user, password }: MailServer) => ({
  host,
  port,
  secure: tls,
  requireTLS: requireTls && !tls,
  ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
  tls: { minVersion: 'TLSv1.2' as const },
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
});

const domainOf = (address: string): string => address.replace(/>$/, '').split('@').at(-1) ?? 'localhost';

/** The recipient does not exist or will not have it (RFC 5321, 4.2.3); every other refusal may be mended on our side. */
const NEVER = [550, 551, 553];

export function failureOf(error: unknown): Sent {
  const { code, responseCode, command } = plain(error);
  if (responseCode !== undefined && NEVER.includes(responseCode) && command === 'RCPT TO')
    return { kind: 'impossible', code: `smtp-${responseCode}` };
  return { kind: 'outage', code: responseCode === undefined ? `smtp-${code ?? 'fault'}` : `smtp-${responseCode}` };
}

function plain(error: unknown): { code?: string; responseCode?: number; command?: string } {
  const from = error instanceof Error ? (error as Error & Record<string, unknown>) : {};
  return {
    ...('code' in from && typeof from.code === 'string' ? { code: from.code } : {}),
    ...('responseCode' in from && typeof from.responseCode === 'number' ? { responseCode: from.responseCode } : {}),
    ...('command' in from && typeof from.command === 'string' ? { command: from.command } : {}),
  };
}
