// The last deliveries to the app and calls from it, for the inspector and for tests that want none refused.

import type { Clock } from '../../clock.ts';
import type { Changes } from './changes.ts';

export type TrafficEntry = {
  readonly number: number;
  readonly at: string;
  readonly direction: 'to-app' | 'from-app';
  /** A delivery's kind and name, or the method called. */
  readonly name: string;
  readonly sent: unknown;
  readonly answer: unknown;
  readonly ms: number;
  /** Null when all went well; else what the person or the app was told. */
  readonly error: string | null;
  /** What Slack would let pass but the workspace does not like, or is close to a limit. */
  readonly warnings: readonly string[];
};

export type Traffic = {
  readonly record: (entry: Omit<TrafficEntry, 'number' | 'at'>) => void;
  readonly entries: () => readonly TrafficEntry[];
};

const kept = 300;

export function trafficLog(wall: Clock, changes: Changes): Traffic {
  const entries: TrafficEntry[] = [];
  let number = 0;
  return {
    record: (entry) => {
      number += 1;
      entries.push({ ...entry, number, at: wall.now().toISOString() });
      if (entries.length > kept) entries.shift();
      changes.tell({ kind: 'traffic' });
    },
    entries: () => entries,
  };
}
