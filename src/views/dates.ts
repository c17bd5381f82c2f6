// Instants in the reader's own time zone, with words in UTC for whoever cannot show that.

let words: Intl.DateTimeFormat | undefined;

/** Made when the first date is written: it takes as long as reading many a module. */
const wording = (): Intl.DateTimeFormat => {
  words ??= new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return words;
};

/** For mrkdwn only; buttons and headers show it raw. `at` is UTC milliseconds. */
export const dateInWords = (at: number): string =>
  `<!date^${Math.floor(at / 1_000)}^{date_short_pretty} at {time}|${utcInWords(at)}>`;

export const utcInWords = (at: number): string => `${wording().format(new Date(at))} UTC`;
