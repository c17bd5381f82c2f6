// Short private messages about what did not work: what happened, and what to do now.
import { type Block, type Message, type Modal, plain, section } from './blocks.ts';
import { escaped } from './words.ts';

/** One plain sentence or two as a message. */
export const notice = (says: string): Message => ({ text: escaped(says), blocks: [section(escaped(says))] });

export const noticeModal = (title: string, says: string): Modal => ({
  type: 'modal',
  callback_id: 'notice',
  title: plain(title),
  close: plain('Close'),
  blocks: [section(escaped(says))] as Block[],
});

export const incidentWords = (incident: string): string =>
  `Something went wrong on our side. Try again; if it happens again, give your administrator this number: ${incident}.`;

export const notRecordedWords = (incident: string): string =>
  `This could not be recorded, so nothing was done and no answer is shown: what leaves no trace is worth nothing in an audit. Try again; if it happens again, give your administrator this number: ${incident}.`;

export const STALE_MODAL =
  'This form is not one that this desk gave you, or it is too old. Close it and start again with /can-i-share.';

export const RULES_CHANGED =
  'The rules changed while this was open. Your answers were checked against the new rules; what no longer fits is asked again.';

export const unknownWords = (what: string): string =>
  `This ${what} is from another version of NAC Desk and does nothing any more. Type /nac-desk help to see what works now.`;
