// Whom at the other agency one spoke to, how and when: the same three inputs wherever somebody's words are recorded.
import type { Input } from '../blocks.ts';
import { radioInput, textInput, timeInput } from './inputs.ts';
import { HEARD_WAYS } from './ways.ts';

/** `now`: UTC milliseconds, the moment most answers come in. */
export const heardInputs = (whose: string, now: number): Input[] => [
  textInput({
    block: 'heardFrom',
    label: `Who at ${whose} said so?`,
    hint: 'Their name at work, such as Sgt. Miller or Records Unit.',
    longest: 80,
  }),
  radioInput({ block: 'how', label: 'How did it reach you?' }, HEARD_WAYS, 'telephone'),
  timeInput({ block: 'heard', label: 'When?' }, now),
];
