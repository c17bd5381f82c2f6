// Tells how far something has come to whoever waits: once a second at most, and not at all of what is done within the first.

const A_SECOND = 1_000;

/** Call what comes back after every step; `clock` measures milliseconds. */
export function onceASecond(
  tell: (done: number) => Promise<void>,
  clock: { readonly now: () => number },
): () => Promise<void> {
  let done = 0;
  let toldAt = clock.now();
  return async () => {
    done += 1;
    if (clock.now() - toldAt < A_SECOND) return;
    toldAt = clock.now();
    await tell(done);
  };
}
