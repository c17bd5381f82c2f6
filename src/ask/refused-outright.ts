// Requests that are refused by their form alone: look-ups of persons, plates and numbers, personal data, orders to drop the
// rules, code, and what holds no word.
import { inspect } from '../guard/index.ts';

type Form = readonly [kind: string, pattern: RegExp];

const LOOK_UP =
  '(?:run|look ?up|lookup|search for|search|find|pull up|pull|query|check|trace|ping|track|locate|identify|get me|give me|show me|tell me|need|want)';

const FORMS: readonly Form[] = [
  [
    'ignore-rules',
    /\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:rules?|instructions?|prompts?|polic(?:y|ies)|manual|guard(?:rails?)?|restrictions?|filters?|guidelines)\b/i,
  ],
  [
    'ignore-rules',
    /\b(?:system prompt|developer mode|jailbreak|guardrails?|do anything now|hidden instructions|dump (?:config|your)|sudo)\b/i,
  ],
  [
    'ignore-rules',
    /\b(?:pretend|act as if|imagine|roleplay|from now on)\b.{0,40}\b(?:no (?:rules|restrictions|limits)|not bound|you are|you're|answer everything|allowed)\b/i,
  ],
  [
    'ignore-rules',
    /\b(?:you(?:'re| are) now (?:an? )?[A-Za-z]*(?:bot|gpt|assistant|model|dan)\b|stay in character|turn off your)/i,
  ],
  ['person-lookup', /\b(?:SUBJ(?:ECT)?|NAM|DOB|SSN|SOC|OLN|FBI ?#|SID)\s*[:/#]/],
  [
    'plate-lookup',
    new RegExp(`\\b${LOOK_UP}\\b.{0,30}\\b(?:plates?|tags?|vin|registration)\\b.{0,20}\\b(?=\\w*\\d)\\w{3,17}\\b`, 'i'),
  ],
  [
    'phone-lookup',
    new RegExp(`\\b(?:${LOOK_UP}|who(?:se|'s)?)\\b.{0,40}(?:\\(?\\d{3}\\)?[\\s.-])?\\d{3}[\\s.-]\\d{4}\\b`, 'i'),
  ],
  ['person-lookup', /\b(?:born|dob|d\.o\.b\.?)\b.{0,20}\d/i],
  [
    'person-lookup',
    /^(?:inmate|prisoner|arrest|booking|jail|warrant|person|people|name|alias|offender|criminal|mugshot|suspect|parolee)s?(?: records?)? (?:search|look ?up|finder|locator)$/i,
  ],
  [
    'plate-lookup',
    /^(?:license |number )?(?:plate|tag|vin|vehicle|registration|boat|gun)s?(?: number)? (?:search|look ?up)$/i,
  ],
  [
    'phone-lookup',
    /^(?:reverse )?(?:phone|telephone|cell|number|address|e-?mail|ip)s?(?: number)? (?:search|look ?up|trace)$/i,
  ],
  [
    'help-now',
    /\bi(?:'m| am)? (?:feel(?:ing)? |want to |going to |gonna |wanna )?(?:suicidal|die|(?:kill|hurt|harm) myself|end (?:my life|it all))\b/i,
  ],
  [
    'help-now',
    /^(?!.*\b(?:can|may|must|do|use|permission|record)\b)\W*(?:officer (?:down|needs? (?:help|assistance))|shots fired|(?:send|need|requesting) (?:help|back-?up|an? (?:medic|ambulance))|may ?day|10-33|11-99)\b.{0,25}$/i,
  ],
  // Code and paths, as scanners send them.
  ['elsewhere', /<\/?(?:script|iframe|img|svg|object|embed|style)\b|\balert\s*\(|javascript:/i],
  [
    'elsewhere',
    /\bselect\b.{0,40}\bfrom\s+\w+\s*(?:;|where\b.*=)|\bunion\s+(?:all\s+)?select\b|\bdrop\s+(?:table|database)\b/i,
  ],
  [
    'elsewhere',
    /['"]\s*(?:or|and)\s+['"]?\d+['"]?\s*=\s*['"]?\d|\b(?:delete|insert)\s+(?:from|into)\s+\w+\s*(?:\(|;|where\b)/i,
  ],
  ['elsewhere', /\$\{|\{\{|<%|(?:\.\.[/\\]){2}|\/etc\/(?:passwd|shadow|hosts)\b|\brm\s+-rf\b/i],
];

/** What holds no word, such as "?", "7" or "N N", asks nothing; the steps 7a and 7b of the LEO page are words enough. */
const WORD = /\p{L}[\p{L}'’]*\p{L}|\p{Lo}|^\W*7\s*[ab]\W*$/iu;

/** The kind of refusal, or null when nothing in the form of the text calls for one. */
export function refusedOutright(text: string): string | null {
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  if (form !== undefined) return form[0];
  if (!inspect(text).clean) return 'personal-data';
  return WORD.test(text) ? null : 'empty';
}
