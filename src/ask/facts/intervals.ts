// Spans of time that a text names: "30 days", "two years", "six months".

export type Interval = { readonly count: number; readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' };

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SPAN = new RegExp(`\\b(\\d{1,3}|${NUMBERS.join('|')}|a|an)[\\s-]+(hour|day|week|month|year|yr|hr)s?\\b`, 'gi');

export function intervalsIn(text: string): Interval[] {
  return [...text.matchAll(SPAN)].map(([, count = '', unit = '']) => ({ count: numberOf(count), unit: unitOf(unit) }));
}

function numberOf(word: string): number {
  const written = NUMBERS.indexOf(word.toLowerCase());
  if (written >= 0) return written;
  return /^an?$/i.test(word) ? 1 : Number(word);
}

function unitOf(word: string): Interval['unit'] {
  const unit = word.toLowerCase();
  if (unit === 'yr') return 'year';
  if (unit === 'hr') return 'hour';
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'hour';
}
