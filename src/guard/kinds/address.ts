// Home addresses: a street number and street beside words for living somewhere. An agency's own address is none.

const STREET_WORD =
  'st|str|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|way|pl|place|cir|circle|ter|terrace|hwy|highway|pkwy|parkway|trl|trail|loop|apt|apartment|unit|lot|square|sq';

const STREET = `\\d{1,6}[a-z]? (?:[a-z0-9'.-]{1,20},? ){1,5}?(?:${STREET_WORD})\\b`;

const HOME = [
  '(?:lives?|living|lived|resides?|residing|resided|stays?|staying|domiciled|sleeping) (?:at|in|on|near)',
  "(?:home|residence|residential|house|last known|suspect's|subject's|victim's|his|her|their) (?:street )?(?:address|residence|home|house|apartment)(?: is| was| at|:)?",
  '(?:home|residence|apartment|address)(?: is| was| at|:)',
].join('|');

const FILLER = '(?:[ :,-]|\\b(?:is|was|at|the|number|no|house|apt|located)\\b){0,6}';

const BESIDE_HOME = new RegExp(
  `(?<!(?:agency|agency's|office|department|mailing|business|work|court|station|our|email|e-mail) )\\b(?:${HOME})${FILLER}(?<!\\d)${STREET}`,
  'i',
);

export function findsHomeAddress(text: string): boolean {
  return BESIDE_HOME.test(text);
}
