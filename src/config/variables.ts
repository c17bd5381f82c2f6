// Every variable of the environment that the product reads: its rule, an example, and what it is for.
import { z } from 'zod';
import { LOG_LEVELS } from '../log.ts';

export type Variable = {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Stands in `.env.example` and in the message about a wrong value. */
  readonly example: string;
  readonly says: string;
  /** Never logged. */
  readonly secret?: true;
};

const text = z.string().trim().min(1);
const port = z.coerce.number('must be a number').int().min(0).max(65_535);
const token = (prefix: string) => text.regex(new RegExp(`^${prefix}[\\w-]+$`), `begins with ${prefix}`);
const url = (protocols: RegExp, says: string) => z.url({ protocol: protocols, error: says });
const userIds = text
  .transform((list) => list.split(/[\s,]+/))
  .pipe(z.array(z.string().regex(/^[UW][A-Z0-9]{2,}$/, 'Slack user ids begin with U or W')));

export const VARIABLES = {
  SLACK_BOT_TOKEN: {
    schema: token('xoxb-').optional(),
    example: 'xoxb-1234567890-abcdefghij',
    says: 'The bot token of the Slack app. Without any Slack variable the local workspace starts instead.',
    secret: true,
  },
  SLACK_SIGNING_SECRET: {
    schema: text
      .regex(/^[0-9a-zA-Z]{16,}$/, 'is the long word of letters and digits under Basic Information')
      .optional(),
    example: '0123456789abcdef0123456789abcdef',
    says: 'The signing secret of the Slack app; needed for HTTP, that is, without SLACK_APP_TOKEN.',
    secret: true,
  },
  SLACK_APP_TOKEN: {
    schema: token('xapp-').optional(),
    example: 'xapp-1-A0123456789-1234567890123-abcdef',
    says: 'An app-level token with connections:write: the app then connects by Socket Mode and needs no public address.',
    secret: true,
  },
  SLACK_API_URL: {
    schema: url(/^https?$/, 'is an address such as https://slack-gov.com/api/').default('https://slack.com/api/'),
    example: 'https://slack.com/api/',
    says: 'The base of Slack’s Web API; for GovSlack https://slack-gov.com/api/',
  },
  HOST: {
    schema: text.default('127.0.0.1'),
    example: '127.0.0.1',
    says: 'The address that HTTP deliveries are listened for on; 0.0.0.0 in a container behind a proxy.',
  },
  PORT: {
    schema: port.default(3000),
    example: '3000',
    says: 'The port for HTTP deliveries, at /slack/events; in the local workspace, the port of its page.',
  },
  DATABASE_URL: {
    schema: z.string().trim().optional(),
    example: 'postgres://nac_desk@127.0.0.1:5432/nac_desk',
    says: 'PostgreSQL, for several replicas. Without it everything is kept in SQLite, in NAC_DESK_DATA.',
    secret: true,
  },
  NAC_DESK_DATA: {
    schema: text.default('.nac-desk'),
    example: '.nac-desk',
    says: 'The folder for SQLite and the attached official texts.',
  },
  NAC_DESK_ADMINS: {
    schema: userIds.default([]),
    example: 'U012ABCDEF,U034GHIJKL',
    says: 'Slack user ids of the first administrators.',
  },
  NAC_DESK_PACK: {
    schema: text.optional(),
    example: 'policies/ndex',
    says: 'The folder of the policy pack; without it the one that comes with the product.',
  },
  NAC_DESK_OVERLAYS: {
    schema: text.transform((list) => list.split(',').map((folder) => folder.trim())).optional(),
    example: 'policies/our-state',
    says: 'Folders of overlays, with commas between: rules of a state or an agency that restrict the pack.',
  },
  NAC_DESK_AGENCY_ORI: {
    schema: text
      .transform((ori) => ori.toUpperCase())
      .pipe(z.string().regex(/^[A-Z]{2}[A-Z0-9]{7}$/, 'is a nine-character ORI'))
      .optional(),
    example: 'CA0194200',
    says: 'The ORI of the agency whose desk this is.',
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(', ')}`).default('info'),
    example: 'info',
    says: 'How much is logged: error, warn, info or debug.',
  },
  NAC_DESK_HEALTH_HOST: {
    schema: text.default('127.0.0.1'),
    example: '127.0.0.1',
    says: 'The address of /healthz, /readyz and /metrics; this machine alone unless said otherwise.',
  },
  NAC_DESK_HEALTH_PORT: {
    schema: port.optional(),
    example: '9180',
    says: 'Its port. Without it 9180 with Slack, and any free one in the local workspace.',
  },
  SMTP_HOST: { schema: text.optional(), example: 'smtp.example.org', says: 'The mail server for notices by e-mail.' },
  SMTP_PORT: { schema: port.default(587), example: '587', says: 'Its port.' },
  SMTP_USER: { schema: text.optional(), example: 'nac-desk', says: 'The account on the mail server.' },
  SMTP_PASSWORD: { schema: text.optional(), example: 'a-long-password', says: 'Its password.', secret: true },
  SMTP_FROM: {
    schema: z.email('is an e-mail address').optional(),
    example: 'nac-desk@example.org',
    says: 'The sender of notices by e-mail.',
  },
  NAC_DESK_REPLY_URL: {
    schema: url(/^https?$/, 'is an address such as https://desk.example.org').optional(),
    example: 'https://desk.example.org',
    says: 'The public address of the reply links in e-mails.',
  },
  NAC_DESK_REPLY_HOST: {
    schema: text.default('127.0.0.1'),
    example: '127.0.0.1',
    says: 'The address that the pages behind reply links are served on; a proxy brings the public address here.',
  },
  NAC_DESK_REPLY_PORT: { schema: port.default(9190), example: '9190', says: 'Its port.' },
} as const satisfies Readonly<Record<string, Omit<Variable, 'name'>>>;

export type VariableName = keyof typeof VARIABLES;

export const variables = (): readonly Variable[] =>
  Object.entries<Omit<Variable, 'name'>>(VARIABLES).map(([name, variable]) => ({ name, ...variable }));
