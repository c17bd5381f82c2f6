// Cases as the faces use them: open, step, find. What comes back as `done` is committed and recorded.
import type { Case } from '../../casework/case.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import { type Reuse, reuseOf } from '../../casework/permission/reuse.ts';
import type { Use } from '../../casework/permission/terms.ts';
import type { CaseSettings } from '../../casework/settings.ts';
import { NotRecordedError } from '../record.ts';
import { rolesOf } from '../roles.ts';
import { type Board, boardOf } from './board.ts';
import type { CaseDeps } from './deps.ts';
import { type OpenRequest, openIn } from './open.ts';
import type { CaseOutcome } from './outcome.ts';
import * as read from './read.ts';
import { readCaseSettings } from './settings.ts';
import { type StepRequest, stepIn } from './step.ts';

export type { Board } from './board.ts';
export type { CaseDeps } from './deps.ts';
export type { By } from './doer.ts';
export type { OpenRequest } from './open.ts';
export type { CaseOutcome, Done } from './outcome.ts';
export type { StepRequest } from './step.ts';

/** `open` and `step` throw NotRecordedError when the store failed: then nothing was done, and an incident id is shown. */
export type Cases = {
  readonly open: (request: OpenRequest) => Promise<CaseOutcome>;
  readonly step: (request: StepRequest) => Promise<CaseOutcome>;
  readonly find: (desk: string, id: string) => Promise<Case | undefined>;
  readonly mine: (query: read.PersonQuery) => Promise<readonly Case[]>;
  readonly waitingFor: (query: read.PersonQuery) => Promise<readonly Case[]>;
  readonly dueSoon: (query: read.PersonQuery & { readonly until: number }) => Promise<readonly Case[]>;
  readonly openCases: (query: read.OpenQuery) => Promise<readonly Case[]>;
  readonly opened: (
    query: read.OpenQuery & { readonly from: number; readonly until: number },
  ) => Promise<readonly Case[]>;
  /** Earlier permissions for the same record, each decided against the use that is meant now; best first. */
  readonly reuse: (query: ReuseQuery) => Promise<readonly Reuse[]>;
  readonly permissionsFor: (query: Omit<ReuseQuery, 'use'>) => Promise<readonly PermissionCase[]>;
  readonly board: (desk: string) => Promise<Board>;
  readonly settings: (desk: string, people: readonly string[]) => Promise<CaseSettings>;
};

export type ReuseQuery = { readonly desk: string; readonly ori: string; readonly reference: string; readonly use: Use };

export function casesOf(deps: CaseDeps): Cases {
  const { store } = deps;
  const { db } = store;
  const now = () => store.clock.now().getTime();
  return {
    open: (request) =>
      recorded(`${request.said.kind}.open`, () => store.transaction((trx) => openIn(trx, deps, request))),
    step: (request) => recorded(stepName(request), () => store.transaction((trx) => stepIn(trx, deps, request))),
    find: (desk, id) => read.findCase(db, desk, id),
    mine: (query) => read.mine(db, query),
    waitingFor: async (query) =>
      read.waitingForPerson(db, { ...query, roles: await rolesOf(store, query.desk, query.user) }),
    dueSoon: (query) => read.dueSoon(db, query),
    openCases: (query) => read.openCases(db, query),
    opened: (query) => read.casesOpened(db, query),
    reuse: async (query) => reuseOf(await read.permissionsFor(db, query), query.use, now()),
    permissionsFor: (query) => read.permissionsFor(db, query),
    board: (desk) => boardOf(db, desk, now()),
    settings: (desk, people) => readCaseSettings(db, desk, people),
  };
}

const stepName = ({ event }: StepRequest): string => `${event.to}.${event.event.kind}`;

async function recorded<T>(kind: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw new NotRecordedError({ kind }, cause);
  }
}
