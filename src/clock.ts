// The time of day as something handed in, so that tests and the local workspace can move it.

export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };
