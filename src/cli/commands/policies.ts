// nac-desk policies: what a policy author runs (check, test, attach, schema), each in a file of its own.
import type { Command } from 'commander';
import { register as attach } from '../policies/attach.ts';
import { register as check } from '../policies/check.ts';
import { register as schema } from '../policies/schema.ts';
import { register as test } from '../policies/test.ts';

export function register(program: Command): void {
  const policies = program.command('policies').description('check, test and describe a policy pack');
  for (const add of [check, test, attach, schema]) add(policies);
}
