// Recognises in a text what somebody says about the ninth character of an ORI, or an ORI itself.

/** A digit, a letter, or a number word, as the ninth character; null when the text says nothing of it. */
export function ninthIn(text: string): string | null {
  const plain = text.toLowerCase();
  for (const pattern of SAYING) {
    const groups = pattern.exec(plain)?.groups;
    const said = groups?.ninth ?? groups?.spaced;
    if (said !== undefined) return characterOf(said);
  }
  return orisIn(text)[0]?.slice(-1) ?? null;
}

/** The ORIs in a text, upper case: nine characters that begin with two letters and hold at least three digits. */
export function orisIn(text: string): string[] {
  const candidates = text.toUpperCase().match(/\b[A-Z]{2}[A-Z0-9]{7}\b/g) ?? [];
  return candidates.filter((candidate) => (candidate.match(/\d/g)?.length ?? 0) >= 3);
}

function characterOf(said: string): string {
  const number = NUMBERS.indexOf(said);
  return number >= 0 ? String(number) : said.toUpperCase();
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ARTICLE = `(?:(?:an?|the|letter|with|number|character|capital)\\s+)*['"“]?`;
const CHARACTER = `(?<ninth>[a-z0-9]|${NUMBERS.join('|')})['"”]?(?![\\w'])`;
const PLACE =
  '(?:ninth|9th|last|final|trailing|end)(?:\\s+(?:character|char|letter|digit|place|position|spot|one))?(?:\\s+of\\s+(?:\\w+\\s+){0,2}ori)?';

const SAYING: readonly RegExp[] = [
  `\\b(?:ends?|ending|ended|finishes|closes|finish)\\s+(?:in|with|on)\\s+${ARTICLE}${CHARACTER}`,
  `\\b(?:suffix|${PLACE})\\s*(?:is|of|=|:)?\\s*${ARTICLE}${CHARACTER}`,
  `\\b${ARTICLE}${CHARACTER}\\s+(?:is\\s+)?(?:as|in|at|on|for)\\s+(?:the|its|our|their)?\\s*${PLACE}\\b`,
  `\\bletter\\s+${ARTICLE}${CHARACTER}`,
  `(?<![\\w'])['"“]?(?:(?<ninth>[a-z0-9])['"”]?-|(?<spaced>[b-hj-z0-9])['"”]?\\s+)(?:suffix|ending|ori)\\b`,
  `\\boris?\\s+(?:is|are)?\\s*(?:with|has|having)?\\s*an?\\s+${ARTICLE}${CHARACTER}\\s+(?:at|on|in)`,
].map((source) => new RegExp(source, 'u'));
