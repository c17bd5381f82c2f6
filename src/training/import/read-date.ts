// A date as people type it in rosters, read into a day only where it can mean one thing; says which form it was read in.
import { isDay } from '../../policy/day.ts';

export type DateOrder = 'mdy' | 'dmy';

export type DateRead =
  | { readonly kind: 'day'; readonly day: string; readonly form: string }
  /** Both readings are days of the calendar: the coordinator is asked, nothing is guessed. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [mdy: string, dmy: string] }
  | { readonly kind: 'not-a-date'; readonly why: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})\.?[ ,.-]+(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?[ .-]+(\d{1,2})(?:st|nd|rd|th)?[ ,.-]+(\d{4}|\d{2})$/;
const SERIAL = /^[34]\d{4}(?:\.0+)?$/;

/** `order` settles what is ambiguous; `today` (a day) tells the century of two-digit years. */
export function readDate(text: string, order: DateOrder | null, today: string): DateRead {
  const said = text.trim().replaceAll(/\s+/g, ' ');
  return (
    byIso(said) ??
    byMonthName(said, today) ??
    byNumbers(said, order, today) ?? {
      kind: 'not-a-date',
      why: SERIAL.test(said)
        ? 'it looks like the day number of a spreadsheet; format the column as a date and export again'
        : 'write it like 2026-03-31',
    }
  );
}

function byIso(said: string): DateRead | undefined {
  const dashes = ISO.exec(said);
  if (dashes) return dayOr(dashes[1], dashes[2], dashes[3], 'year-month-day');
  const yearFirst = YEAR_FIRST.exec(said);
  if (yearFirst) return dayOr(yearFirst[1], yearFirst[2], yearFirst[3], 'year/month/day');
  const compact = COMPACT.exec(said);
  return compact ? dayOr(`${compact[1]}${compact[2]}`, compact[3], compact[4], 'yearmonthday') : undefined;
}

function byMonthName(said: string, today: string): DateRead | undefined {
  const dayFirst = DAY_FIRST.exec(said);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], 'day month-name year', today);
  const monthFirst = MONTH_FIRST.exec(said);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2], 'month-name day year', today) : undefined;
}

function named(year = '', name = '', day = '', form: string, today: string): DateRead {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const full = new Date(Date.UTC(2000, Math.max(0, month - 1), 1)).toLocaleString('en-US', {
    month: 'long',
    timeZone: 'UTC',
  });
  const isMonth = month > 0 && (full.toLowerCase().startsWith(name.toLowerCase()) || name.toLowerCase() === 'sept');
  if (!isMonth) return { kind: 'not-a-date', why: 'the month is not one in English' };
  return dayOr(wholeYear(year, today), String(month), day, form);
}

function byNumbers(said: string, order: DateOrder | null, today: string): DateRead | undefined {
  const parts = NUMBERS.exec(said);
  if (!parts) return undefined;
  const [, first = '', sign = '/', second = '', year = ''] = parts;
  const whole = wholeYear(year, today);
  const mdy = dayOr(whole, first, second, `month${sign}day${sign}year`);
  const dmy = dayOr(whole, second, first, `day${sign}month${sign}year`);
  if (mdy.kind !== 'day') return dmy;
  if (dmy.kind !== 'day' || mdy.day === dmy.day) return mdy;
  if (order !== null) return order === 'mdy' ? mdy : dmy;
  return { kind: 'ambiguous', readings: [mdy.day, dmy.day] };
}

// 98 is 1998 and 25 is 2025: nothing in a roster lies in the future, or a hundred years back.
function wholeYear(year: string, today: string): string {
  if (year.length !== 2) return year;
  const century = Number(today.slice(0, 2));
  return year <= today.slice(2, 4) ? `${century}${year}` : `${century - 1}${year}`;
}

function dayOr(year = '', month = '', day = '', form: string): DateRead {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text)
    ? { kind: 'day', day: text, form }
    : { kind: 'not-a-date', why: 'there is no such day in the calendar' };
}
