// Tables of delivery: the outbox, the pace of each channel, and work that comes round by the calendar.

export type OutboxStatus = 'queued' | 'sent' | 'failed' | 'dropped';

export type OutboxRow = {
  readonly id: string;
  readonly desk: string;
  /** Empty for messages that no case sends, such as a digest. */
  readonly case_id: string;
  /** The cause, the channel and the address: one message for each, however often it is asked for. */
  readonly dedupe_key: string;
  readonly channel: 'slack' | 'email';
  readonly address: string;
  readonly template: string;
  readonly role: 'person' | 'contact';
  /** What a message that no case sends is about, as JSON. */
  readonly data: string;
  readonly round: number;
  readonly urgent: number;
  readonly status: OutboxStatus;
  readonly attempts: number;
  readonly next_at: number;
  readonly lease_until: number;
  /** When somebody must be told that this has not got through; null when nobody need be. */
  readonly watch_at: number | null;
  readonly created_at: number;
  readonly settled_at: number | null;
  /** Why the last attempt failed: a code, never a text of the channel. */
  readonly last_error: string | null;
  /** What the channel calls the message it took. */
  readonly external_id: string | null;
};

export type ChannelPaceRow = { readonly channel: string; readonly free_at: number };

export type ScheduleRow = {
  readonly desk: string;
  readonly name: string;
  readonly due_at: number;
  readonly lease_until: number;
  readonly last_at: number | null;
};

export type DeliveryTables = {
  readonly outbox: OutboxRow;
  readonly channel_pace: ChannelPaceRow;
  readonly schedules: ScheduleRow;
};
