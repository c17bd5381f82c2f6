// Where the data lies when nobody says otherwise.
import { join } from 'node:path';

/** The folder of all that the product keeps on disk, in the folder it was started in. */
export const DEFAULT_DATA = '.nac-desk';

const FILE = 'desk.sqlite';

type Environment = Readonly<Record<string, string | undefined>>;

export const dataFolder = (env: Environment): string => env.NAC_DESK_DATA || DEFAULT_DATA;

/** A SQLite file in the data folder, unless `DATABASE_URL` names another database. */
export const databaseUrl = (env: Environment): string => env.DATABASE_URL || join(dataFolder(env), FILE);
