// The dates of `<!date^…>` in the reader's own time zone (docs.slack.dev: formatting message text).

const day = 86_400_000;

const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** `timeZone` is the reader's when left out. */
export function formatDate(seconds: number, format: string, now: Date, timeZone?: string): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '';
  return format.replace(/\{(\w+)\}/g, (token, name: string) => tokenText(name, date, now, timeZone) ?? token);
}

function tokenText(name: string, date: Date, now: Date, timeZone?: string): string | undefined {
  if (name === 'date_num') return isoDay(date, timeZone);
  if (name === 'ago') return ago(date, now);
  const near = name.endsWith('_pretty') ? nearDay(date, now, timeZone) : undefined;
  if (near !== undefined) return near;
  const shape = shapes[name.replace(/_pretty$/, '')];
  return shape && new Intl.DateTimeFormat('en-US', { ...shape, ...zone(timeZone) }).format(date);
}

const zone = (timeZone?: string) => (timeZone === undefined ? {} : { timeZone });

export const isoDay = (date: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone(timeZone) }).format(date);

function nearDay(date: Date, now: Date, timeZone?: string): string | undefined {
  const that = isoDay(date, timeZone);
  const away = [
    ['today', 0],
    ['yesterday', -day],
    ['tomorrow', day],
  ] as const;
  return away.find(([, ms]) => isoDay(new Date(now.getTime() + ms), timeZone) === that)?.[0];
}

function ago(date: Date, now: Date): string {
  const ms = date.getTime() - now.getTime();
  const units = [
    ['day', day],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, size] = units.find(([, each]) => Math.abs(ms) >= each) ?? (['minute', 60_000] as const);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(ms / size), unit);
}
