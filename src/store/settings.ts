// Settings of a desk: each is defined once with its schema and default; a change is a ledger record.
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import type { Actor } from '../casework/roles.ts';
import type { Store } from './index.ts';
import type { Json } from './ledger/index.ts';

export type SettingDefinition<T> = {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly standard: T;
};

/** The value among those stored, or the standard one. A stored value that no longer fits its schema is an error. */
export function settingOf<T>(stored: ReadonlyMap<string, string>, { key, schema, standard }: SettingDefinition<T>): T {
  const value = stored.get(key);
  return value === undefined ? standard : schema.parse(JSON.parse(value));
}

export type ChangeOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

export type SettingChange<T> = {
  readonly desk: string;
  readonly actor: Actor;
  readonly setting: SettingDefinition<T>;
  readonly value: unknown;
};

export async function readSetting<T>(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  setting: SettingDefinition<T>,
): Promise<T> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('desk', '=', desk)
    .where('key', '=', setting.key)
    .executeTakeFirst();
  return settingOf(new Map(row && [[setting.key, row.value]]), setting);
}

/** Whether the actor may do this is decided by the caller. */
export function changeSetting<T>(store: Store, change: SettingChange<T>): Promise<ChangeOutcome> {
  const { desk, actor, setting } = change;
  const parsed = setting.schema.safeParse(change.value);
  if (!parsed.success) return Promise.resolve({ kind: 'refused', problems: parsed.error.issues.map(problemSentence) });
  const value = canonicalize(parsed.data) ?? 'null';
  return store.transaction(async (trx) => {
    const before = canonicalize(await readSetting(trx, desk, setting));
    if (before === value) return { kind: 'unchanged' };
    const row = { value, changed_at: store.clock.now().getTime(), changed_by: actor.id };
    await trx
      .insertInto('settings')
      .values({ desk, key: setting.key, ...row })
      .onConflict((conflict) => conflict.columns(['desk', 'key']).doUpdateSet(row))
      .execute();
    const data = { from: JSON.parse(before ?? 'null') as Json, to: JSON.parse(value) as Json };
    await store.ledger.append(trx, { desk, actor, kind: 'setting.changed', subject: setting.key, data });
    return { kind: 'changed' };
  });
}

const problemSentence = (issue: z.core.$ZodIssue): string =>
  issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
