// The reference page of all decisions: facts, rules, clauses and counts, generated so that it cannot grow stale unseen.
import { combinationsOf, countByOutcome } from '../analysis/count.ts';
import { interviewLength } from '../analysis/interview-length.ts';
import { compileDecision } from '../compile.ts';
import type { DecisionRules, Fact, Pack, Rule } from '../model.ts';
import { conditionInWords } from './condition-in-words.ts';

/** Markdown; `asOf` is the day for which counts and interviews are taken. */
export function decisionsPage(pack: Pack, asOf: string): string {
  const decisions = [...pack.decisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    '# Decisions: the reference',
    '',
    'Generated from the policy pack by `nac-desk policies reference`; do not edit by hand.',
    '',
    pack.header.banner,
    '',
    `Where several rules apply, the strongest outcome stands: ${pack.precedence.join(', ')}. A rule marked *exception* sets the rules it names aside. Silence is \`not-covered\`, with whom to ask.`,
    '',
    ...decisions.map((decision) => `- [${decision.title}](#${decision.id})`),
    '',
    ...decisions.flatMap((decision) => section(pack, decision, asOf)),
    ...dutiesSection(pack),
  ].join('\n');
}

function section(pack: Pack, decision: DecisionRules, asOf: string): string[] {
  const compiled = compileDecision(pack, decision, asOf);
  const { worst, expected } = interviewLength(pack, decision, asOf);
  const counts = countByOutcome(compiled).filter(({ combinations }) => combinations > 0);
  return [
    `## <a id="${decision.id}"></a>${decision.title}`,
    '',
    `\`${decision.id}\`: ${decision.question} Reviewed ${decision.reviewed}.`,
    '',
    `The interview takes at most ${worst} questions, ${expected.toFixed(1)} on average over all answers. Of ${number(combinationsOf(compiled))} combinations: ${counts.map(({ outcome, combinations }) => `${outcome} ${number(combinations)}`).join(', ')}.`,
    '',
    '### Facts',
    '',
    '| fact | question | values |',
    '| --- | --- | --- |',
    ...decision.facts.flatMap((id) => pack.facts.get(id) ?? []).map(factRow),
    '',
    '### Rules',
    '',
    ...pack.precedence.flatMap((outcome) => rulesOf(pack, decision, (rule) => rule.outcome === outcome)),
    ...rulesOf(pack, decision, (rule) => rule.outcome === null),
    `When nothing applies: ${decision.notCovered.say} Ask: ${decision.notCovered.ask.join(', ')}.`,
    '',
  ];
}

function factRow(fact: Fact): string {
  const values =
    fact.type === 'points'
      ? [`any of ${fact.points.map((p) => p.label).join(', ')}`]
      : fact.values.map((v) => `\`${v.id}\` ${v.label}`);
  const silence = fact.default === null ? '' : ` (when nothing is said: \`${fact.default}\`)`;
  return `| \`${fact.id}\` | ${cell(fact.question)}${silence} | ${cell(values.join('; '))} |`;
}

function rulesOf(pack: Pack, decision: DecisionRules, wanted: (rule: Rule) => boolean): string[] {
  return decision.rules.filter(wanted).flatMap((rule) => ruleLines(pack, rule));
}

function ruleLines(pack: Pack, rule: Rule): string[] {
  const effect = rule.outcome ?? `duties beside ${rule.beside.join(', ')}`;
  const marks = [
    ...(rule.basis === 'stated' ? [] : [rule.basis]),
    ...(rule.from ? [`from ${rule.from}`] : []),
    ...(rule.to ? [`until ${rule.to}`] : []),
  ];
  return [
    `- **${rule.id}**: ${effect}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}. ${rule.because}`,
    `  - when ${conditionInWords(rule.when, pack)}`,
    `  - rests on ${rule.clauses.join(', ')}`,
    ...(rule.duties.length > 0 ? [`  - owes ${rule.duties.join(', ')}`] : []),
    ...(rule.lifts.length > 0 ? [`  - *exception* to ${rule.lifts.join(', ')}`] : []),
    '',
  ];
}

function dutiesSection(pack: Pack): string[] {
  const rows = [...pack.duties.values()].map(
    (duty) =>
      `| \`${duty.id}\` | ${cell(duty.title)}. ${cell(duty.say)} | ${duty.timing} | ${duty.strength} | ${duty.clauses.join(', ')} |`,
  );
  return [
    '## Duties',
    '',
    '| duty | what | when | strength | rests on |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
