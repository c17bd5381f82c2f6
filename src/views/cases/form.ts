// A form of a case as a modal: what it is about on top, its inputs, and the reminder that nothing of a record belongs here.
import { type Block, context, type Modal, plain, section } from '../blocks.ts';
import { escaped, shorten } from '../words.ts';

export type CaseForm = {
  readonly form: string;
  readonly title: string;
  readonly submit: string;
  /** Names the case; empty for a new one. */
  readonly metadata: string;
  readonly says?: string;
  readonly inputs: readonly Block[];
  readonly notes?: readonly string[];
  readonly close?: string;
};

export const NO_NAMES =
  'No names of persons from the record, no dates of birth, no plates. Numbers of an agency are fine.';

export const caseForm = ({ form, title, submit, metadata, says, inputs, notes = [], close }: CaseForm): Modal => ({
  type: 'modal',
  callback_id: form,
  title: plain(shorten(title, 24)),
  submit: plain(submit),
  close: plain(close ?? 'Cancel'),
  private_metadata: metadata,
  blocks: [...(says ? [section(escaped(says))] : []), ...inputs, ...notes.map((note) => context(escaped(note)))],
});
