// The agency directory: find an agency by what people call it, know how it is reached, take in the published lists.

export type { Agency, AgencyFacts, AgencySource, LayoutId } from './agency.ts';
export { type AgencyCard, cardOf, saysSource } from './card.ts';
export { checkWays, type WayProblem } from './contacts/check-ways.ts';
export { type Contact, type ContactWay, type ContactWays, channelIdOf } from './contacts/contact.ts';
export { CONTACT_STALE_AFTER_DAYS } from './contacts/stale-after.ts';
export { type ContactMark, type ContactStanding, standingOf } from './contacts/standing.ts';
export {
  type Directory,
  directoryOf,
  type Found,
  type How,
  type SearchAnswer,
  type SearchOptions,
  type SlipFound,
} from './directory.ts';
export { type ByteSource, bytesSource, fileSource } from './import/byte-source.ts';
export { FIELD_WORDS } from './import/field-words.ts';
export { keptOutOfName } from './import/file-name.ts';
export { type ImportPlan, openImport } from './import/open-import.ts';
export type { FileRefusal } from './import/refusal.ts';
export { detailOf, labelOf, placeOf } from './label.ts';
export { PRECEDENCE } from './merge/precedence.ts';
export { isMistake, MISTAKES, type Mistake } from './mistake.ts';
export { SEARCH_IS_FOR, saysNothingFound } from './search-is-for.ts';
export { nameOfState, STATES, stateByWord } from './states.ts';
export { type ContactEvent, markContact } from './stored/contact-events.ts';
export { type ContactKey, readContact } from './stored/contact-rows.ts';
export {
  type ContactOutcome,
  changeContact,
  confirmContact,
  contactHistory,
  contactsToConfirm,
} from './stored/contacts.ts';
export { EVERY_DESK } from './stored/desks.ts';
export { type ImportJob, importFile } from './stored/import-file.ts';
export type { ImportCounts, ImportLine, ImportOutcome, ImportReport } from './stored/import-report.ts';
export { type LiveDirectory, liveDirectory, openDirectory, starterDirectory } from './stored/live-directory.ts';
export { type MistakeReport, openMistakes, reportMistake, settleMistake } from './stored/mistakes.ts';
export { readCard } from './stored/read-card.ts';
