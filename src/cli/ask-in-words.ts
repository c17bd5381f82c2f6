// An answer to an asked question as text for a terminal: the direct answer, its clauses and edition, or the honest no.
import type { AskAnswer } from '../ask/answer.ts';
import type { Clause, Pack } from '../policy/model.ts';

export function askInWords(answer: AskAnswer, pack: Pack): string {
  const cut = answer.truncated ? ['(Only the first 500 characters were used.)', ''] : [];
  return [...cut, ...body(answer, pack), '', pack.header.banner].join('\n');
}

function body(answer: AskAnswer, pack: Pack): string[] {
  if (answer.kind === 'answered') return answered(answer, pack);
  if (answer.kind === 'not-covered') return notCovered(answer, pack);
  return [answer.says ?? '', ...instead(answer)];
}

function answered(answer: AskAnswer, pack: Pack): string[] {
  const [best, ...others] = answer.clauses.flatMap(({ id }) => pack.clauses.get(id) ?? []);
  if (best === undefined) return [];
  const direct = best.answer === undefined ? [] : [`${best.answer} [${best.id}]`, ''];
  const also = others.map(({ id, title }) => `- ${title} [${id}]`);
  return [
    ...direct,
    ...inFull(best, pack),
    ...(also.length === 0 ? [] : ['', 'See also', ...also]),
    ...(answer.leadsTo === null ? [] : ['', `Leads on to: ${answer.leadsTo}`]),
  ];
}

function inFull(clause: Clause, pack: Pack): string[] {
  const document = pack.header.documents.find(({ id }) => id === clause.document)?.title ?? clause.document;
  const edition = pack.header.editions.find(({ id }) => id === clause.edition);
  const issue = edition === undefined ? clause.edition : [edition.document, edition.version].filter(Boolean).join(' ');
  const section = clause.section === null ? '' : `, ${clause.section}`;
  const defects = pack.header.defects.filter(({ id }) => clause.defects?.includes(id));
  return [
    `${clause.title} [${clause.id}]`,
    `  ${clause.restated}`,
    `  Restated from ${document}, item ${clause.item} (${issue}${section}).`,
    ...defects.map(({ title, treatment }) => `  Fault of the source: ${title}. ${treatment}`),
  ];
}

function notCovered(answer: AskAnswer, pack: Pack): string[] {
  const clause = answer.related === null ? undefined : pack.clauses.get(answer.related);
  return [
    answer.says ?? '',
    ...(answer.topic === null ? [] : [`Your question seems to be about ${answer.topic}.`]),
    ...(answer.askWhom === null ? [] : [`Ask ${answer.askWhom}.`]),
    ...(clause === undefined ? [] : ['', `Related, but no answer to it: ${clause.title} [${clause.id}]`]),
    ...instead(answer),
  ];
}

function instead({ askInstead }: AskAnswer): string[] {
  return askInstead.length === 0 ? [] : ['', 'You could ask', ...askInstead.map((question) => `- ${question}`)];
}
