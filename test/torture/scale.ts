// How much of a long test is run: a little by `npm test`, all of it by `npm run torture`.

export const torture = Boolean(process.env.NAC_DESK_TORTURE);

export const scaled = (little: number, all: number): number => (torture ? all : little);
