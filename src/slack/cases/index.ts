// Everything that cases add to the app: commands, buttons, forms, a shortcut, steps under decisions, sections of Home.
import type { HomeSectionMaker, NextStep } from '../deps.ts';
import type { ClickHandler, CommandHandler, ShortcutHandler, SubmissionHandler } from '../handlers.ts';
import { grantButton, granted, revokeButton } from './desk/roles.ts';
import { changeButton, settingSent, settingsButton } from './desk/settings.ts';
import { exigentButtons, exigentForms } from './exigent/afterwards.ts';
import { exigentBack, exigentScreens } from './exigent/screens.ts';
import { exigent, exigentShortcut, tellTheOwner } from './exigent/start.ts';
import { confirmTheHit, hitConfirm } from './hit/command.ts';
import { hitButtons, hitForms } from './hit/steps.ts';
import { board, myCases } from './home.ts';
import { homeButtons } from './home-buttons.ts';
import { openCase } from './open-button.ts';
import { answerButtons, answerForms } from './permission/answering.ts';
import { permissionButtons } from './permission/buttons.ts';
import { permission } from './permission/command.ts';
import { permissionForm } from './permission/form.ts';
import { lookedUp, lookUp } from './permission/look-up.ts';
import { askTheOwner } from './permission/next-step.ts';
import { previewSent } from './permission/preview.ts';
import { useSent, usingButtons } from './permission/using.ts';
import { disposalInstead, logRelease, logTheRelease } from './release/command.ts';
import { releaseButtons, releaseForms } from './release/steps.ts';
import { enough, putOff } from './reminders.ts';
import { verified, verify } from './verify.ts';

export const caseCommands: readonly CommandHandler[] = [permission, exigent, hitConfirm, logRelease];

export const caseClicks: readonly ClickHandler[] = [
  openCase,
  verify,
  putOff,
  enough,
  lookUp,
  ...homeButtons,
  ...permissionButtons,
  ...answerButtons,
  ...usingButtons,
  exigentBack,
  ...exigentButtons,
  ...hitButtons,
  disposalInstead,
  ...releaseButtons,
  grantButton,
  revokeButton,
  settingsButton,
  changeButton,
];

export const caseSubmissions: readonly SubmissionHandler[] = [
  permissionForm,
  previewSent,
  ...answerForms,
  useSent,
  lookedUp,
  verified,
  ...exigentScreens,
  ...exigentForms,
  ...hitForms,
  ...releaseForms,
  granted,
  settingSent,
];

export const caseShortcuts: readonly ShortcutHandler[] = [exigentShortcut];

export const caseNextSteps: readonly NextStep[] = [tellTheOwner, askTheOwner, confirmTheHit, logTheRelease];

export const caseHomeSections: readonly HomeSectionMaker[] = [myCases, board];
