// All tables of the store, put together from one file a concern.
import type { AgencyTables } from './agencies.ts';
import type { CardTables } from './cards.ts';
import type { CaseTables } from './cases.ts';
import type { DecisionTables } from './decisions.ts';
import type { DeliveryTables } from './delivery.ts';
import type { DeskTables } from './desk.ts';
import type { LedgerTables } from './ledger.ts';
import type { PeopleTables } from './people.ts';

export type Tables = LedgerTables &
  DeskTables &
  DecisionTables &
  CaseTables &
  CardTables &
  DeliveryTables &
  AgencyTables &
  PeopleTables;
