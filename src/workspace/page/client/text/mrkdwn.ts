// Slack's mrkdwn as a tree: formatting, mentions, dates, emoji, quotes and lists; nothing in it can become markup of the page.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'date'; readonly seconds: number; readonly format: string; readonly fallback: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type Line =
  | { readonly kind: 'line'; readonly children: readonly Inline[] }
  | { readonly kind: 'item'; readonly marker: string; readonly indent: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly lines: readonly Line[] }
  | { readonly kind: 'pre'; readonly text: string };

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Slack's three entities and no others. */
export const decoded = (text: string): string => text.replace(/&(lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

export function parseMrkdwn(source: string): readonly Line[] {
  return source
    .split(/(```[\s\S]+?```)/)
    .flatMap((part, at) => (at % 2 === 1 ? preformatted(part) : parseLines(part, at > 0)));
}

const preformatted = (part: string): Line => ({
  kind: 'pre',
  text: decoded(part.slice(3, -3).replace(/^\n|\n$/g, '')),
});

/** The line break around a ``` block is part of the block. */
function parseLines(part: string, isAfterPre: boolean): readonly Line[] {
  const text = isAfterPre ? part.replace(/^\n/, '') : part;
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return grouped(lines);
}

const quoted = /^(?:&gt;|>) ?/;

function grouped(lines: readonly string[]): readonly Line[] {
  const found: Line[] = [];
  let quote: string[] = [];
  const endQuote = () => {
    if (quote.length > 0) found.push({ kind: 'quote', lines: quote.map(parseLine) });
    quote = [];
  };
  for (const line of lines) {
    if (quoted.test(line)) quote.push(line.replace(quoted, ''));
    else {
      endQuote();
      found.push(parseLine(line));
    }
  }
  endQuote();
  return found;
}

function parseLine(line: string): Line {
  const [, space = '', marker, rest = ''] = /^( *)([•◦▪–-]|\d{1,3}[.)]) +(\S.*)$/.exec(line) ?? [];
  if (marker === undefined) return { kind: 'line', children: parseInline(line) };
  return { kind: 'item', marker, indent: Math.min(4, Math.floor(space.length / 2)), children: parseInline(rest) };
}

/** Formatting marks stand at the edge of words; each alternative stops at its own mark, so that long input stays quick. */
const inline =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])|(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])|(?<![\w:]):([a-z0-9_+'-]{1,60}):(?!\w)/g;

export function parseInline(source: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(inline)) {
    if (match.index > end) nodes.push(plain(source.slice(end, match.index)));
    nodes.push(nodeOf(match));
    end = match.index + match[0].length;
  }
  if (end < source.length) nodes.push(plain(source.slice(end)));
  return nodes;
}

const plain = (text: string): Inline => ({ kind: 'text', text: decoded(text) });

function nodeOf([whole, code, angle, bold, italic, strike, emoji]: RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: 'code', text: decoded(code) };
  if (angle !== undefined) return parseAngle(angle);
  if (bold !== undefined) return { kind: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', children: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', children: parseInline(strike) };
  return emoji === undefined ? plain(whole) : { kind: 'emoji', name: emoji };
}

/** What stands between < and >: a mention, a date, a broadcast or a link. */
function parseAngle(inside: string): Inline {
  const [target = '', label] = split(inside);
  if (/^@[UW]\w+$/.test(target)) return { kind: 'user', id: target.slice(1), label: label ?? null };
  if (/^#[CGD]\w+$/.test(target)) return { kind: 'channel', id: target.slice(1), label: label ?? null };
  const [, seconds, format = ''] = /^!date\^(\d{1,11})\^([^^]*)/.exec(target) ?? [];
  if (seconds !== undefined) return { kind: 'date', seconds: Number(seconds), format, fallback: decoded(label ?? '') };
  if (/^!(here|channel|everyone)$/.test(target)) return { kind: 'broadcast', range: target.slice(1) };
  const url = decoded(target);
  if (isSafeLink(url)) return { kind: 'link', url, label: decoded(label ?? target.replace(/^mailto:/, '')) };
  return plain(`<${inside}>`);
}

function split(inside: string): readonly [string, string | undefined] {
  const bar = inside.indexOf('|');
  return bar === -1 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)];
}

/** Anything else, such as javascript:, stays text. */
export const isSafeLink = (url: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(url) && URL.canParse(url);
