// All kinds of cases as one: open, step, what is due, whether it is closed, who is concerned.

import type { Disposal, DisposalCase, DisposalEvent } from './disposal/case.ts';
import { disposalDue, openDisposal, stepDisposal } from './disposal/step.ts';
import type { Due } from './due.ts';
import type { ExigentCase, ExigentEvent, ExigentUse } from './exigent/case.ts';
import { exigentDue } from './exigent/due.ts';
import { openExigent } from './exigent/open.ts';
import { stepExigent } from './exigent/step.ts';
import type { Hit, HitCase, HitEvent } from './hit/case.ts';
import { hitDue } from './hit/due.ts';
import { openHit } from './hit/open.ts';
import { stepHit } from './hit/step.ts';
import type { Instant } from './instant.ts';
import type { Opening } from './opening.ts';
import {
  CLOSED_PERMISSION,
  type PermissionCase,
  type PermissionEvent,
  type PermissionRequest,
} from './permission/case.ts';
import { permissionDue } from './permission/due.ts';
import { openPermission } from './permission/open.ts';
import { stepPermission } from './permission/step.ts';
import type { Release, ReleaseCase, ReleaseEvent } from './release/case.ts';
import { openRelease, releaseDue, stepRelease } from './release/step.ts';
import type { CaseSettings } from './settings.ts';
import { type Context, type Refused, refused, type Step, type Stepped } from './step.ts';

export type Case = PermissionCase | ExigentCase | HitCase | ReleaseCase | DisposalCase;
export type CaseKind = Case['kind'];

/** What is said when a case is opened, by kind. */
export type Said =
  | { readonly kind: 'permission'; readonly said: PermissionRequest }
  | { readonly kind: 'exigent'; readonly said: ExigentUse }
  | { readonly kind: 'hit'; readonly said: Hit }
  | { readonly kind: 'release'; readonly said: Release }
  | { readonly kind: 'disposal'; readonly said: Disposal };

/** An event goes with a kind, so that a button of one case cannot step another. */
export type CaseEvent =
  | { readonly to: 'permission'; readonly event: PermissionEvent }
  | { readonly to: 'exigent'; readonly event: ExigentEvent }
  | { readonly to: 'hit'; readonly event: HitEvent }
  | { readonly to: 'release'; readonly event: ReleaseEvent }
  | { readonly to: 'disposal'; readonly event: DisposalEvent };

export type CaseStep = Step<Case, PermissionEvent>;

export function openCase(opening: Opening, said: Said, context: Context): Stepped<Case, PermissionEvent> | Refused {
  switch (said.kind) {
    case 'permission':
      return openPermission(opening, said.said, context);
    case 'exigent':
      return alone(openExigent(opening, said.said, context));
    case 'hit':
      return alone(openHit(opening, said.said, context));
    case 'release':
      return alone(openRelease(opening, said.said, context));
    case 'disposal':
      return alone(openDisposal(opening, said.said, context));
  }
}

export function stepCase(it: Case, { to, event }: CaseEvent, context: Context): CaseStep {
  if (it.kind === 'permission' && to === 'permission') return stepPermission(it, event, context);
  if (it.kind === 'exigent' && to === 'exigent') return alone(stepExigent(it, event, context));
  if (it.kind === 'hit' && to === 'hit') return alone(stepHit(it, event, context));
  if (it.kind === 'release' && to === 'release') return alone(stepRelease(it, event, context));
  if (it.kind === 'disposal' && to === 'disposal') return alone(stepDisposal(it, event, context));
  return refused('wrong-state', 'This belongs to another kind of case.');
}

/** When the case must be looked at next, or why it need not be. What is late by `now` waits for working hours where it is a reminder. */
export function dueOf(it: Case, settings: CaseSettings, now: Instant): Due {
  switch (it.kind) {
    case 'permission':
      return permissionDue(it, settings, now);
    case 'exigent':
      return exigentDue(it, settings, now);
    case 'hit':
      return hitDue(it, settings, now);
    case 'release':
      return releaseDue(it, settings, now);
    case 'disposal':
      return disposalDue(it, settings, now);
  }
}

export function isClosed(it: Case): boolean {
  switch (it.kind) {
    case 'permission':
      return CLOSED_PERMISSION.includes(it.state) || (it.state === 'answered' && it.answer?.kind === 'refused');
    case 'exigent':
      return it.state === 'closed';
    case 'hit':
      return it.state === 'closed' || it.state === 'denied';
    case 'release':
    case 'disposal':
      return it.state === 'logged';
  }
}

/** The event by which the desk's own clock steps a case of that kind. */
export const timeEvent = (kind: CaseKind): CaseEvent => ({ to: kind, event: { kind: 'due' } }) as CaseEvent;

// Only permissions step one another.
function alone<C extends Case, E>(step: Step<C, E>): Step<C, PermissionEvent>;
function alone<C extends Case, E>(step: Stepped<C, E> | Refused): Stepped<C, PermissionEvent> | Refused {
  return step.kind === 'refused' ? step : { ...step, further: [] };
}

/** Users whose zone and working hours the deadlines of a case look at. */
export const peopleOf = (it: Case): readonly string[] => {
  const others = it.kind === 'permission' ? it.request.contact.user : it.kind === 'disposal' ? witnessOf(it) : null;
  return others === null ? [it.openedBy] : [it.openedBy, others];
};

const witnessOf = ({ disposal: { witness } }: DisposalCase): string | null =>
  witness.kind === 'user' ? witness.user : null;
