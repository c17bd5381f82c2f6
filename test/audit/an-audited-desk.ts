// A desk with people, an agency and cases of every kind, for tests of the audit.

import type { AuditDesk } from '../../src/audit/index.ts';
import { changeAgency, registerPerson } from '../../src/store/people/index.ts';
import { coordinator as coordinatorDoer, exigentUse, OWN } from '../casework/people.ts';
import type { TestDatabase } from '../store/databases.ts';
import { DESK_ID, done, openDesk, opened, permission, stepped, type TestDesk } from '../store/desk.ts';
import type { Told } from '../training/a-person.ts';
import { pack } from '../training/policy-of-pack.ts';

export const COORDINATOR = { id: coordinatorDoer.id, role: 'coordinator' } as const;
export const AGENCY = OWN;

export type AuditedDesk = TestDesk & { readonly place: AuditDesk };

export async function openAudited(database: TestDatabase): Promise<AuditedDesk> {
  const desk = await openDesk(database);
  return { ...desk, place: { store: desk.store, desk: DESK_ID, pack } };
}

export async function addPerson({ place }: AuditedDesk, name: string, told: Told, agency = AGENCY): Promise<string> {
  const { assigned, recordCheck, courses = {} } = told;
  const made = await registerPerson(place, {
    actor: COORDINATOR,
    identity: { name, user: null, email: `${name.replaceAll(/\W/g, '')}@example.org`, number: null },
    events: [
      { kind: 'posting-set', agency, changes: { access: 'logical', ...(assigned ? { assigned } : {}) } },
      ...(recordCheck
        ? [{ kind: 'record-check-made' as const, agency, on: recordCheck === true ? null : recordCheck }]
        : []),
      ...Object.entries(courses).map(([course, completed]) => ({
        kind: 'course-completed' as const,
        completion: { course: course as 'data-use', completed: completed ?? '', proficiency: true },
      })),
    ],
  });
  if (made.kind !== 'changed') throw new Error(JSON.stringify(made));
  return made.person.id;
}

export const nameAgency = ({ place }: AuditedDesk, nac: string | null) =>
  changeAgency(place, {
    actor: COORDINATOR,
    ori: AGENCY,
    changes: {
      nac,
      csaGranted: '2024-01-01',
      delegated: '2024-01-01',
      agreementSigned: '2024-01-01',
      withCsaAuthority: true,
      namesSystems: true,
      namesPolicies: true,
    },
  });

/** An exigent use whose notice nobody has acknowledged, and a permission that was sent. */
export async function addCases({
  cases,
}: AuditedDesk): Promise<{ readonly exigent: string; readonly permission: string }> {
  const exigent = done(await opened(cases, { kind: 'exigent', said: exigentUse })).case.id;
  const asked = done(await opened(cases, permission)).case.id;
  await stepped(cases, asked, { to: 'permission', event: { kind: 'send' } });
  return { exigent, permission: asked };
}
