// The intervals a desk works by: the profile of the pack it has switched on, and its own for leveraged systems.
import type { Pack, TrainingProfile } from '../policy/model.ts';

export type Span = { readonly years: number; readonly months: number; readonly days: number };

export type TrainingRules = {
  readonly profile: TrainingProfile;
  /** System name -> how often its own training is repeated; a system without one is repeated as its certificate says. */
  readonly leveraged: Readonly<Record<string, Span>>;
};

/** Interval names of training.yml that the register computes with. */
export type IntervalName =
  | 'data-use-refresh'
  | 'security-awareness-grace'
  | 'security-awareness-refresh'
  | 'record-check-grace';

/** Throws RangeError when the pack lacks the profile: the setting that names it was checked against another pack. */
export function trainingRules(
  pack: Pick<Pack, 'profiles' | 'profile'>,
  chosen: string | null,
  leveraged: TrainingRules['leveraged'] = {},
): TrainingRules {
  const id = chosen ?? pack.profile;
  const profile = pack.profiles.get(id);
  if (!profile)
    throw new RangeError(`the pack has no training profile "${id}"; it has ${[...pack.profiles.keys()].join(', ')}`);
  return { profile, leveraged };
}

export function intervalOf({ profile }: TrainingRules, name: IntervalName) {
  const interval = profile.intervals[name];
  if (!interval) throw new RangeError(`training profile "${profile.id}" has no interval "${name}"`);
  return interval;
}

/** An interval of nothing means "before access". */
export const isBeforeAccess = ({ years, months, days }: Span): boolean => years + months + days === 0;

/** Changes whenever a due date could: stored dates are computed anew when it differs. */
export function rulesKey({ profile, leveraged }: TrainingRules): string {
  const intervals = Object.values(profile.intervals).map(({ id, ...span }) => [id, spanKey(span)].join('='));
  const systems = Object.entries(leveraged).map(([system, span]) => `${system}=${spanKey(span)}`);
  return [profile.id, ...intervals.sort(), ...systems.sort()].join(' ');
}

const spanKey = ({ years, months, days }: Span): string => `${years}.${months}.${days}`;
