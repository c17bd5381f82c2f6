// A message of a case in Slack: its words, the buttons of the one who gets it, and once it is settled, how it ended.
import { type Case, isClosed } from '../../casework/case.ts';
import type { Template } from '../../casework/notice.ts';
import type { Doer } from '../../casework/roles.ts';
import { stillNeeded } from '../../casework/still-needed.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { actions, type Block, type Button, button, context, type Message, section } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { buttonsFor } from './buttons.ts';
import { readersOf } from './case-modal.ts';
import { CASE } from './ids.ts';
import { answerLines } from './permission-lines.ts';
import { looseRef, roundOf } from './ref.ts';
import { reminderOf } from './reminder-of.ts';
import { stateWords } from './state.ts';
import { verificationLines } from './verification-lines.ts';
import { whenWords, whoWords } from './words.ts';

export type NoticeCard = {
  readonly template: Template;
  readonly case: Case;
  readonly subject: string;
  readonly text: string;
  readonly doer: Doer;
  readonly athome: boolean;
  readonly toContact: boolean;
  readonly round: number;
  readonly vocabulary: Vocabulary;
};

const TO_OWNER = [
  CASE.permissionGrant,
  CASE.permissionTerms,
  CASE.permissionRefuse,
  CASE.verify,
  CASE.permissionChange,
];

/** Which buttons of the case a message is about. */
const BUTTONS: Readonly<Record<Template, readonly string[]>> = {
  'permission-request': TO_OWNER,
  'permission-reminder': TO_OWNER,
  'permission-reopened': [...TO_OWNER, CASE.permissionRecord],
  'permission-withdrawn': [],
  'permission-answered': [CASE.verify, CASE.permissionUse],
  'permission-verified': [CASE.permissionUse],
  'permission-no-answer': [CASE.permissionRecord, CASE.permissionWithdraw],
  'permission-undelivered': [CASE.permissionRecord, CASE.permissionWithdraw],
  'permission-needed-by': [CASE.permissionRecord, CASE.permissionWithdraw],
  'permission-verify': [CASE.verify],
  'permission-expiring': [CASE.permissionFurther],
  'permission-expired': [],
  'permission-draft': [CASE.permissionSend, CASE.permissionEdit, CASE.permissionWithdraw],
  'exigent-notice': [CASE.exigentAcknowledge, CASE.verify],
  'exigent-script': [CASE.exigentAttest],
  'exigent-unacknowledged': [CASE.exigentAttest],
  'exigent-undelivered': [CASE.exigentAttest],
  'exigent-acknowledged': [CASE.verify, CASE.exigentFurtherUse],
  'exigent-verification-owed': [CASE.verify],
  'exigent-further-use-owed': [CASE.exigentFurtherUse],
  'exigent-review-owed': [CASE.exigentReview],
  'hit-unconfirmed': [CASE.hitConfirm, CASE.hitClose],
  'hit-locate-owed': [CASE.hitLocate, CASE.hitKeep],
  'release-review-owed': [CASE.releaseReview],
  'disposal-witness': [CASE.disposalWitness],
  'disposal-unwitnessed': [CASE.disposalAttest],
};

export function noticeCard(card: NoticeCard): Message {
  const { subject, text, template, case: it, doer } = card;
  const settled = isSettled(card);
  const body = settled
    ? [section(`*${escaped(subject)}*`), ...settledBlocks(card)]
    : [...sectionsOf([`*${escaped(subject)}*`, ...escaped(text).split('\n')]), ...standing(card)];
  const own = roundOf(it) === card.round ? buttonsFor(it, doer, BUTTONS[template]) : [];
  const buttons = [...own, ...reminderButtons(card, settled), openButton(it)];
  return {
    text: escaped(settled ? `${subject}. ${stateWords(it)}` : `${subject}. ${text}`),
    blocks: [...body, ...actions(buttons)],
  };
}

/** The asker's card stays while the record is verified and used, so it says how far that is; a yes alone allows nothing yet. */
const standing = ({ template, case: it, round }: NoticeCard): Block[] =>
  template === 'permission-answered' && roundOf(it) === round ? [context(escaped(stateWords(it)))] : [];

/** Whether the card may still look different one day. */
export const mayChange = (it: Case): boolean => !isClosed(it) || it.state === 'answered';

function isSettled({ template, case: it, round }: NoticeCard): boolean {
  if (template === 'exigent-notice')
    return it.kind === 'exigent' && (it.round !== round || it.acknowledgement !== null);
  return !stillNeeded(template, it, round);
}

/** What was decided, by whom and when, where the buttons were. */
function settledBlocks({ case: it, vocabulary, athome, round }: NoticeCard): Block[] {
  if (roundOf(it) !== round) return [context('There is a newer message about this. Please use that one.')];
  const readers = readersOf(it, athome);
  if (it.kind === 'permission' && it.answer)
    return sectionsOf([
      ...answerLines(it.answer, vocabulary, readers),
      ...verificationLines(it.verification, vocabulary, readers),
    ]);
  if (it.kind === 'exigent' && it.acknowledgement) {
    const { by, at, heard } = it.acknowledgement;
    const who = heard ? `${foreign(heard.from)}, by ${heard.how}` : whoWords(by, readers);
    return [context(`Acknowledged by ${who}, ${whenWords(heard?.at ?? at)}.`)];
  }
  return [context(`${escaped(stateWords(it))} ${whoWords(it.changedBy, readers)}, ${whenWords(it.changedAt)}.`)];
}

function reminderButtons({ template, case: it, toContact }: NoticeCard, settled: boolean): Button[] {
  const reminder = reminderOf(template);
  if (settled || toContact || reminder === null) return [];
  return [
    button({ id: `${CASE.snooze}:${reminder}`, text: 'Remind me tomorrow', value: looseRef(it) }),
    button({ id: `${CASE.done}:${reminder}`, text: 'No more reminders', value: looseRef(it) }),
  ];
}

export const openButton = (it: Case): Button => button({ id: CASE.open, text: 'Open', value: looseRef(it) });
