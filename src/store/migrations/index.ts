// Every migration, oldest first. Append only: a name that has shipped is never changed, moved or removed.
import { ledger } from './001-ledger.ts';
import { desk } from './002-desk.ts';
import { decisions } from './003-decisions.ts';
import { cases } from './010-cases.ts';
import { delivery } from './011-delivery.ts';
import { agencies } from './020-agencies.ts';
import { people } from './030-people.ts';
import { cards } from './040-cards.ts';
import { waitingReports } from './050-waiting-reports.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  ledger,
  desk,
  decisions,
  cases,
  delivery,
  agencies,
  people,
  cards,
  waitingReports,
];
