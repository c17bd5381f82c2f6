// The two forms that an owner's contact can meet: acknowledge a notice, or answer a request with terms and verification.
import type { ExigentCase } from '../../casework/exigent/case.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import { CONDITIONS } from '../../casework/permission/terms.ts';
import { POINTS } from '../../casework/verification.ts';
import { type Choice, labelOf, type Vocabulary } from '../../casework/vocabulary.ts';
import { wordsOf } from '../wording/index.ts';
import { type Html, html, page, raw } from './page.ts';

export type Shown = {
  readonly vocabulary: Vocabulary;
  readonly zone: string;
  readonly check: string;
  /** What was wrong with the form that was sent; null on the first look. */
  readonly wrong: string | null;
};

export function acknowledgePage(it: ExigentCase, shown: Shown): string {
  const { text } = wordsOf('exigent-notice', it, { ...shown, replyLink: null });
  return page('Notice of exigent use', html`<pre>${text}</pre>${form(shown, html``, 'Acknowledge this notice')}`);
}

export function answerPage(it: PermissionCase, shown: Shown): string {
  const { text } = wordsOf('permission-request', it, { ...shown, replyLink: null });
  const fields = html`${decision()}${terms(it, shown)}${verification(shown)}`;
  return page('Request to use N-DEx information', html`<pre>${text}</pre>${form(shown, fields, 'Send the answer')}`);
}

// No action: the form goes back to the address that shows it, wherever a proxy puts that.
const form = ({ check, wrong }: Shown, fields: Html, button: string): Html =>
  html`${wrong === null ? html`` : html`<p class="wrong" role="alert">${wrong}</p>`}<form method="post">
<input type="hidden" name="check" value="${check}">${fields}<button>${button}</button></form>`;

const decision = (): Html =>
  html`<fieldset><legend>Your answer</legend>
<label><input type="radio" name="answer" value="as-requested" required> Granted as requested, with the conditions below</label>
<label><input type="radio" name="answer" value="in-part"> Granted in part: only the uses and recipients chosen below</label>
<label><input type="radio" name="answer" value="refused"> Refused</label></fieldset>`;

function terms({ request }: PermissionCase, { vocabulary }: Shown): Html {
  const uses = request.uses.map((id) => ({ id, label: labelOf(vocabulary.acts, id) }));
  const recipients = request.recipients.map(({ kind, ori }, index) => ({
    id: String(index),
    label: labelOf(vocabulary.recipients, kind) + (ori === null ? '' : ` (${ori})`),
  }));
  return html`<fieldset><legend>If granted in part: uses allowed</legend>${boxes('use', uses)}</fieldset>
${recipients.length === 0 ? html`` : html`<fieldset><legend>If granted in part: who may get it</legend>${boxes('recipient', recipients)}</fieldset>`}
<fieldset><legend>Conditions</legend>${boxes('condition', CONDITIONS)}
<label>Last day (leave empty for no end) <input type="date" name="until"></label>
<label>Anything else? No names of persons, no details of the record. <textarea name="words" rows="3" maxlength="1000"></textarea></label></fieldset>`;
}

const boxes = (name: string, choices: readonly Choice[]): readonly Html[] =>
  choices.map(({ id, label }) => html`<label><input type="checkbox" name="${name}" value="${id}"> ${label}</label>`);

const verification = ({ vocabulary }: Shown): Html =>
  html`<fieldset><legend>Verification (may also be done later)</legend>${POINTS.map((point) => pointSelect(point, vocabulary))}</fieldset>`;

const pointSelect = (point: string, { points }: Vocabulary): Html =>
  html`<label>${labelOf(points, point)} <select name="point-${point}">${raw(
    '<option value="">Not checked now</option><option value="confirmed">Confirmed</option><option value="wrong">Wrong</option><option value="not-known">Not known</option>',
  )}</select></label>`;
