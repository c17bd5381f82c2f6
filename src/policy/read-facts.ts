// What a caller says about the facts (words, booleans, an ORI, a date) reduced to the finite values that rules know.
import { checkOri } from '../ori/index.ts';
import { addInterval, isDay } from './day.ts';
import { NOT_AN_ORI, NOT_LISTED, valueOfPoints } from './fact.ts';
import type { DecisionRules, Fact, Facts, Pack, TrainingProfile } from './model.ts';

export type FactProblem = { readonly fact: string; readonly message: string };

export type FactsRead =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

type Saying = { readonly fact: Fact; readonly pack: Pack; readonly profile: TrainingProfile; readonly asOf: string };

/**
 * Reads raw facts for one decision as of a day. A fact that is absent, null or empty stays unknown; one that the
 * decision does not know, or a value outside its domain, is a problem and never a guess.
 */
export function readFacts(
  pack: Pack,
  decision: DecisionRules,
  raw: Readonly<Record<string, unknown>>,
  asOf: string,
): FactsRead {
  const profile = pack.profiles.get(pack.profile);
  if (!profile) throw new Error(`the pack has no training profile "${pack.profile}"`);
  const facts: Record<string, string> = {};
  const problems: FactProblem[] = [];
  for (const [id, said] of Object.entries(raw)) {
    const fact = decision.facts.includes(id) ? pack.facts.get(id) : undefined;
    if (!fact) {
      problems.push({ fact: id, message: `${decision.id} has no fact "${id}"; it has ${decision.facts.join(', ')}` });
      continue;
    }
    if (said === undefined || said === null || said === '' || said === 'unknown') continue;
    const value = readOne(said, { fact, pack, profile, asOf });
    if ('message' in value) problems.push({ fact: id, message: value.message });
    else facts[id] = value.id;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts };
}

type Value = { readonly id: string } | { readonly message: string };

function readOne(said: unknown, saying: Saying): Value {
  const { fact } = saying;
  if (Array.isArray(said)) {
    return fact.type === 'points' ? readPoints(said.map(String), fact) : wrong(said, fact);
  }
  if (typeof said === 'boolean') return fact.type === 'boolean' ? { id: said ? 'yes' : 'no' } : wrong(said, fact);
  if (typeof said !== 'string') return wrong(said, fact);
  const text = said.trim();
  if (fact.values.some((v) => v.id === text)) return { id: text };
  switch (fact.type) {
    case 'boolean':
      return readBoolean(text, fact);
    case 'points':
      return readPoints(text.split(/[,+\s]+/), fact);
    case 'ori':
      return { id: classOfOri(text, saying.pack) };
    case 'date':
      return readDate(text, saying);
    case 'choice':
      return wrong(text, fact);
  }
}

function readBoolean(text: string, fact: Fact): Value {
  const word = text.toLowerCase();
  if (word === 'true') return { id: 'yes' };
  return word === 'false' ? { id: 'no' } : wrong(text, fact);
}

function readPoints(chosen: readonly string[], fact: Fact): Value {
  const names = chosen.filter((name) => name !== '');
  const stray = names.find((name) => !fact.points.some((p) => p.id === name));
  if (stray !== undefined) return wrong(stray, fact);
  return { id: valueOfPoints(fact, names) };
}

/** The class of an ORI by its ninth character (audit:2), `not-listed`, or `not-an-ori`. */
export function classOfOri(text: string, pack: Pack): string {
  const check = checkOri(text, pack.ori);
  if (!check.valid) return NOT_AN_ORI;
  // Nlets' generic addresses have the shape of an ORI and belong to no agency.
  if (pack.ori.nlets.some(({ ending }) => check.normalized?.endsWith(ending))) return NOT_AN_ORI;
  return check.agencyClass ?? NOT_LISTED;
}

function readDate(text: string, { fact, profile, asOf }: Saying): Value {
  if (!isDay(text)) return { message: `"${text.slice(0, 40)}" is not a day like 2025-03-31 nor one of ${list(fact)}` };
  if (text > asOf && fact.future !== null) return { id: fact.future };
  if (text > asOf) return { message: `${text} lies after ${asOf}: ${fact.id} is about what has happened` };
  for (const value of fact.values) {
    if (value.within === null) continue;
    const interval = profile.intervals[value.within];
    if (!interval) throw new Error(`training profile "${profile.id}" has no interval "${value.within}"`);
    if (asOf <= addInterval(text, interval)) return { id: value.id };
  }
  const rest = fact.values.at(-1);
  return rest ? { id: rest.id } : wrong(text, fact);
}

function wrong(said: unknown, fact: Fact): Value {
  return { message: `${JSON.stringify(said)?.slice(0, 60)} is not a value of ${fact.id}; it takes ${list(fact)}` };
}

function list(fact: Fact): string {
  const ids = fact.type === 'points' ? ['none', ...fact.points.map((p) => p.id), 'all'] : fact.values.map((v) => v.id);
  return ids.join(', ');
}
