// What the delivery workers work with; put together once where the product starts.
import type { JsonObject } from '../casework/json.ts';
import type { CaseDeps } from '../store/cases/index.ts';
import type { OutboxRow } from '../store/tables/delivery.ts';
import type { EmailPort, SlackPort } from './ports.ts';
import type { ReplyLinks } from './reply/link.ts';

/** Writes a message that no case sends, at the moment it goes out; null when it is no longer needed. */
export type MessageMaker = (row: OutboxRow) => Promise<{ subject: string; text: string; data: JsonObject } | null>;

export type DeliveryDeps = CaseDeps & {
  readonly slack: SlackPort | null;
  readonly email: EmailPort | null;
  readonly links: ReplyLinks | null;
  /** By template. */
  readonly makers: Readonly<Record<string, MessageMaker>>;
  /** By template: UTC milliseconds before which such a message must not go out; what is not named may go at once. */
  readonly waits?: Readonly<Record<string, (row: OutboxRow, now: number) => Promise<number>>>;
  readonly log: { readonly warn: (...parts: unknown[]) => void; readonly error: (...parts: unknown[]) => void };
};
