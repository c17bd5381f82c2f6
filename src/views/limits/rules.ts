// Small rules that put together say what Slack accepts, and where a payload breaks it. Everything sent passes them, so they are quick.

export type Path = readonly (string | number)[];

export type Problem = {
  readonly path: Path;
  readonly says: string;
  /** For what is too long: how long it may be. */
  readonly max?: number;
};

/** Where a rule looks just now, and what was found so far; the path is copied only when something is wrong. */
export class Walk {
  readonly problems: Problem[] = [];
  readonly #path: (string | number)[] = [];

  into(key: string | number, value: unknown, rule: Rule): void {
    this.#path.push(key);
    rule(value, this);
    this.#path.pop();
  }

  report(says: string, max?: number): void {
    this.problems.push({ path: [...this.#path], says, ...(max === undefined ? {} : { max }) });
  }
}

export type Rule = (value: unknown, walk: Walk) => void;

type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string =
  (max: number, min = 1): Rule =>
  (value, walk) => {
    if (typeof value !== 'string') walk.report('must be a string');
    else if (value.length < min) walk.report(`must have at least ${min} characters`);
    else if (value.length > max) walk.report(`has ${value.length} of at most ${max} characters`, max);
  };

export const flag: Rule = (value, walk) => {
  if (typeof value !== 'boolean') walk.report('must be true or false');
};

export const number: Rule = (value, walk) => {
  if (!Number.isFinite(value)) walk.report('must be a number');
};

export const anything: Rule = () => {};

export const word =
  (...allowed: readonly string[]): Rule =>
  (value, walk) => {
    if (typeof value !== 'string' || !allowed.includes(value)) walk.report(`must be ${allowed.join(' or ')}`);
  };

export const matching =
  (pattern: RegExp, says: string): Rule =>
  (value, walk) => {
    if (typeof value !== 'string' || !pattern.test(value)) walk.report(says);
  };

export const list =
  (rule: Rule, max: number, min = 1): Rule =>
  (value, walk) => {
    if (!Array.isArray(value)) return walk.report('must be a list');
    if (value.length < min) walk.report(`must have at least ${min} entries`);
    if (value.length > max) walk.report(`has ${value.length} of at most ${max} entries`, max);
    for (let at = 0; at < value.length; at += 1) walk.into(at, value[at], rule);
  };

/** Keys with their rules; what is not named is refused, as Slack does. */
export const shape = (must: Readonly<Record<string, Rule>>, may: Readonly<Record<string, Rule>> = {}): Rule => {
  const rules = new Map(Object.entries({ type: anything, ...may, ...must }));
  const needed = Object.keys(must);
  return (value, walk) => {
    if (!isPlain(value)) return walk.report('must be an object');
    for (const key of needed) if (value[key] === undefined) walk.report(`needs ${key}`);
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (inner !== undefined) walk.into(key, inner, rules.get(key) ?? notKnown);
    }
  };
};

const notKnown: Rule = (_value, walk) => walk.report('is not known to Slack here');

/** One shape by the object's `type`. */
export const byType = (rules: Readonly<Record<string, Rule>>): Rule => {
  const known = new Map(Object.entries(rules));
  return (value, walk) => {
    const type = isPlain(value) && typeof value.type === 'string' ? value.type : '';
    const rule = known.get(type);
    if (rule) rule(value, walk);
    else walk.report(`"${type.slice(0, 40)}" is not a type that may stand here`);
  };
};

export const both =
  (...rules: readonly Rule[]): Rule =>
  (value, walk) => {
    for (const rule of rules) rule(value, walk);
  };
