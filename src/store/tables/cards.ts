// Table of the cards: messages with buttons in Slack that must show what became of their case.

export type CardRow = {
  /** The desk of the case. */
  readonly desk: string;
  readonly case_id: string;
  /** Channel and timestamp, as Slack names a message. */
  readonly channel: string;
  readonly ts: string;
  readonly template: string;
  readonly role: 'person' | 'contact';
  /** A user id; `TEAM:USER` for somebody in another workspace. */
  readonly address: string;
  readonly round: number;
  /** The version of the case that the card shows. */
  readonly version: number;
  /** Tells whether it would look the same if it were drawn again. */
  readonly drawn: string;
  /** 0 once nothing on it can change any more. */
  readonly open: number;
};

export type CardTables = { readonly cards: CardRow };
