// What a start gives back, whether with Slack or on this machine alone.

export type Running = {
  /** The one line that tells people where it is. */
  readonly says: string;
  readonly reload: () => void;
  readonly warm: () => void;
  readonly stop: () => Promise<void>;
};
