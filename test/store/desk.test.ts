import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore, type Store } from '../../src/store/index.ts';
import { ensureFirstAdministrators, grantRole, revokeRole, rolesOf, usersWithRole } from '../../src/store/roles.ts';
import { changeSetting, readSetting } from '../../src/store/settings.ts';
import { knownUser, rememberUser } from '../../src/store/users.ts';
import { databases, type Fresh } from './databases.ts';
import { movableClock } from './movable-clock.ts';

const admin = { id: 'UADMIN', role: 'administrator' } as const;
const desk = 'T1';
const reviewDays = { key: 'review-days', schema: z.int().min(1).max(30), standard: 3 };

describe.each(databases)('roles, settings and users on $name', ({ fresh }) => {
  let place: Fresh;
  let store: Store;

  beforeEach(async () => {
    place = await fresh();
    store = await openStore({ url: place.url, clock: movableClock() });
  });
  afterEach(async () => {
    await store.close();
    await place.drop();
  });

  const ledgerKinds = async () => (await store.ledger.read({ desk })).map(({ kind, subject }) => `${kind} ${subject}`);

  it('everyone is a member, and a granted role is held once and recorded once', async () => {
    expect(await rolesOf(store, desk, 'U1')).toEqual([{ role: 'member', agency: '' }]);
    const grant = { desk, user: 'U1', role: 'coordinator' } as const;
    expect(await grantRole(store, admin, grant)).toBe('granted');
    expect(await grantRole(store, admin, grant)).toBe('already-held');
    expect(await rolesOf(store, desk, 'U1')).toEqual([
      { role: 'coordinator', agency: '' },
      { role: 'member', agency: '' },
    ]);
    expect(await revokeRole(store, admin, grant)).toBe('revoked');
    expect(await revokeRole(store, admin, grant)).toBe('not-held');
    expect(await ledgerKinds()).toEqual(['role.granted U1', 'role.revoked U1']);
  });

  it('finds the contacts of one owner and whoever holds the role for the whole desk', async () => {
    await grantRole(store, admin, { desk, user: 'U1', role: 'owner-contact', agency: 'CA0194200' });
    await grantRole(store, admin, { desk, user: 'U2', role: 'owner-contact', agency: 'NY0303000' });
    await grantRole(store, admin, { desk, user: 'U3', role: 'owner-contact' });
    expect(await usersWithRole(store, desk, 'owner-contact', 'CA0194200')).toEqual(['U1', 'U3']);
    expect(await usersWithRole(store, desk, 'owner-contact')).toEqual(['U1', 'U2', 'U3']);
    expect(await usersWithRole(store, 'T2', 'owner-contact')).toEqual([]);
  });

  it('takes the first administrators from the configuration once and never again', async () => {
    expect(await ensureFirstAdministrators(store, desk, ['UADMIN', 'UOTHER'])).toEqual(['UADMIN', 'UOTHER']);
    await revokeRole(store, admin, { desk, user: 'UOTHER', role: 'administrator' });
    expect(await ensureFirstAdministrators(store, desk, ['UADMIN', 'UOTHER'])).toEqual([]);
    expect(await usersWithRole(store, desk, 'administrator')).toEqual(['UADMIN']);
  });

  it('keeps the last administrator, even when two revoke each other at the same moment', async () => {
    await ensureFirstAdministrators(store, desk, ['UA', 'UB']);
    const revoke = (by: string, user: string) =>
      revokeRole(store, { id: by, role: 'administrator' }, { desk, user, role: 'administrator' });
    const outcomes = await Promise.all([revoke('UA', 'UB'), revoke('UB', 'UA')]);
    expect(outcomes.toSorted()).toEqual(['last-administrator', 'revoked']);
    expect(await usersWithRole(store, desk, 'administrator')).toHaveLength(1);
  });

  it('reads the standard setting, the changed one, and refuses a value that does not fit', async () => {
    const change = (value: unknown) => changeSetting(store, { desk, actor: admin, setting: reviewDays, value });
    expect(await readSetting(store.db, desk, reviewDays)).toBe(3);
    expect(await change(5)).toEqual({ kind: 'changed' });
    expect(await change(5)).toEqual({ kind: 'unchanged' });
    expect(await change(99)).toEqual({ kind: 'refused', problems: [expect.stringContaining('30')] });
    expect(await readSetting(store.db, desk, reviewDays)).toBe(5);
    expect(await readSetting(store.db, 'T2', reviewDays)).toBe(3);
    const [changed] = await store.ledger.read({ desk });
    expect(changed?.data).toEqual({ from: 3, to: 5 });
  });

  it('remembers what the platform says about a user and when it said it', async () => {
    await rememberUser(store, desk, { user: 'U1', zone: 'America/New_York', email: null });
    await rememberUser(store, desk, { user: 'U1', zone: 'America/Chicago', email: 'u1@pd.example' });
    expect(await knownUser(store.db, desk, 'U1')).toEqual({
      user: 'U1',
      zone: 'America/Chicago',
      email: 'u1@pd.example',
      refreshedAt: Date.parse('2026-03-02T15:00:00.000Z'),
    });
    expect(await knownUser(store.db, 'T2', 'U1')).toBeUndefined();
  });
});
