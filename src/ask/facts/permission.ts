// What a text says the record owner answered, or that somebody else or nobody was asked.
import { segmentsOf } from './segments.ts';

export type PermissionSaid =
  | 'granted'
  | 'beyond-terms'
  | 'refused'
  | 'waiting'
  | 'not-asked'
  | 'expired'
  | 'someone-else';

const OWNER =
  '(?:(?:the |record |data )*owner|owning agency|owning department|record owning agency|contributing agency|contributor|they|other (?:agency|department|county|pd)|their (?:records|sergeant|detective|agency|department)|agency|department|he|she)';
const OTHERS =
  '(?:supervisor|sergeant|sarge|boss|lieutenant|captain|chief|sheriff|colleague|partner|coworker|da|ada|prosecutor|judge|nac|coordinator|cso|fbi)';
const YES =
  '(?:(?:already |has |have |just )*(?:said|says|told (?:me|us)|gave|gives|ok|okay|okayed|ok d|oked|approved|agreed|consented|granted|allowed|cleared|signed off|green lit))';
const FINE = '(?:yes|yeah|sure|ok|okay|fine|it was fine|it is fine|it fine|go ahead|(?:i|we) (?:can|could|may))';
const GIVEN =
  '(?:(?:me|us|his|her|their|the|a|an|its) )*(?:permission|consent|ok|okay|green light|go ahead|approval|blessing|nod)';
const AGREED =
  '(?:ok(?:ay)? (?:it|this|that)|okayed|ok d|oked|approved|agreed|consented|granted|cleared|signed off|green lit)';

/** In order: the first that a stretch of the text says is taken. */
const SAYINGS: readonly (readonly [PermissionSaid, RegExp])[] = (
  [
    ['someone-else', `\\b(?:my|our|the|a) ${OTHERS} (?:${YES} (?:${FINE}|${GIVEN})|${AGREED})`],
    [
      'not-asked',
      `\\b(?:not|never|nobody|no one|without)(?: \\w+){0,3} (?:asked|asking|called|contacted|requested|reached out|talked to|checked with)\\b(?! back)`,
    ],
    ['not-asked', `\\b(?:have|has|had|did|do|am|are) not (?:ask|call|contact|request)(?:ed)?\\b`],
    [
      'waiting',
      `\\b${OWNER} (?:has|have|had|did|does|do|is|are) not (?:\\w+ )?(?:answer|repl|respond|get back|got|gotten back|call|said|say|decided|heard)`,
    ],
    [
      'waiting',
      `\\b(?:still |am |are )?waiting (?:for|on|to hear)\\b|\\bno (?:answer|reply|response|word)\\b|\\b(?:have|has|had) not heard\\b|\\bpending with\\b`,
    ],
    [
      'refused',
      `\\b${OWNER} (?:has |have |just )?(?:said no|says no|say no|refused|denied|declined|objected|will not let|did not (?:agree|consent|approve|allow)|said (?:i|we) can not|turned (?:me|us|it) down)`,
    ],
    [
      'refused',
      `\\b(?:permission|consent|request|use) (?:was |has been |got |is )?(?:denied|refused|rejected|declined|turned down)`,
    ],
    [
      'expired',
      `\\b(?:permission|consent|approval|ok|okay)(?: \\w+){0,3} (?:expired|lapsed|withdrawn|revoked|ran out|run out|pulled)`,
    ],
    ['expired', `\\b${OWNER} (?:has |have )?(?:withdrew|withdrawn|revoked|pulled|took back)`],
    [
      'beyond-terms',
      `\\b(?:beyond|outside|outside of|exceeds|exceeding|not (?:covered|within|in)|not (?:covered )?by|more than)(?: \\w+){0,3} (?:terms|permission|agreed|allowed|approved|ok)\\b`,
    ],
    ['granted', `\\b${OWNER} ${YES} (?:that )?(?:${FINE}|${GIVEN})`],
    ['granted', `\\b${OWNER} (?:already |has |have |just )*${AGREED}`],
    [
      'granted',
      `\\b(?:have|has|got|obtained|received|with) (?:already |the |their |written |verbal |owner |owners |owning agency |agency )*(?:permission|consent|go ahead|green light|approval)\\b`,
    ],
    ['granted', `\\bpermission (?:was |has been |is )?(?:granted|given|obtained|received|in hand)`],
  ] as const
).map(([said, source]) => [said, new RegExp(source)]);

const ASKING = /\b(?:do|does|can|may|must|should|need|if|unless|until|before|who|how|when|what|would|could)\b/;

export function permissionSaid(text: string): PermissionSaid | null {
  const said = segmentsOf(text)
    .map(inSegment)
    .filter((one) => one !== null);
  return said.length > 0 && new Set(said).size === 1 ? (said[0] ?? null) : strongest(said);
}

function inSegment(segment: string): PermissionSaid | null {
  for (const [said, pattern] of SAYINGS) {
    const match = pattern.exec(segment);
    if (match === null) continue;
    const before = segment.slice(0, match.index);
    if (ASKING.test(before)) continue;
    if (said === 'granted' && /\b(?:not|never|no|nobody|without)\b/.test(`${before} ${match[0]}`)) continue;
    return said;
  }
  return null;
}

// "Owner said yes, but this goes beyond the terms": the later restriction is what counts.
function strongest(said: readonly PermissionSaid[]): PermissionSaid | null {
  const order: readonly PermissionSaid[] = [
    'beyond-terms',
    'expired',
    'refused',
    'waiting',
    'not-asked',
    'granted',
    'someone-else',
  ];
  return order.find((one) => said.includes(one)) ?? null;
}
