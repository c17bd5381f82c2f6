// Recording a use of what was permitted; one that the terms do not reach is refused and leads to a further request.
import type { PermissionCase } from '../../casework/permission/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { caseForm } from './form.ts';
import { CASE_FORM } from './ids.ts';
import { agenciesInput, manyInput, radioInput, selectInput, ticksInput } from './inputs.ts';
import { looseRef } from './ref.ts';

export const VERBAL = [
  { id: 'verbal', label: 'By word of mouth' },
  { id: 'copy', label: 'In writing, as a copy or a picture' },
];

export const CONTACTED = [{ id: 'yes', label: 'I contacted the owner about this very use' }];

export const useForm = ({
  case: it,
  vocabulary: v,
}: {
  readonly case: PermissionCase;
  readonly vocabulary: Vocabulary;
}): Modal =>
  caseForm({
    form: CASE_FORM.use,
    title: 'Record a use',
    submit: 'Check and record',
    metadata: looseRef(it),
    says: 'It is checked against the owner’s terms before it is recorded.',
    inputs: [
      selectInput({ block: 'act', label: 'What is done with it?' }, v.acts, it.request.uses[0] ?? null),
      selectInput({ block: 'purpose', label: 'For which purpose?' }, v.purposes, it.request.purpose),
      manyInput({ block: 'recipients', label: 'Who gets it?', optional: true }, v.recipients),
      agenciesInput({ block: 'recipientOris', label: 'Which agencies?', optional: true }),
      radioInput({ block: 'how', label: 'How is it passed on?', optional: true }, VERBAL),
      ticksInput({ block: 'contacted', label: 'Before court or another legal process', optional: true }, CONTACTED),
    ],
  });
