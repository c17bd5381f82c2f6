// Tells from a database URL which database is meant.
import { StoreError } from '../errors.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

export type Location =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly file: string };

/** `postgres://…` and `postgresql://…` are PostgreSQL; `sqlite:FILE`, `:memory:` and a bare path are SQLite. */
export function locate(url: string): Location {
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url };
  const file = url.replace(/^sqlite:(\/\/)?/, '');
  if (/^[a-z][a-z0-9+]+:/i.test(file)) {
    const scheme = file.slice(0, file.indexOf(':'));
    throw new StoreError(
      'unknown-database',
      `"${scheme}:" is not a database this product knows: use a file or postgres://`,
    );
  }
  return { kind: 'sqlite', file };
}
