// Answers one request of a reply link: looking changes nothing, sending the form acts once.
import type { Case } from '../../casework/case.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import type { CaseOutcome, Cases } from '../../store/cases/index.ts';
import { NotRecordedError } from '../../store/index.ts';
import { acknowledgePage, answerPage, type Shown } from './forms.ts';
import { saying } from './page.ts';
import { readAnswer } from './read-form.ts';
import type { ReplyDeps } from './server.ts';
import { formCheck, isFormCheck, type ReplyClaims, readToken } from './token.ts';

export type Answered = { readonly status: number; readonly body: string };

const GONE: Answered = {
  status: 410,
  body: saying(
    'This link is no longer valid',
    'It has ended, or the request was changed since. If something is still open, the asking agency will send you a new one.',
  ),
};

/** `form` is null for a look. */
export async function answerReply(deps: ReplyDeps, token: string, form: URLSearchParams | null): Promise<Answered> {
  const read = readToken(token, deps.secrets, deps.clock.now().getTime());
  if (read.kind === 'forged')
    return { status: 404, body: saying('Not found', 'This link is not one of ours. Was it cut off?') };
  if (read.kind === 'expired') return GONE;
  const it = await deps.cases.find(read.claims.desk, read.claims.caseId);
  if (!it || !isMeant(it, read.claims)) return GONE;
  const done = isAnswered(it);
  if (done) return { status: 200, body: saying('Thank you', done) };
  if (form === null) return show(deps, token, it, null);
  if (!isFormCheck(form.get('check') ?? '', token, deps.secrets))
    return show(deps, token, it, 'Please send the form from this page.');
  return act(deps, { token, claims: read.claims, it, form });
}

// A contact that was changed in the meantime must no longer be able to answer.
function isMeant(it: Case, { purpose, round, email }: ReplyClaims): boolean {
  if (it.kind === 'permission') return purpose === 'answer' && it.round === round && it.request.contact.email === email;
  return it.kind === 'exigent' && purpose === 'acknowledge' && it.round === round && it.use.contact.email === email;
}

function isAnswered(it: Case): string | null {
  if (it.kind === 'exigent')
    return it.acknowledgement ? 'This notice has been acknowledged. Nothing more is asked of you here.' : null;
  if (it.kind !== 'permission' || it.state === 'sent' || it.state === 'delivered') return null;
  if (it.state === 'withdrawn') return 'This request was withdrawn. Nothing is asked of you any more.';
  return it.answer
    ? 'This request has been answered. To change the answer, contact the asking agency.'
    : 'This request is closed.';
}

async function show(deps: ReplyDeps, token: string, it: Case, wrong: string | null): Promise<Answered> {
  const { zone } = await deps.cases.settings(it.desk, []);
  const shown: Shown = { vocabulary: deps.vocabulary(), zone, check: formCheck(token, deps.secrets), wrong };
  const status = wrong === null ? 200 : 400;
  if (it.kind === 'exigent') return { status, body: acknowledgePage(it, shown) };
  return it.kind === 'permission' ? { status, body: answerPage(it, shown) } : GONE;
}

type Acting = {
  readonly token: string;
  readonly claims: ReplyClaims;
  readonly it: Case;
  readonly form: URLSearchParams;
};

async function act(deps: ReplyDeps, acting: Acting): Promise<Answered> {
  try {
    const { it } = acting;
    if (it.kind === 'exigent') return await acknowledge(deps, acting);
    return it.kind === 'permission' ? await answer(deps, acting, it) : GONE;
  } catch (error) {
    if (!(error instanceof NotRecordedError)) throw error;
    deps.log.error('a reply could not be recorded', error);
    const sentence = `Your answer could not be recorded, so nothing was done. Please try again, or telephone. Number of this incident: ${error.incident}.`;
    return { status: 503, body: saying('Not recorded', sentence) };
  }
}

async function acknowledge(deps: ReplyDeps, { token, claims, it }: Acting): Promise<Answered> {
  const outcome = await step(deps.cases, claims, it, { to: 'exigent', event: { kind: 'acknowledge' } });
  deps.stepped();
  return told(deps, token, outcome, 'The notice is acknowledged. You will be asked to verify the information later.');
}

async function answer(deps: ReplyDeps, { token, claims, form }: Acting, it: PermissionCase): Promise<Answered> {
  const { zone } = await deps.cases.settings(it.desk, []);
  const said = readAnswer(form, it, zone);
  if (said.kind === 'wrong') return show(deps, token, it, said.sentence);
  const outcome = await step(deps.cases, claims, it, {
    to: 'permission',
    event: { kind: 'answer', answer: said.answer },
  });
  if (said.points && (outcome.kind === 'done' || outcome.kind === 'repeated'))
    await step(deps.cases, claims, it, {
      to: 'permission',
      event: { kind: 'verify', points: said.points, heard: null },
    });
  deps.stepped();
  return told(deps, token, outcome, 'Your answer is recorded, and the person who asked has been told.');
}

type Event = Parameters<Cases['step']>[0]['event'];

const step = (cases: Cases, claims: ReplyClaims, it: Case, event: Event): Promise<CaseOutcome> =>
  cases.step({
    desk: claims.desk,
    id: claims.caseId,
    by: { kind: 'reply-link', email: claims.email, ori: ownerOf(it) },
    event,
    dedupeKey: `reply/${claims.nonce}/${event.event.kind}`,
    version: null,
  });

const ownerOf = (it: Case): string =>
  it.kind === 'permission' ? it.request.owner.ori : it.kind === 'exigent' ? it.use.owner.ori : '';

async function told(deps: ReplyDeps, token: string, outcome: CaseOutcome, sentence: string): Promise<Answered> {
  switch (outcome.kind) {
    case 'done':
    case 'repeated':
      return { status: 200, body: saying('Thank you', sentence) };
    case 'refused':
      return outcome.case ? show(deps, token, outcome.case, outcome.sentence) : GONE;
    case 'stale':
    case 'not-found':
      return GONE;
  }
}
