// Inputs of the case forms. A block is named after casework's own field, so that a refusal finds its way beside the input.
import type { Choice } from '../../casework/vocabulary.ts';
import {
  type DateTimePicker,
  type Input,
  type InputElement,
  type Option,
  option,
  plain,
  type RadioButtons,
} from '../blocks.ts';
import { CASE } from './ids.ts';

export type Field = {
  readonly block: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
};

const action_id = CASE.value;

const input = ({ block, label, hint, optional }: Field, element: InputElement): Input => ({
  type: 'input',
  block_id: block,
  label: plain(label),
  element,
  ...(hint === undefined ? {} : { hint: plain(hint) }),
  ...(optional ? { optional: true } : {}),
});

const optionsOf = (choices: readonly Choice[]): Option[] => choices.map(({ id, label }) => option(id, label));

const chosenOf = (options: readonly Option[], ids: readonly string[]): Option[] =>
  options.filter(({ value }) => ids.includes(value));

export function selectInput(field: Field, choices: readonly Choice[], initial: string | null = null): Input {
  const options = optionsOf(choices);
  const [chosen] = chosenOf(options, initial === null ? [] : [initial]);
  return input(field, {
    type: 'static_select',
    action_id,
    options,
    placeholder: plain('Choose one'),
    ...(chosen ? { initial_option: chosen } : {}),
  });
}

/** All answers in sight, for few choices. */
export function radioInput(field: Field, choices: readonly Choice[], initial: string | null = null): Input {
  const options = optionsOf(choices);
  const [chosen] = chosenOf(options, initial === null ? [] : [initial]);
  const element: RadioButtons = { type: 'radio_buttons', action_id, options };
  return input(field, chosen ? { ...element, initial_option: chosen } : element);
}

export function manyInput(field: Field, choices: readonly Choice[], initial: readonly string[] = []): Input {
  const options = optionsOf(choices);
  const chosen = chosenOf(options, initial);
  return input(field, {
    type: 'multi_static_select',
    action_id,
    options,
    placeholder: plain('Choose'),
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  });
}

export function ticksInput(field: Field, choices: readonly Choice[], initial: readonly string[] = []): Input {
  const options = optionsOf(choices);
  const chosen = chosenOf(options, initial);
  return input(field, {
    type: 'checkboxes',
    action_id,
    options,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  });
}

export type TextField = Field & {
  readonly initial?: string | null;
  readonly example?: string;
  readonly longest?: number;
  readonly multiline?: true;
};

export const textInput = ({ initial, example, longest = 200, multiline, ...field }: TextField): Input =>
  input(field, {
    type: 'plain_text_input',
    action_id,
    max_length: longest,
    ...(multiline ? { multiline: true } : {}),
    ...(example ? { placeholder: plain(example) } : {}),
    ...(initial ? { initial_value: initial } : {}),
  });

/** `at`: UTC milliseconds. */
export function timeInput(field: Field, at: number | null = null): Input {
  const element: DateTimePicker = { type: 'datetimepicker', action_id };
  return input(field, at === null ? element : { ...element, initial_date_time: Math.floor(at / 1_000) });
}

export const dayInput = (field: Field, day: string | null = null): Input =>
  input(field, { type: 'datepicker', action_id, ...(day === null ? {} : { initial_date: day }) });

export const userInput = (field: Field, user: string | null = null): Input =>
  input(field, { type: 'users_select', action_id, ...(user === null ? {} : { initial_user: user }) });

/** One file; Slack takes at most 10 MB. `kinds`: endings of names, without the dot. */
export const fileInput = (field: Field, kinds: readonly string[]): Input =>
  input(field, { type: 'file_input', action_id, filetypes: [...kinds], max_files: 1 });

export type AgencyShown = { readonly ori: string; readonly name: string | null };

/** Found by ORI or by name while typing. */
export function agencyInput(field: Field, agency: AgencyShown | null = null): Input {
  const initial = agency && { initial_option: option(agency.ori, agencyLabel(agency)) };
  return input(field, {
    type: 'external_select',
    action_id: CASE.owner,
    min_query_length: 3,
    placeholder: plain('Type an ORI or a name'),
    ...(initial ?? {}),
  });
}

/** Several of them, each found by ORI or by name. */
export const agenciesInput = (field: Field, oris: readonly string[] = []): Input =>
  input(field, {
    type: 'multi_external_select',
    action_id: CASE.owner,
    min_query_length: 3,
    placeholder: plain('Type an ORI or a name'),
    ...(oris.length > 0 ? { initial_options: oris.map((ori) => option(ori, ori)) } : {}),
  });

export const agencyLabel = ({ ori, name }: AgencyShown): string => (name ? `${ori} ${name}` : ori);
