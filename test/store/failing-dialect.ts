// A dialect that lets a test break the database: the k-th write fails, before or after it has taken effect.
import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from 'kysely';

export type Breaking = {
  /** Writes seen so far, commits included. */
  writes: number;
  /** Which one fails; 0 for none. */
  failAt: number;
  /** `before`: as a full disk does. `after-commit`: it is done, but nobody hears of it. */
  when: 'before' | 'after-commit';
  /** Probability that any write fails, beside `failAt`. */
  chance: () => boolean;
};

export const notBreaking = (): Breaking => ({ writes: 0, failAt: 0, when: 'before', chance: () => false });

export class BrokenDatabaseError extends Error {
  readonly code = 'BROKEN';
}

const WRITE = /^\s*(insert|update|delete|commit)\b/i;

export const failingDialect = (inner: Dialect, breaking: Breaking): Dialect => ({
  createAdapter: () => inner.createAdapter(),
  createIntrospector: (db) => inner.createIntrospector(db),
  createQueryCompiler: () => inner.createQueryCompiler(),
  createDriver: () => failingDriver(inner.createDriver(), breaking),
});

function failingDriver(driver: Driver, breaking: Breaking): Driver {
  const wrapped = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      const connection = await driver.acquireConnection();
      const known = wrapped.get(connection) ?? failingConnection(connection, breaking);
      wrapped.set(connection, known);
      inner.set(known, connection);
      return known;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(inner.get(connection) ?? connection),
    releaseConnection: (connection) => driver.releaseConnection(inner.get(connection) ?? connection),
    destroy: () => driver.destroy(),
  };
}

function failingConnection(connection: DatabaseConnection, breaking: Breaking): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      if (!WRITE.test(query.sql)) return connection.executeQuery<R>(query);
      breaking.writes += 1;
      const fails = breaking.writes === breaking.failAt || breaking.chance();
      const committing = /^\s*commit/i.test(query.sql);
      if (fails && !(breaking.when === 'after-commit' && committing)) throw new BrokenDatabaseError('disk full');
      const result = await connection.executeQuery<R>(query);
      if (fails) throw new BrokenDatabaseError('the connection was lost after the commit');
      return result;
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}
