// To whom a record would go, whose it is, and for which purpose it was searched, as far as a text plainly says.
import { segmentsOf } from './segments.ts';

export type RecipientSaid =
  | 'own-agency'
  | 'criminal-justice-agency'
  | 'limited-participant'
  | 'task-force-foreign'
  | 'outside';
export type OwnerSaid = 'own' | 'other' | 'other-local' | 'other-state' | 'other-tribal' | 'other-federal';
export type PurposeSaid =
  | 'law-enforcement'
  | 'pretrial'
  | 'intake'
  | 'correctional'
  | 'presentence'
  | 'supervision'
  | 'data-admin'
  | 'training'
  | 'employment'
  | 'licensing'
  | 'personal';

type Sayings<Said> = readonly (readonly [Said, RegExp])[];

const TO =
  '(?:to|with|tell|telling|give|giving|send|sending|show|showing|fax|email|for) (?:(?:the|a|an|my|our|his|her|some|another|other|local|neighboring|next) )*(?:\\w+ )?';

const RECIPIENTS: Sayings<RecipientSaid> = [
  ['limited-participant', /\binterpol\b/],
  [
    'task-force-foreign',
    /\b(?:foreign|canadian|mexican|overseas) (?:\w+ )?(?:police|agency|officer|officers|government|members|partner|partners)\b|\btask force with (?:foreign|canadian|mexican)|\brcmp\b/,
  ],
  [
    'outside',
    new RegExp(
      `\\b${TO}(?:victim|victims|witness|employer|landlord|media|press|reporter|newspaper|school|public|insurance|family|mother|father|wife|husband|defense (?:attorney|counsel|lawyer)|bondsman|neighbor|employers|hospital|church)\\b`,
    ),
  ],
  [
    'own-agency',
    new RegExp(
      `\\b${TO}(?:partner|colleague|coworker|co worker|sergeant|lieutenant|chief|squad|shift)\\b(?! agency)|\\bwithin (?:my|our) (?:own )?(?:agency|department|office)|\\bin house\\b`,
    ),
  ],
  [
    'criminal-justice-agency',
    new RegExp(
      `\\b${TO}(?:da|ada|prosecutor|prosecutors|district attorney|sheriff|deputy|pd|police department|department|agency|judge|court|parole officer|probation officer|probation|parole|fbi|dea|atf|state police|county|detectives|jail)\\b`,
    ),
  ],
];

const OWNERS: Sayings<OwnerSaid> = [
  [
    'own',
    /(?<!\b(?:in|into|to|for) )\b(?:our|my) (?:own )?(?:agency |department |office )?(?:own )?(?:record|records|report|reports|data)\b/,
  ],
  ['other-tribal', /\btrib(?:al|e)(?: \w+){0,3} (?:record|records|report|data)\b/],
  ['other-federal', /\b(?:fbi|dea|atf|federal|marshals)(?: \w+){0,2} (?:record|records|report|data)\b/],
  [
    'other-state',
    /\bstate (?:police|agency|patrol|trooper|troopers|corrections)(?: \w+){0,2} (?:record|records|report|data)\b/,
  ],
  ['other-local', /\b(?:city|county|sheriff|local|town|municipal)(?: \w+){0,3} (?:record|records|report|data)\b/],
  [
    'other',
    /\b(?:another|other|different|neighboring) (?:\w+ )?(?:agency|department|pd|office|jurisdiction) (?:\w+ )?(?:record|records|report|data)\b|\b(?:record|report|data) (?:of|from|by) (?:another|a different|some other)\b|\b(?:their|someone else|somebody else) (?:record|records|report|data)\b/,
  ],
];

const PURPOSES: Sayings<PurposeSaid> = [
  ['presentence', /\b(?:presentence|psi|sentencing report)\b/],
  [
    'pretrial',
    /\b(?:pretrial|bail|bond) (?:release|hearing|report|recommendation|investigation|decision|interview|conditions)\b|\bset(?:ting)? (?:bail|bond|release conditions)\b/,
  ],
  [
    'intake',
    /\bintake\b|\b(?:inmate|prisoner) classification\b|\bclassif(?:y|ying) (?:an? |the |new )?(?:inmate|prisoner)/,
  ],
  [
    'correctional',
    /\b(?:escapee|escaped (?:inmate|prisoner)|prison gang|prisoner transfer|prerelease|prison investigation|crime in (?:the )?(?:prison|jail)|correctional (?:institution )?investigation)\b/,
  ],
  [
    'supervision',
    /\b(?:my|our|the|a) (?:probationer|parolee)s?\b|\b(?:probation|parole) (?:violation|supervision|investigation)\b|\bsupervision (?:investigation|case|purpose)\b|\babscond/,
  ],
  ['data-admin', /\b(?:data administration|data management|internal review|data quality)\b/],
  [
    'employment',
    /\b(?:employment|pre ?employment|job|hiring) (?:\w+ )?(?:check|screening|applicant|applicants|purpose|purposes|background|decision)\b|\b(?:screen|vet|check) (?:a |an |the |our )?(?:job )?applicants?\b/,
  ],
  [
    'licensing',
    /\b(?:licens(?:e|ing)|permit|gun permit|firearms? (?:permit|purchase)) (?:check|application|applicant|purpose|purposes)\b|\bfor (?:a |an )?(?:\w+ )?(?:license|licence|licensing|permit)\b/,
  ],
  [
    'personal',
    /\b(?:personal (?:reasons?|use|interest|purposes?)|curiosity|curious|my (?:ex|neighbor|girlfriend|boyfriend|brother in law|cousin|friend))\b/,
  ],
  ['training', /\bfor (?:a |the |my |our )?(?:training|class)\b|\btraining (?:purpose|purposes|session)\b/],
  [
    'law-enforcement',
    /\b(?:criminal|homicide|murder|robbery|burglary|theft|fraud|drug|narcotics|assault|rape|arson|gang|police|shooting|kidnapping) (?:\w+ )?(?:investigation|case)\b|\b(?:investigating|working) (?:a|an|the|my|this) (?:\w+ )?(?:homicide|murder|robbery|burglary|theft|fraud|shooting|assault|crime|case)\b/,
  ],
];

export function recipientSaid(text: string): RecipientSaid | null {
  return only(text, RECIPIENTS);
}

export function ownerSaid(text: string): OwnerSaid | null {
  return first(text, OWNERS);
}

export function purposeSaid(text: string): PurposeSaid | null {
  return only(text, PURPOSES);
}

// Two different ones named leave it open which is meant.
function only<Said>(text: string, sayings: Sayings<Said>): Said | null {
  const segments = segmentsOf(text);
  const said = sayings.filter(([, pattern]) => segments.some((segment) => pattern.test(segment)));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

function first<Said>(text: string, sayings: Sayings<Said>): Said | null {
  const segments = segmentsOf(text);
  return sayings.find(([, pattern]) => segments.some((segment) => pattern.test(segment)))?.[0] ?? null;
}
