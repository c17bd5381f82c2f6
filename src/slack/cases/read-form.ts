// Reads what a form of a case says, input by input; what is not there is null, and casework says what that means.
import type { Heard } from '../../casework/parties.ts';
import type { Chosen, Values } from '../handlers.ts';
import { asTyped } from '../typed.ts';

export type Read = {
  /** Empty when nothing was typed. */
  readonly text: (block: string) => string;
  readonly one: (block: string) => string | null;
  readonly many: (block: string) => readonly string[];
  readonly user: (block: string) => string | null;
  readonly day: (block: string) => string | null;
  /** UTC milliseconds. */
  readonly time: (block: string) => number | null;
  /** An ORI out of a search. */
  readonly agency: (block: string) => string | null;
  /** The id of the one file that was put in. */
  readonly file: (block: string) => string | null;
  readonly heard: () => Heard | null;
};

export function readForm(values: Values): Read {
  // A block holds one input, whatever it is called.
  const at = (block: string): Chosen => Object.values(values[block] ?? {})[0] ?? {};
  const text = (block: string) => asTyped(at(block).value ?? '').trim();
  const one = (block: string) => at(block).selected_option?.value ?? null;
  const time = (block: string) => {
    const seconds = at(block).selected_date_time;
    return seconds ? seconds * 1_000 : null;
  };
  return {
    text,
    one,
    time,
    many: (block) => (at(block).selected_options ?? []).map(({ value }) => value),
    user: (block) => at(block).selected_user ?? null,
    day: (block) => at(block).selected_date ?? null,
    agency: one,
    file: (block) => at(block).files?.[0]?.id ?? null,
    heard: () => {
      const how = one('how');
      const when = time('heard');
      return how === null || when === null ? null : { from: text('heardFrom'), how: how as Heard['how'], at: when };
    },
  };
}

export const orNull = (text: string): string | null => (text === '' ? null : text);
