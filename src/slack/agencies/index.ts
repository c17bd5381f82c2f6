// Everything that the agency directory adds to the app.
import type { ClickHandler, SubmissionHandler } from '../handlers.ts';
import { askPermission, exigentNotice } from './ask.ts';
import { openCard } from './card.ts';
import { confirmButton, contactSent, editContact, historyButton } from './contact.ts';
import { importButton, landingSent, listSent } from './import.ts';
import { mistakeButton, mistakeSent, settleButton } from './mistakes.ts';
import { upkeepButton } from './upkeep.ts';

export const agencyClicks: readonly ClickHandler[] = [
  openCard,
  askPermission,
  exigentNotice,
  editContact,
  confirmButton,
  historyButton,
  mistakeButton,
  settleButton,
  upkeepButton,
  importButton,
];

export const agencySubmissions: readonly SubmissionHandler[] = [contactSent, mistakeSent, listSent, landingSent];
