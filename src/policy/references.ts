// Every name in a pack must lead somewhere: clauses, duties, facts, values, contacts, lifted rules, intervals.
import type { DecisionRules, Diagnostic, Duty, Fact, Pack, Place, Rule } from './model.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

type Sources = ReadonlyMap<string, YamlSource>;

export function checkReferences(pack: Pack, sources: Sources): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const fault = (at: Place, code: string, message: string, fix: string): void => {
    found.push({ code, severity: 'error', at, message, fix });
  };
  const place = (file: string, path: YamlPath): Place =>
    sources.get(file)?.placeOf(path) ?? { file, line: 1, column: 1 };
  const check: Check = { pack, fault, place };
  for (const fact of pack.facts.values()) checkFact(fact, check);
  for (const duty of pack.duties.values()) checkDuty(duty, check);
  for (const decision of pack.decisions.values()) checkDecision(decision, check);
  checkProfiles(check);
  checkGuides(check, sources);
  checkDefects(check, sources);
  return found;
}

type Check = {
  readonly pack: Pack;
  readonly fault: (at: Place, code: string, message: string, fix: string) => void;
  readonly place: (file: string, path: YamlPath) => Place;
};

function checkFact(fact: Fact, { pack, fault, place }: Check): void {
  const at = place('facts.yml', ['facts', fact.id]);
  const has = (value: string) => fact.values.some((v) => v.id === value);
  if (fact.values.length > 64) fault(at, 'domain', `"${fact.id}" has ${fact.values.length} values`, 'Keep to 64.');
  if (fact.default !== null && !has(fact.default)) {
    fault(
      at,
      'unknown-value',
      `the default "${fact.default}" is not a value of "${fact.id}"`,
      'Name one of its values.',
    );
  }
  if (!fact.asked && fact.default === null) {
    fault(at, 'never-known', `"${fact.id}" is never asked and has no default`, 'Give it a default or let it be asked.');
  }
  for (const [group, values] of Object.entries(fact.groups)) {
    if (has(group)) fault(at, 'group', `"${group}" is both a value and a group of "${fact.id}"`, 'Rename the group.');
    for (const value of values.filter((v) => !has(v))) {
      fault(at, 'unknown-value', `the group "${group}" names "${value}", not a value of "${fact.id}"`, 'Correct it.');
    }
  }
  for (const { within } of fact.values) {
    for (const profile of within === null ? [] : pack.profiles.values()) {
      if (within !== null && profile.intervals[within]) continue;
      fault(at, 'unknown-interval', `training profile "${profile.id}" has no interval "${within}"`, 'Add it there.');
    }
  }
}

function checkDuty(duty: Duty, { pack, fault, place }: Check): void {
  for (const clause of duty.clauses.filter((c) => !pack.clauses.has(c))) {
    fault(
      place('duties.yml', ['duties', duty.id, 'clauses']),
      'unknown-clause',
      `no clause "${clause}"`,
      'Correct the id.',
    );
  }
}

function checkDecision(decision: DecisionRules, check: Check): void {
  const { pack, fault } = check;
  const at = (...path: YamlPath): Place => check.place(decision.at.file, path);
  const named = [
    ...decision.facts.map((id, index) => ({ id, at: at('facts', index) })),
    ...decision.opensWith.map((id, index) => ({ id, at: at('opens-with', index) })),
    ...Object.keys(decision.controls).map((id) => ({ id, at: at('controls', id) })),
  ];
  for (const { id, at: where } of named.filter((one) => !pack.facts.has(one.id))) {
    fault(where, 'unknown-fact', `facts.yml has no fact "${id}"`, 'Correct the name.');
  }
  for (const [id, values] of Object.entries(decision.controls)) {
    const strays = values.filter((v) => !pack.facts.get(id)?.values.some((known) => known.id === v));
    for (const v of strays)
      fault(at('controls', id), 'unknown-value', `controls: "${v}" is not a value of "${id}"`, 'Correct it.');
  }
  checkClausesAndContacts(decision.notCovered, at('not-covered'), check);
  const seen = new Set<string>();
  for (const rule of decision.rules) {
    if (seen.has(rule.id)) fault(rule.at, 'duplicate-id', `two rules are named "${rule.id}"`, 'Give one another id.');
    seen.add(rule.id);
    checkRule(rule, decision, check);
  }
}

function checkRule(rule: Rule, decision: DecisionRules, check: Check): void {
  const { pack, fault } = check;
  checkClausesAndContacts(rule, rule.at, check);
  for (const duty of rule.duties.filter((d) => !pack.duties.has(d))) {
    fault(rule.at, 'unknown-duty', `duties.yml has no duty "${duty}"`, 'Add it there or correct the id.');
  }
  for (const lifted of rule.lifts) {
    const target = decision.rules.find((r) => r.id === lifted);
    if (!target) fault(rule.at, 'unknown-rule', `it lifts "${lifted}", no rule of this decision`, 'Correct the id.');
    else if (liftsBack(target, rule.id, decision)) {
      fault(rule.at, 'lift-circle', `"${rule.id}" and "${lifted}" lift each other in a circle`, 'Break the circle.');
    }
  }
  if (rule.outcome === null && (rule.beside.length === 0 || rule.duties.length === 0)) {
    fault(
      rule.at,
      'no-effect',
      'a rule without an outcome needs duties and the outcomes beside which they hold',
      'Add them.',
    );
  }
  if (rule.outcome !== null && rule.beside.length > 0) {
    fault(rule.at, 'two-effects', 'a rule has an outcome or stands beside outcomes, not both', 'Split the rule.');
  }
  if (rule.from !== null && rule.to !== null && rule.from >= rule.to) {
    fault(rule.at, 'period', `the rule ends (${rule.to}) before it begins (${rule.from})`, 'Correct the days.');
  }
}

function liftsBack(from: Rule, target: string, decision: DecisionRules, seen: readonly string[] = []): boolean {
  if (from.id === target || from.lifts.includes(target)) return true;
  if (seen.includes(from.id)) return false;
  return from.lifts.some((id) => {
    const next = decision.rules.find((r) => r.id === id);
    return next !== undefined && liftsBack(next, target, decision, [...seen, from.id]);
  });
}

type Citing = { readonly clauses: readonly string[]; readonly ask: readonly string[] };

function checkClausesAndContacts({ clauses, ask }: Citing, at: Place, { pack, fault }: Check): void {
  for (const clause of clauses.filter((c) => !pack.clauses.has(c))) {
    fault(at, 'unknown-clause', `no clause "${clause}" in this pack`, 'Correct the id or add the clause.');
  }
  const contacts = new Set(pack.header.contacts.map((contact) => contact.id));
  for (const id of ask.filter((a) => !contacts.has(a))) {
    fault(at, 'unknown-contact', `pack.yml has no contact "${id}"`, `Use one of ${[...contacts].join(', ')}.`);
  }
}

function checkProfiles({ pack, fault, place }: Check): void {
  if (!pack.profiles.has(pack.profile)) {
    fault(place('training.yml', ['profile']), 'unknown-profile', `no training profile "${pack.profile}"`, 'Name one.');
  }
  for (const profile of pack.profiles.values()) {
    for (const interval of Object.values(profile.intervals)) {
      for (const clause of interval.clauses.filter((c) => !pack.clauses.has(c))) {
        const at = place('training.yml', ['profiles', profile.id, 'intervals', interval.id]);
        fault(at, 'unknown-clause', `no clause "${clause}" in this pack`, 'Correct the id.');
      }
    }
  }
  pack.courses.forEach((course, index) => {
    for (const clause of course.clauses.filter((c) => !pack.clauses.has(c))) {
      fault(place('training.yml', ['courses', index]), 'unknown-clause', `no clause "${clause}"`, 'Correct the id.');
    }
  });
}

function checkGuides({ pack, fault }: Check, sources: Sources): void {
  for (const guide of pack.guides.values()) {
    const source = [...sources.values()].find((s) => (s.data as { guide?: string } | null)?.guide === guide.id);
    const cited = [...guide.clauses, ...guide.steps.flatMap((step) => step.clauses)];
    for (const clause of new Set(cited.filter((c) => !pack.clauses.has(c)))) {
      const at = source?.placeOf(['guide']) ?? { file: 'guides/', line: 1, column: 1 };
      fault(at, 'unknown-clause', `the guide cites "${clause}", no clause of this pack`, 'Correct the id.');
    }
  }
}

function checkDefects({ pack, fault }: Check, sources: Sources): void {
  const known = new Set(pack.header.defects.map((defect) => defect.id));
  for (const source of sources.values()) {
    if (!source.file.startsWith('clauses/')) continue;
    const { clauses } = source.data as { clauses: readonly { id: string; defects?: readonly string[] }[] };
    clauses.forEach((clause, index) => {
      for (const defect of (clause.defects ?? []).filter((d) => !known.has(d))) {
        fault(
          source.placeOf(['clauses', index, 'defects']),
          'unknown-defect',
          `pack.yml has no defect "${defect}"`,
          'Add it there, or correct the id.',
        );
      }
    });
  }
}
