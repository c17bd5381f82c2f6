// The two logs that must be kept: CHRI released outside the primary exchange agreement, and media destroyed.
import { MEDIA } from '../../casework/disposal/case.ts';
import { CHRI_KINDS, RELEASE_WAYS, type Release, type ReleaseCase } from '../../casework/release/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { button, type Modal } from '../blocks.ts';
import { caseForm, NO_NAMES } from './form.ts';
import { CASE, CASE_FORM } from './ids.ts';
import { agencyInput, manyInput, radioInput, selectInput, textInput, timeInput, userInput } from './inputs.ts';
import { looseRef } from './ref.ts';

export const AUTHORISED = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'not-known', label: 'Not known' },
];

export type ReleaseStart = { readonly release: Release | null; readonly metadata: string; readonly now: number };

export const releaseForm = ({ release, metadata, now }: ReleaseStart): Modal =>
  caseForm({
    form: CASE_FORM.release,
    title: metadata.startsWith('new') ? 'Log a release' : 'Correct a release',
    submit: 'Log it',
    metadata,
    says: 'Criminal history (CHRI) given to an agency outside your primary information exchange agreement.',
    inputs: [
      agencyInput({ block: 'recipient', label: 'To which agency?' }, release?.recipient ?? null),
      radioInput(
        { block: 'authorised', label: 'Is it authorised to receive it?' },
        AUTHORISED,
        release?.authorised ?? null,
      ),
      manyInput({ block: 'what', label: 'What was released?' }, CHRI_KINDS, release?.what ?? []),
      selectInput({ block: 'how', label: 'How?' }, RELEASE_WAYS, release?.how ?? null),
      timeInput({ block: 'releasedAt', label: 'When?' }, release?.releasedAt ?? now),
      textInput({
        block: 'reference',
        label: 'Your own reference number',
        hint: 'A case or report number, never a number of a person.',
        longest: 64,
        initial: release?.reference ?? null,
      }),
      agencyInput({ block: 'owner', label: 'Whose record, if not your own?', optional: true }, release?.owner ?? null),
      ...(metadata.startsWith('new')
        ? [{ type: 'actions' as const, elements: [button({ id: CASE.disposalNew, text: 'Log a disposal instead' })] }]
        : []),
    ],
    notes: [NO_NAMES],
  });

export const correctForm = (it: ReleaseCase, now: number): Modal =>
  releaseForm({ release: it.release, metadata: looseRef(it), now });

const BY = [
  { id: 'witnessed', label: 'Somebody authorised watched' },
  { id: 'authorised', label: 'Authorised personnel did it themselves' },
];

export const disposalForm = ({ methods }: Vocabulary, now: number): Modal =>
  caseForm({
    form: CASE_FORM.disposal,
    title: 'Log a disposal',
    submit: 'Log it',
    metadata: 'new',
    says: 'Media that held N-DEx information and were destroyed.',
    inputs: [
      selectInput({ block: 'medium', label: 'What was destroyed?' }, MEDIA),
      textInput({ block: 'pieces', label: 'How many pieces?', initial: '1', longest: 7 }),
      selectInput({ block: 'method', label: 'How?' }, methods),
      timeInput({ block: 'destroyedAt', label: 'When?' }, now),
      radioInput({ block: 'by', label: 'Who saw to it?' }, BY, 'witnessed'),
      userInput({ block: 'witness', label: 'The witness', hint: 'They are asked to confirm it.', optional: true }),
      textInput({ block: 'reference', label: 'Your number for the media', optional: true, longest: 64 }),
    ],
    notes: [NO_NAMES],
  });
