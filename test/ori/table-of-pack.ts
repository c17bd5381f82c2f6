// The table of the pack that ships, for the tests of ORIs.
import { readOriTable } from '../../src/packs/read-ori-table.ts';

export const table = readOriTable('policies/ndex');
