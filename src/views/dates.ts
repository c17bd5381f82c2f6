// Instants in the reader's own time zone, with words in UTC for whoever cannot show that.

const WORDS = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** For mrkdwn only; buttons and headers show it raw. `at` is UTC milliseconds. */
export const dateInWords = (at: number): string =>
  `<!date^${Math.floor(at / 1_000)}^{date_short_pretty} at {time}|${utcInWords(at)}>`;

export const utcInWords = (at: number): string => `${WORDS.format(new Date(at))} UTC`;
