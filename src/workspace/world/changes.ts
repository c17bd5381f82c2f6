// Tells who listens what has changed in the workspace; pages and waiting tests hang on it.

export type Change =
  | { readonly kind: 'message'; readonly channelId: string; readonly ts: string }
  | { readonly kind: 'gone'; readonly channelId: string; readonly ts: string; readonly onlyFor?: string }
  | { readonly kind: 'views'; readonly userId: string }
  | { readonly kind: 'home'; readonly userId: string }
  | { readonly kind: 'channels'; readonly teamId: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'traffic' }
  | { readonly kind: 'app' };

export type Changes = {
  readonly tell: (change: Change) => void;
  /** How often something that people see has changed so far. */
  readonly count: () => number;
  readonly listen: (listener: (change: Change) => void) => () => void;
};

export function changeFeed(): Changes {
  const listeners = new Set<(change: Change) => void>();
  let count = 0;
  return {
    tell: (change) => {
      if (change.kind !== 'traffic') count += 1;
      for (const listener of [...listeners]) listener(change);
    },
    count: () => count,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
