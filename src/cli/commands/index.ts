// Every command of the command line, in the order of its help.
import type { Command } from 'commander';
import { register as agencies } from './agencies.ts';
import { register as ask } from './ask.ts';
import { register as audit } from './audit.ts';
import { register as db } from './db.ts';
import { register as decide } from './decide.ts';
import { register as ledger } from './ledger.ts';
import { register as oriCheck } from './ori-check.ts';
import { register as policies } from './policies.ts';
import { register as training } from './training.ts';

export const COMMANDS: readonly ((program: Command) => void)[] = [
  oriCheck,
  decide,
  ask,
  policies,
  agencies,
  training,
  audit,
  ledger,
  db,
];
