// Packs lines of mrkdwn into as few sections as Slack's 3,000 characters a section allow, never cutting a line.
import { type Section, section } from './blocks.ts';
import { shorten } from './words.ts';

const MOST = 2_900;

export function sectionsOf(lines: readonly string[]): Section[] {
  const texts: string[] = [];
  for (const line of lines.map((each) => shorten(each, MOST))) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < MOST) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map((text) => section(text));
}

/** Nothing at all when there are no lines. */
export const titled = (title: string, lines: readonly string[]): Section[] =>
  lines.length === 0 ? [] : sectionsOf([`*${title}*`, ...lines]);
