// The buttons a person has on a case: those whose step the case can take now and this person may take.
import { type CaseAction, mayStep, type Parties } from '../../casework/authority.ts';
import type { Case } from '../../casework/case.ts';
import { DISPOSAL_MOVES } from '../../casework/disposal/case.ts';
import { EXIGENT_MOVES, owed } from '../../casework/exigent/case.ts';
import { HIT_MOVES } from '../../casework/hit/case.ts';
import { PERMISSION_MOVES } from '../../casework/permission/case.ts';
import { RELEASE_MOVES } from '../../casework/release/case.ts';
import type { Doer } from '../../casework/roles.ts';
import { isVerified } from '../../casework/verification.ts';
import { type Button, button, type Confirm, plain } from '../blocks.ts';
import { CASE } from './ids.ts';
import { exactRef, looseRef } from './ref.ts';

type Offer = {
  readonly id: string;
  readonly text: string;
  readonly action: CaseAction;
  readonly fits: (it: Case) => boolean;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: Confirm;
  /** The step must be taken on exactly the version that was seen. */
  readonly exact?: true;
};

const asking = (title: string, text: string, yes: string): Confirm => ({
  title: plain(title),
  text: plain(text),
  confirm: plain(yes),
  deny: plain('Not now'),
});

const permission =
  (event: keyof typeof PERMISSION_MOVES, more: (it: Extract<Case, { kind: 'permission' }>) => boolean = () => true) =>
  (it: Case): boolean =>
    it.kind === 'permission' && PERMISSION_MOVES[event].from.includes(it.state) && more(it);

const exigent =
  (event: keyof typeof EXIGENT_MOVES, more: (it: Extract<Case, { kind: 'exigent' }>) => boolean = () => true) =>
  (it: Case): boolean =>
    it.kind === 'exigent' && EXIGENT_MOVES[event].from.includes(it.state) && more(it);

const hit =
  (event: keyof typeof HIT_MOVES, more: (it: Extract<Case, { kind: 'hit' }>) => boolean = () => true) =>
  (it: Case): boolean =>
    it.kind === 'hit' && HIT_MOVES[event].from.includes(it.state) && more(it);

const granted = (it: Extract<Case, { kind: 'permission' }>): boolean =>
  it.answer !== null && it.answer.kind !== 'refused';
const unanswered = (it: Extract<Case, { kind: 'permission' }>): boolean => it.answer === null && it.state !== 'draft';

const OFFERS: readonly Offer[] = [
  {
    id: CASE.permissionSend,
    text: 'Send request',
    action: 'permission.send',
    fits: permission('send'),
    style: 'primary',
    exact: true,
  },
  { id: CASE.permissionEdit, text: 'Edit', action: 'permission.edit', fits: permission('edit') },
  {
    id: CASE.permissionGrant,
    text: 'Grant as requested',
    action: 'permission.answer',
    fits: permission('answer'),
    style: 'primary',
    confirm: asking('Grant as requested?', 'Exactly these uses and recipients, without an end or conditions.', 'Grant'),
  },
  { id: CASE.permissionTerms, text: 'Grant with terms', action: 'permission.answer', fits: permission('answer') },
  {
    id: CASE.permissionRefuse,
    text: 'Refuse',
    action: 'permission.answer',
    fits: permission('answer'),
    style: 'danger',
    confirm: asking('Refuse the request?', 'The asking agency must not use the record then.', 'Refuse'),
  },
  {
    id: CASE.permissionChange,
    text: 'Change the answer',
    action: 'permission.answer',
    fits: permission('change-answer'),
  },
  {
    id: CASE.verify,
    text: 'Verify the record',
    action: 'permission.verify',
    fits: permission('verify', (it) => granted(it) && !isVerified(it.verification)),
    style: 'primary',
  },
  {
    id: CASE.permissionRecord,
    text: 'Record the answer',
    action: 'permission.record-answer',
    fits: permission('record-answer'),
  },
  { id: CASE.permissionUse, text: 'Record a use', action: 'permission.use', fits: permission('use'), style: 'primary' },
  { id: CASE.permissionFurther, text: 'Ask for more', action: 'permission.use', fits: permission('supersede') },
  {
    id: CASE.permissionRecordChange,
    text: 'Owner changed its mind',
    action: 'permission.record-answer',
    fits: permission('change-answer'),
  },
  {
    id: CASE.permissionRemind,
    text: 'Remind the owner',
    action: 'permission.remind',
    fits: permission('remind', unanswered),
    exact: true,
  },
  {
    id: CASE.permissionWithdraw,
    text: 'Withdraw request',
    action: 'permission.withdraw',
    fits: permission('withdraw'),
    style: 'danger',
    confirm: asking('Withdraw the request?', 'The owner is told. You can ask again with a new request.', 'Withdraw'),
  },
  {
    id: CASE.exigentAcknowledge,
    text: 'Acknowledge the notice',
    action: 'exigent.acknowledge',
    fits: exigent('acknowledge'),
    style: 'primary',
  },
  {
    id: CASE.exigentAttest,
    text: 'I reached the owner',
    action: 'exigent.attest',
    fits: exigent('attest'),
    style: 'primary',
  },
  {
    id: CASE.exigentDisseminate,
    text: 'Told somebody else',
    action: 'exigent.disseminate',
    fits: exigent('disseminate'),
  },
  {
    id: CASE.verify,
    text: 'Verify the record',
    action: 'exigent.verify',
    fits: exigent('verify', (it) => owed(it).includes('verification')),
  },
  {
    id: CASE.exigentFurtherUse,
    text: 'Further use',
    action: 'exigent.further-use',
    fits: exigent('further-use', (it) => owed(it).includes('further-use')),
  },
  {
    id: CASE.exigentReview,
    text: 'Review',
    action: 'exigent.review',
    fits: exigent('review', (it) => owed(it).includes('review')),
  },
  { id: CASE.hitConfirm, text: 'Record what it said', action: 'hit.confirm', fits: hit('confirm'), style: 'primary' },
  { id: CASE.hitAct, text: 'I acted on it', action: 'hit.act', fits: hit('act'), style: 'primary' },
  { id: CASE.hitLocate, text: 'Locate placed', action: 'hit.locate', fits: hit('locate'), style: 'primary' },
  {
    id: CASE.hitKeep,
    text: 'Record is to stay',
    action: 'hit.locate',
    fits: hit('keep-record', (it) => it.hit.act === 'detain-missing'),
  },
  { id: CASE.hitClose, text: 'Close: not acted on', action: 'hit.close', fits: hit('close') },
  {
    id: CASE.releaseReview,
    text: 'Review',
    action: 'release.review',
    fits: (it) => it.kind === 'release' && RELEASE_MOVES.review.from.includes(it.state),
    style: 'primary',
  },
  { id: CASE.releaseCorrect, text: 'Correct', action: 'release.correct', fits: (it) => it.kind === 'release' },
  {
    id: CASE.disposalWitness,
    text: 'I saw it destroyed',
    action: 'disposal.witness',
    fits: (it) => it.kind === 'disposal' && DISPOSAL_MOVES.witness.from.includes(it.state),
    style: 'primary',
  },
  {
    id: CASE.disposalAttest,
    text: 'Attest it',
    action: 'disposal.attest',
    fits: (it) => it.kind === 'disposal' && DISPOSAL_MOVES.attest.from.includes(it.state),
  },
];

export function partiesOf(it: Case): Parties {
  switch (it.kind) {
    case 'permission':
      return { ...it, owner: it.request.owner, contact: it.request.contact };
    case 'exigent':
      return { ...it, owner: it.use.owner, contact: it.use.contact };
    case 'disposal':
      return { ...it, witness: it.disposal.witness.kind === 'user' ? it.disposal.witness.user : null };
    case 'hit':
    case 'release':
      return it;
  }
}

/** By the rule that casework goes by. */
export const speaksForOwner = (it: Case, doer: Doer): boolean =>
  (it.kind === 'permission' || it.kind === 'exigent') &&
  mayStep(it.kind === 'exigent' ? 'exigent.acknowledge' : 'permission.answer', partiesOf(it), doer).kind === 'allowed';

/** `only`: the ids a card is about; all of them in the case's own modal. At most one is primary. */
export function buttonsFor(it: Case, doer: Doer, only?: readonly string[]): Button[] {
  const fitting = OFFERS.filter(
    ({ id, action, fits }) =>
      (only === undefined || only.includes(id)) && fits(it) && mayStep(action, partiesOf(it), doer).kind === 'allowed',
  );
  const first = fitting.findIndex(({ style }) => style === 'primary');
  return fitting.map(({ id, text, style, confirm, exact }, at) =>
    button({
      id,
      text,
      value: exact ? exactRef(it) : looseRef(it),
      ...(style && (style !== 'primary' || at === first) ? { style } : {}),
      ...(confirm ? { confirm } : {}),
    }),
  );
}
