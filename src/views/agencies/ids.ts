// The names under which the buttons and forms of the agency directory come back.

export const AGENCY = {
  card: 'agency-card',
  permission: 'agency-permission',
  exigent: 'agency-exigent',
  editContact: 'agency-edit-contact',
  confirmContact: 'agency-confirm-contact',
  history: 'agency-history',
  mistake: 'agency-mistake',
  settle: 'agency-settle',
  upkeep: 'agency-upkeep',
  import: 'agency-import',
} as const;

export const AGENCY_FORM = {
  contact: 'agency-contact-form',
  mistake: 'agency-mistake-form',
  list: 'agency-list-form',
  landing: 'agency-landing-form',
} as const;

/** The modal of a card, which its own forms take the place of and come back to. */
export const AGENCY_CARD = 'agency';
export const AGENCY_HISTORY = 'agency-history';
