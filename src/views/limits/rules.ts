// Small rules that put together say what Slack accepts, and where a payload breaks it.

export type Path = readonly (string | number)[];

export type Problem = {
  readonly path: Path;
  readonly says: string;
  /** For what is too long: how long it may be. */
  readonly max?: number;
};

export type Report = (problem: Problem) => void;
export type Rule = (value: unknown, path: Path, report: Report) => void;

type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string =
  (max: number, min = 1): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string') report({ path, says: 'must be a string' });
    else if (value.length < min) report({ path, says: `must have at least ${min} characters` });
    else if (value.length > max) report({ path, says: `has ${value.length} of at most ${max} characters`, max });
  };

export const flag: Rule = (value, path, report) => {
  if (typeof value !== 'boolean') report({ path, says: 'must be true or false' });
};

export const number: Rule = (value, path, report) => {
  if (!Number.isFinite(value)) report({ path, says: 'must be a number' });
};

export const anything: Rule = () => {};

export const word =
  (...allowed: readonly string[]): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      report({ path, says: `must be ${allowed.join(' or ')}` });
  };

export const matching =
  (pattern: RegExp, says: string): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report({ path, says });
  };

export const list =
  (rule: Rule, max: number, min = 1): Rule =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report({ path, says: 'must be a list' });
    if (value.length < min) report({ path, says: `must have at least ${min} entries` });
    if (value.length > max) report({ path, says: `has ${value.length} of at most ${max} entries`, max });
    value.forEach((each, at) => {
      rule(each, [...path, at], report);
    });
  };

/** Keys with their rules; what is not named is refused, as Slack does. */
export const shape = (must: Readonly<Record<string, Rule>>, may: Readonly<Record<string, Rule>> = {}): Rule => {
  const rules = new Map(Object.entries({ type: anything, ...may, ...must }));
  const needed = Object.keys(must);
  return (value, path, report) => {
    if (!isPlain(value)) return report({ path, says: 'must be an object' });
    for (const key of needed) if (value[key] === undefined) report({ path, says: `needs ${key}` });
    for (const [key, inner] of Object.entries(value)) {
      const rule = rules.get(key);
      if (!rule) report({ path: [...path, key], says: 'is not known to Slack here' });
      else if (inner !== undefined) rule(inner, [...path, key], report);
    }
  };
};

/** One shape by the object's `type`. */
export const byType = (rules: Readonly<Record<string, Rule>>): Rule => {
  const known = new Map(Object.entries(rules));
  return (value, path, report) => {
    const type = isPlain(value) && typeof value.type === 'string' ? value.type : '';
    const rule = known.get(type);
    if (rule) rule(value, path, report);
    else report({ path, says: `"${type.slice(0, 40)}" is not a type that may stand here` });
  };
};

export const both =
  (...rules: readonly Rule[]): Rule =>
  (value, path, report) => {
    for (const rule of rules) rule(value, path, report);
  };
