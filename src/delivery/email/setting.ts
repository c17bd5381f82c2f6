// How e-mail leaves: the server of the installation, and what a desk sets for itself. Passwords stay in the environment.
import { z } from 'zod';
import type { SettingDefinition } from '../../store/settings.ts';

export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (465); else STARTTLS. */
  readonly tls: boolean;
  /** False only for a relay on the same machine: the connection may then stay in the clear. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
};

export type DeskMail = {
  readonly enabled: boolean;
  /** Shown as sender instead of the installation's; the server must allow it. */
  readonly from: string | null;
  readonly replyTo: string | null;
  /** A server of the desk's own. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly tls: boolean;
    readonly user: string | null;
    /** Name of the environment variable that holds the password. */
    readonly passwordFrom: string | null;
  } | null;
};

const Address = z.email();

export const DESK_MAIL: SettingDefinition<DeskMail> = {
  key: 'e-mail',
  schema: z.strictObject({
    enabled: z.boolean(),
    from: Address.nullable(),
    replyTo: Address.nullable(),
    server: z
      .strictObject({
        host: z.string().min(1),
        port: z.int().min(1).max(65_535),
        tls: z.boolean(),
        user: z.string().nullable(),
        passwordFrom: z
          .string()
          .regex(/^NAC_DESK_SMTP_[A-Z0-9_]+$/, 'name an environment variable NAC_DESK_SMTP_…')
          .nullable(),
      })
      .nullable(),
  }),
  standard: { enabled: true, from: null, replyTo: null, server: null },
};

/** The server for a desk; null when e-mail is off or nothing is set up. */
export function serverFor(
  desk: DeskMail,
  installation: MailServer | null,
  env: Readonly<Record<string, string | undefined>>,
): MailServer | null {
  if (!desk.enabled) return null;
  const from = desk.from ?? installation?.from;
  if (from === undefined) return null;
  if (!desk.server) return installation && { ...installation, from };
  const { host, port, tls, user, passwordFrom } = desk.server;
  return {
    host,
    port,
    tls,
    requireTls: true,
    user,
    password: passwordFrom === null ? null : (env[passwordFrom] ?? null),
    from,
  };
}
