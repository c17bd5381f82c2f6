// The answer to a question in plain words: the clauses, best first, or whom to ask when these documents are silent.
import type { AskAnswer } from '../ask/answer.ts';
import type { Clause, Pack } from '../policy/model.ts';
import { actions, type Block, type Button, button, context, type Message, section, sectionWith } from './blocks.ts';
import type { OfficialWords } from './citations.ts';
import { type ClauseReading, clauseBlocks } from './clauses.ts';
import { ACTION } from './ids.ts';
import { titled } from './sections.ts';
import { shareHere } from './share.ts';
import { saidIn, startValue } from './start-value.ts';
import { escaped, sentence } from './words.ts';

export type AnswerReading = {
  readonly answer: AskAnswer;
  readonly pack: Pack;
  readonly official: OfficialWords;
  /** Only in a channel is there somebody to share it with. */
  readonly place: 'channel' | 'direct' | 'modal';
};

export function policyMessage(reading: AnswerReading): Message {
  return {
    text: policyAloud(reading),
    blocks: [...cutNote(reading), ...body(reading), ...banner(reading), ...buttons(reading)],
  };
}

export type SharedClauses = {
  readonly ids: readonly string[];
  readonly pack: Pack;
  readonly official: OfficialWords;
};

/** Without buttons: what others see after it was shared. */
export function sharedClausesMessage({ ids, pack, official }: SharedClauses, sharedBy: string): Message {
  const [best, ...others] = ids.flatMap((id) => pack.clauses.get(id) ?? []);
  return {
    text: best ? escaped(clauseAloud(best)) : 'A clause was shared.',
    blocks: [
      ...(best ? clauseAnswer(best, { pack, official }) : []),
      ...others.map((clause) => section(`See also: ${escaped(clause.title)} [${escaped(clause.id)}]`)),
      context(escaped(pack.header.banner)),
      context(`Shared by <@${escaped(sharedBy)}>.`),
    ],
  };
}

const clauseAloud = ({ answer, title, id }: Clause): string => `${sentence(answer ?? title)} ${id}`;

const clauseAnswer = (clause: Clause, reading: ClauseReading): Block[] => [
  ...(clause.answer ? [section(`*${escaped(clause.answer)}*`)] : []),
  ...clauseBlocks(clause, reading),
];

function policyAloud({ answer, pack }: AnswerReading): string {
  const best = bestOf(answer, pack);
  if (answer.kind === 'answered' && best) return escaped(clauseAloud(best));
  const whom = answer.askWhom ? ` Ask ${answer.askWhom}.` : '';
  return escaped(`${answer.says ?? 'There is no answer to that here.'}${whom}`);
}

const bestOf = ({ clauses }: AskAnswer, pack: Pack) => pack.clauses.get(clauses[0]?.id ?? '');

function body(reading: AnswerReading): Block[] {
  switch (reading.answer.kind) {
    case 'answered':
      return answered(reading);
    case 'not-covered':
      return notCovered(reading);
    case 'out-of-scope':
      return [
        section(escaped(reading.answer.says ?? 'I only answer what the N-DEx manual says.')),
        ...instead(reading),
      ];
  }
}

function answered(reading: AnswerReading): Block[] {
  const { answer, pack } = reading;
  const best = bestOf(answer, pack);
  if (!best) return [section('The clause that answers this is not in the pack any more.')];
  const others = answer.clauses.slice(1).flatMap(({ id }) => pack.clauses.get(id) ?? []);
  return [
    ...clauseAnswer(best, reading),
    ...others.map((clause) =>
      sectionWith(
        `See also: ${escaped(clause.title)} [${escaped(clause.id)}]`,
        button({ id: `${ACTION.showClauses}:${clause.id}`, text: 'Show it', value: clause.id }),
      ),
    ),
  ];
}

function notCovered(reading: AnswerReading): Block[] {
  const { answer, pack } = reading;
  const related = pack.clauses.get(answer.related ?? '');
  return [
    section(`*${escaped(answer.says ?? 'These documents do not answer that.')}*${about(answer)}`),
    ...(answer.askWhom ? [section(escaped(`Ask ${answer.askWhom}.`))] : []),
    ...(related
      ? [
          sectionWith(
            `Related, but no answer to it: ${escaped(related.title)} [${escaped(related.id)}]`,
            button({ id: `${ACTION.showClauses}:${related.id}`, text: 'Show it', value: related.id }),
          ),
        ]
      : []),
    ...instead(reading),
  ];
}

const about = ({ topic }: AskAnswer): string =>
  topic ? `\nYour question seems to be about ${escaped(sentence(topic))}` : '';

const instead = ({ answer }: AnswerReading): Block[] =>
  titled(
    'You could ask',
    answer.askInstead.slice(0, 3).map((question) => `• ${escaped(question)}`),
  );

const cutNote = ({ answer }: AnswerReading): Block[] =>
  answer.truncated ? [context('Only the first 500 characters were used.')] : [];

const banner = ({ answer, pack }: AnswerReading): Block[] =>
  answer.kind === 'out-of-scope' ? [] : [context(escaped(pack.header.banner))];

function buttons(reading: AnswerReading): Block[] {
  const { answer, place } = reading;
  if (answer.kind === 'out-of-scope') return [];
  const ids = answer.clauses.map(({ id }) => id).join(' ');
  const best = answer.clauses[0]?.id;
  return actions([
    ...leadButton(reading),
    ...(best ? [button({ id: ACTION.showItem, text: 'Show the whole item', value: best })] : []),
    ...(best && place === 'channel' ? [shareHere(ACTION.shareClauses, ids)] : []),
    button({
      id: ACTION.notWhatIMeant,
      text: 'Not what I meant',
      value: `${answer.kind} ${ids || (answer.topic ?? 'nothing')}`.slice(0, 200),
    }),
  ]);
}

function leadButton({ answer, pack }: AnswerReading): Button[] {
  const { leadsTo, facts } = answer;
  if (leadsTo === null) return [];
  if (leadsTo === 'ori-check')
    return [button({ id: ACTION.openOriCheck, text: 'Check an ORI', value: facts.oris[0] ?? ' ', style: 'primary' })];
  // Permission and exigent use are steps after a decision on the use; the questions lead there.
  const decision = leadsTo === 'permission' || leadsTo === 'exigent' ? 'use-record' : leadsTo;
  if (!pack.decisions.has(decision)) return [];
  const value = startValue(decision, saidIn(facts));
  return [button({ id: ACTION.startInterview, text: 'Answer a few questions', value, style: 'primary' })];
}
