// Remembers the answers of a pure function: the zone arithmetic is asked the same for thousands of people at once.

const MOST = 10_000;

export function remembered<Args extends readonly (string | number)[], T>(
  fn: (...args: Args) => T,
): (...args: Args) => T {
  const answers = new Map<string, T>();
  return (...args) => {
    const key = args.join('\u0000');
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = fn(...args);
    answers.set(key, answer);
    return answer;
  };
}
