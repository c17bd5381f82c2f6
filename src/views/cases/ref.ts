// What a button or form of a case carries: its id, and what was seen of it. It names a case and gives no right to it.
import type { Case } from '../../casework/case.ts';

export type CaseRef = {
  readonly id: string;
  /** The version that was on screen; null where any later one will do as well. */
  readonly version: number | null;
  /** Which asking of the owner was on screen: an answer to an earlier one is none to this. */
  readonly round: number;
};

export const roundOf = (it: Case): number => ('round' in it ? it.round : 1);

/** For cards, which stay on screen for days while the case goes on. */
export const looseRef = (it: Case): string => `${it.id} - ${roundOf(it)}`;

/** For what must happen once, on exactly what was seen. */
export const exactRef = (it: Case): string => `${it.id} ${it.version} ${roundOf(it)}`;

export function readRef(text: string): CaseRef {
  const [id = '', version = '-', round = '1'] = text.split(' ');
  return { id, version: /^\d+$/.test(version) ? Number(version) : null, round: Number(round) || 1 };
}
