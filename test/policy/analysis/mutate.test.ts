import { describe, expect, test } from 'vitest';
import { damagesTo, mutantsOf, thatChangeAnswers } from '../../../src/policy/analysis/mutate.ts';
import { type Judge, noticedBy } from '../../../src/policy/analysis/notice.ts';
import { decide } from '../../../src/policy/decide.ts';
import type { DecisionRules, Pack } from '../../../src/policy/model.ts';
import { CompiledByDay, readCases } from '../../../src/policy/pack-tests.ts';
import { PropertiesFile } from '../../../src/policy/schema/properties.ts';
import { readYaml } from '../../../src/policy/yaml-source.ts';
import { DAY, filesOf, type PackName, packOf } from '../small-pack.ts';

function judgeOf(name: PackName): Judge {
  const files = filesOf(name);
  const properties = readYaml('properties.yml', files.get('properties.yml') ?? '', PropertiesFile);
  if (!properties.ok) throw new Error(JSON.stringify(properties.diagnostics));
  const { cases } = readCases(new Map([...files].filter(([file]) => file.startsWith('tests/'))));
  return { pack: packOf(name), cases, properties: properties.value.properties, today: DAY };
}

const ndex = judgeOf('ndex');
const decisions = [...ndex.pack.decisions.values()];

const without = (decision: DecisionRules, gone: string): DecisionRules => ({
  ...decision,
  rules: decision.rules
    .filter((rule) => rule.id !== gone)
    .map((rule) => ({ ...rule, lifts: rule.lifts.filter((id) => id !== gone) })),
});

describe('a rule of the real pack that is taken away', () => {
  test.each(decisions)('is noticed, whichever of $id it is', (decision) => {
    const unnoticed = decision.rules.filter(({ id }) => noticedBy(ndex, without(decision, id)) === null);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });
});

describe('damages to the rules of the real pack', () => {
  // `nac-desk policies mutate` tries them all; of the largest decision one in eight is tried here.
  test.each(decisions)('to $id are noticed, at least 95 of 100', (decision) => {
    const every = decision.id === 'use-record' ? 8 : 1;
    const damaged = damagesTo(ndex.pack, decision).filter((_damage, index) => index % every === 0);
    const tried = thatChangeAnswers(ndex.pack, decision, damaged);
    const survivors = tried.filter(({ mutated }) => noticedBy(ndex, mutated) === null);
    expect(tried.length).toBeGreaterThan(5);
    expect(survivors.length / tried.length).toBeLessThanOrEqual(0.05);
  });
});

describe('damages to a small pack', () => {
  const small = judgeOf('small');
  const [door] = small.pack.decisions.values();
  const mutants = door ? mutantsOf(small.pack, door) : [];

  test('are each rule deleted and negated, each exception, duty and test taken out, each value swapped', () => {
    const of = (rule: string) => mutants.filter((mutant) => mutant.rule === rule).map(({ change }) => change);
    expect(of('alarm-rings')).toEqual([
      'deleted',
      'negated',
      'no longer lifts vault-closed',
      'no longer lifts escort-missing',
      'no longer owes report-afterwards',
      'dropped the test of badge',
      'badge: visitor became none',
      'dropped the test of door',
      'door: lab became front',
      'dropped the test of alarm',
      'alarm: yes became no',
    ]);
  });

  test('each come with facts under which the damaged rules answer otherwise', () => {
    for (const { mutated, instance, asOf } of mutants) {
      const damaged: Pack = { ...small.pack, decisions: new Map([[mutated.id, mutated]]) };
      const [before, after] = [small.pack, damaged].map((pack) => answerOf(pack, mutated.id, instance, asOf));
      expect(after).not.toEqual(before);
    }
  });

  test('that change no answer are left out', () => {
    const idle = { find: 'when: { badge: none }', put: 'when: { badge: none, door: [front, lab, vault] }' };
    const pack = packOf('small', [{ file: 'decisions/open-door.yml', ...idle }]);
    const [decision] = pack.decisions.values();
    const changes = (list: readonly { readonly rule: string; readonly change: string }[]) =>
      list.filter(({ rule }) => rule === 'badge-missing').map(({ change }) => change);
    expect(decision && changes(damagesTo(pack, decision))).toContain('dropped the test of door');
    expect(decision && changes(mutantsOf(pack, decision))).not.toContain('dropped the test of door');
  });

  test('go unnoticed where no case and no property speaks of them', () => {
    const [first] = mutants;
    if (!first) throw new Error('no mutant');
    expect(noticedBy(small, first.mutated)).toBe('case');
    expect(noticedBy({ ...small, cases: [] }, first.mutated)).toBe(null);
  });

  test('are noticed by a property where the cases are silent', () => {
    const vault = mutants.find(({ rule, change }) => rule === 'alarm-rings' && change === 'dropped the test of alarm');
    expect(vault && noticedBy({ ...small, cases: [] }, vault.mutated)).toBe('property');
  });
});

function answerOf(pack: Pack, decision: string, facts: Readonly<Record<string, string>>, asOf: string) {
  const compiled = new CompiledByDay(pack).get(decision, asOf);
  if (!compiled) throw new Error(`no decision ${decision}`);
  const { outcome, duties, citations } = decide(compiled, facts, asOf);
  return { outcome, duties, citations };
}
