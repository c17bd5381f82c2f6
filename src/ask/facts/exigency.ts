// Which of the four grounds of exigency a text plainly names, or that there is none.
import { segmentsOf } from './segments.ts';

export type ExigencySaid = 'danger-to-life' | 'property-damage' | 'suspect-escape' | 'evidence-destruction' | 'none';

const SOON = '(?:about to|going to|gonna|trying to|will|fixing to|ready to|is|are|be|being)';

const GROUNDS: readonly (readonly [ExigencySaid, RegExp])[] = (
  [
    [
      'danger-to-life',
      `\\b(?:danger|threat) to (?:\\w+ )?life|\\blife (?:is )?(?:in|at) (?:danger|risk|stake)|\\b(?:life or death|hostage|kidnap|abduct|bomb threat|active shooter)|\\b${SOON} (?:be |get |getting )?(?:killed|hurt|die|shot|murdered|stabbed|kill|shoot|stab)\\b|\\b(?:is|are|in) (?:imminent |immediate |grave )?(?:danger|peril)\\b`,
    ],
    [
      'property-damage',
      `\\bdamage to (?:\\w+ )?property|\\bproperty damage|\\b${SOON} (?:(?:burn|blow|torch)\\w* (?:\\w+ )*?(?:down|up|house|building|barn|car|store|school)|set fire|get blown|explode)`,
    ],
    [
      'suspect-escape',
      `\\b(?:imminent )?escape of|\\b${SOON} (?:\\w+ )?(?:escape|escaping|flee|fleeing|skip|skipping|run off|run away|leave the country|leaving the country|board|boarding|bolt|get away|getting away)\\b`,
    ],
    [
      'evidence-destruction',
      `\\bdestruction of evidence|\\b(?:destroy|destroying|flush|flushing|shredding|burning|wipe|wiping|deleting|dumping|get rid of|getting rid of) (?:the |all |his |her |their )*(?:evidence|dope|drugs|documents|papers|phone|files|hard drive|gun|stash)`,
    ],
  ] as const
).map(([ground, source]) => [ground, new RegExp(source)]);

const NONE =
  /\b(?:no (?:emergency|exigency|exigent|rush|danger|imminent)|not (?:an |a |in |really |that )*(?:emergency|urgent|exigent|danger)|nobody (?:is )?in danger|nothing urgent|none of the four)\b/;

export function exigencySaid(text: string): ExigencySaid | null {
  const segments = segmentsOf(text);
  const grounds = new Set(segments.flatMap(groundsIn));
  if (grounds.size === 1) return [...grounds][0] ?? null;
  if (grounds.size > 1) return null;
  return segments.some((segment) => NONE.test(segment)) ? 'none' : null;
}

function groundsIn(segment: string): ExigencySaid[] {
  return GROUNDS.filter(([, pattern]) => {
    const match = pattern.exec(segment);
    return (
      match !== null &&
      !/\b(?:no|not|nobody|without|never)(?: \w+){0,2} ?$/.test(segment.slice(0, match.index).trimEnd())
    );
  }).map(([ground]) => ground);
}
