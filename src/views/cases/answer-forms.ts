import type { PermissionCase } from '../../casework/permission/case.ts';
import { CONDITIONS, type Terms } from '../../casework/permission/terms.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Block, Modal } from '../blocks.ts';
import { caseForm, NO_NAMES } from './form.ts';
import { heardInputs } from './heard-inputs.ts';
import { CASE_FORM } from './ids.ts';
import { dayInput, manyInput, radioInput, textInput, ticksInput } from './inputs.ts';
import { looseRef } from './ref.ts';

export type AnswerForm = { readonly case: PermissionCase; readonly vocabulary: Vocabulary };

/** The contact's own: everything that was asked is chosen already, so that less is taken away and nothing added by accident. */
export const termsForm = ({ case: it, vocabulary }: AnswerForm): Modal =>
  caseForm({
    form: CASE_FORM.terms,
    title: 'Grant with terms',
    submit: 'Grant on these terms',
    metadata: looseRef(it),
    says: 'Take out what you do not allow. Add a last day or conditions where you want them.',
    inputs: termsInputs(it, vocabulary),
    notes: [NO_NAMES],
  });

const ANSWERS = [
  { id: 'yes', label: 'Yes, on the terms below' },
  { id: 'no', label: 'No, the owner refuses' },
];

export const changeForm = ({ case: it, vocabulary }: AnswerForm): Modal =>
  caseForm({
    form: CASE_FORM.change,
    title: 'Change the answer',
    submit: 'Change the answer',
    metadata: looseRef(it),
    inputs: [radioInput({ block: 'answer', label: 'Your answer' }, ANSWERS, 'yes'), ...termsInputs(it, vocabulary)],
    notes: [NO_NAMES],
  });

export type Recording = AnswerForm & { readonly now: number; readonly again: boolean };

/** `again`: the owner had answered before and thinks otherwise now. */
export const recordForm = ({ case: it, vocabulary, now, again }: Recording): Modal =>
  caseForm({
    form: again ? CASE_FORM.recordChange : CASE_FORM.record,
    title: 'Record the answer',
    submit: 'Record',
    metadata: looseRef(it),
    says: 'What did the owner say? Only what the owner itself said counts, not a supervisor or a colleague.',
    inputs: [
      ...heardInputs('the owner', now),
      radioInput({ block: 'answer', label: 'The answer' }, ANSWERS),
      ...termsInputs(it, vocabulary),
    ],
    notes: [NO_NAMES],
  });

function termsInputs(it: PermissionCase, v: Vocabulary): Block[] {
  const { request } = it;
  const terms: Terms | null = it.answer?.terms ?? null;
  const asked = v.acts.filter(({ id }) => request.uses.includes(id));
  const others = v.acts.filter(({ id }) => !request.uses.includes(id));
  const recipients = recipientChoices(it, v);
  return [
    ticksInput({ block: 'uses', label: 'Allowed', optional: true }, asked.slice(0, 10), terms?.uses ?? request.uses),
    ...(recipients.length === 0
      ? []
      : [ticksInput({ block: 'recipients', label: 'Who may get it', optional: true }, recipients, allIds(recipients))]),
    dayInput({ block: 'until', label: 'Last day', hint: 'Empty: no end.', optional: true }, terms?.until ?? null),
    ticksInput({ block: 'conditions', label: 'Conditions', optional: true }, CONDITIONS, terms?.conditions ?? []),
    ...(others.length === 0
      ? []
      : [
          manyInput(
            { block: 'forbidden', label: 'Expressly forbidden', optional: true },
            v.acts,
            terms?.forbidden ?? [],
          ),
        ]),
    textInput({
      block: 'words',
      label: 'Anything else about the terms?',
      optional: true,
      multiline: true,
      longest: 1_000,
      initial: terms?.words ?? null,
    }),
  ];
}

const allIds = (choices: readonly { readonly id: string }[]): readonly string[] => choices.map(({ id }) => id);

/** By their place in the request, because two may be of one kind. Ten is what check boxes hold. */
export const recipientChoices = ({ request }: PermissionCase, v: Vocabulary) =>
  request.recipients.slice(0, 10).map(({ kind, ori }, at) => {
    const label = v.recipients.find(({ id }) => id === kind)?.label ?? kind;
    return { id: String(at), label: ori === null ? label : `${ori} (${label})` };
  });
