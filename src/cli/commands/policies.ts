// nac-desk policies: what a policy author runs, each command in a file of its own.
import type { Command } from 'commander';
import { register as attach } from '../policies/attach.ts';
import { register as check } from '../policies/check.ts';
import { register as coverage } from '../policies/coverage.ts';
import { register as diff } from '../policies/diff.ts';
import { register as explain } from '../policies/explain.ts';
import { register as mutate } from '../policies/mutate.ts';
import { register as reference } from '../policies/reference.ts';
import { register as schema } from '../policies/schema.ts';
import { register as test } from '../policies/test.ts';

export function register(program: Command): void {
  const policies = program.command('policies').description('check, test, compare and describe a policy pack');
  for (const add of [check, test, attach, coverage, mutate, diff, explain, reference, schema]) add(policies);
}
