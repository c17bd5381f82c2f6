// The decisions that people were given, so that an answer outlives the message or modal it was shown in.

export type DecisionRow = {
  readonly desk: string;
  /** Short enough to be read out on the phone. */
  readonly id: string;
  /** What caused it: a form's view and hash. */
  readonly delivery: string;
  readonly user_id: string;
  readonly decision: string;
  /** JSON: pairs of fact and value, in the order they were given. */
  readonly given: string;
  /** JSON: the facts that the person did not know. */
  readonly not_known: string;
  /** Null where the facts did not settle it. */
  readonly outcome: string | null;
  readonly as_of: string;
  readonly pack_revision: string;
  readonly made_at: number;
};

/** Deliveries that were taken on, so that the same one coming twice does its work once. */
export type DeliveryRow = { readonly desk: string; readonly delivery: string; readonly seen_at: number };

export type DecisionTables = { readonly decisions: DecisionRow; readonly deliveries: DeliveryRow };
