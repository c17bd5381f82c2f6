// Names a character that cannot stand in an ORI, and knows the Latin letter that it looks like.

const SCRIPTS = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
] as const;

const LATIN_OF = new Map(
  [
    ['АВЕЅІЈКМНОРСТХУ', 'ABESIJKMHOPCTXY'],
    ['авеѕіјкмносртху', 'ABESIJKMHOCPTXY'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορ', 'AIKVOP'],
  ].flatMap(([foreign = '', latin = '']) => [...foreign].map((letter, at) => [letter, latin.charAt(at)] as const)),
);

/** The Latin letter that a Cyrillic or Greek one passes for on a screen, when there is one. */
export function looksLike(typed: string): string | undefined {
  return LATIN_OF.get(typed);
}

/** "the Cyrillic letter “А” (U+0410)". Characters that cannot be seen are named by number alone. */
export function nameOf(typed: string): string {
  const number = `U+${(typed.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\p{Cc}/u.test(typed)) return `a control character (${number})`;
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(typed)) return `a mark that turns the direction of text (${number})`;
  if (/[\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{M}]/u.test(typed)) return `a character that cannot be seen by itself (${number})`;
  return `${visibleKind(typed)} “${typed}” (${number})`;
}

function visibleKind(typed: string): string {
  const script = SCRIPTS.find(([, pattern]) => pattern.test(typed));
  if (script) return `the ${script[0]} ${/\p{Nd}/u.test(typed) ? 'digit' : 'letter'}`;
  if (/\p{Script=Latin}/u.test(typed)) return 'the accented or special letter';
  if (/\p{Extended_Pictographic}/u.test(typed)) return 'the emoji';
  if (/\p{N}/u.test(typed)) return 'the special digit';
  return /\p{L}/u.test(typed) ? 'the letter' : 'the sign';
}
