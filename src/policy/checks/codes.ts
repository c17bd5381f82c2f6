// Every code that `policies check` can say, with the name of its page in docs/checks.
import type { Severity } from '../model.ts';
import { CHECKS } from './index.ts';

export type Code = {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly finds: string;
};

/** Found while an overlay is laid on, while properties are proved, while silences are applied. */
const FOUND_ELSEWHERE: readonly Code[] = [
  {
    code: 'ND014',
    name: 'overlay-widens',
    severity: 'error',
    finds: 'an overlay that opens what the pack closes, without declaring it',
  },
  {
    code: 'ND018',
    name: 'property-refuted',
    severity: 'error',
    finds: 'a property of properties.yml that some combination of facts breaks',
  },
  {
    code: 'ND019',
    name: 'idle-silence',
    severity: 'warning',
    finds: 'a silence of checks.yml that silences nothing',
  },
];

export const CODES: readonly Code[] = [...CHECKS, ...FOUND_ELSEWHERE]
  .map(({ code, name, severity, finds }) => ({ code, name, severity, finds }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
