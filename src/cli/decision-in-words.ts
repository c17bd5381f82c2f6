// A decision as text for a terminal: the answer first, then why, what to do, what would allow it, and the edition.
import type { Decided, Duty, FactChange, Pack } from '../policy/model.ts';

export function decisionInWords(decided: Decided, pack: Pack): string {
  const decision = pack.decisions.get(decided.decision);
  const parts = decided.outcome === null ? openQuestion(decided, pack) : verdict(decided, pack);
  return [decision?.title ?? decided.decision, '', ...parts, '', pack.header.banner].join('\n');
}

function openQuestion(decided: Decided, pack: Pack): string[] {
  const fact = decided.next === null ? undefined : pack.facts.get(decided.next);
  const values = fact?.values.map((value) => `  ${decided.next}=${value.id}  (${value.label})`) ?? [];
  return [
    'Not settled yet: more facts are needed.',
    `Still open: ${decided.missing.join(', ')}.`,
    ...(fact ? ['', `Next: ${fact.question}`, ...values] : []),
  ];
}

function verdict(decided: Decided, pack: Pack): string[] {
  const word = decided.outcome === null ? undefined : pack.outcomes.get(decided.outcome);
  const silent =
    decided.because.length === 0 ? [`- ${pack.decisions.get(decided.decision)?.notCovered.say ?? ''}`] : [];
  const reasons = decided.because.map((reason) => {
    const mark = reason.basis === 'stated' ? '' : ` (${reason.basis})`;
    return `- ${reason.because}${mark} [${reason.clauses.join(', ')}]`;
  });
  const duties = decided.duties.flatMap((id) => pack.duties.get(id) ?? []);
  return [
    `${word?.title ?? decided.outcome}: ${word?.say ?? ''}`,
    '',
    'Why',
    ...silent,
    ...reasons,
    ...section('First', duties.filter((d) => d.timing === 'before').map(dutyLine)),
    ...section('While you do', duties.filter((d) => d.timing === 'during').map(dutyLine)),
    ...section('Afterwards', duties.filter((d) => d.timing === 'after').map(dutyLine)),
    ...section(
      'What would allow it',
      decided.wouldAllow.map((set) => `- ${changesInWords(set, pack)}`),
    ),
    ...section(
      'Ask',
      decided.ask.map((id) => `- ${contactLine(id, pack)}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function dutyLine(duty: Duty): string {
  const weight = duty.strength === 'must' ? '' : ` (${duty.strength})`;
  return `- ${duty.title}${weight}: ${duty.say} [${duty.clauses.join(', ')}]`;
}

function changesInWords(set: readonly FactChange[], pack: Pack): string {
  return set
    .map(({ fact, value }) => {
      const known = pack.facts.get(fact);
      return `${known?.question ?? fact} → ${known?.values.find((v) => v.id === value)?.label ?? value}`;
    })
    .join(' and ');
}

function contactLine(id: string, pack: Pack): string {
  const contact = pack.header.contacts.find((c) => c.id === id);
  return contact ? `${contact.title}: ${contact.say}` : id;
}
