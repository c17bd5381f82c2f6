// Where the data lies when nobody says otherwise.

/** SQLite, in the folder the product was started in. */
export const DEFAULT_DATABASE = 'data/nac-desk.sqlite';

export const databaseUrl = (env: Readonly<Record<string, string | undefined>>): string =>
  env.DATABASE_URL || DEFAULT_DATABASE;
