// Measures the search over all published agencies against Fuse, and what a large index costs; says which goals are met.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Agency } from '../../src/agencies/agency.ts';
import { readStarterAgencies } from '../../src/agencies/starter/starter-agencies.ts';
import { compare } from './compare.ts';
import { fuseBehindCandidates, fuseEngines, ownEngine } from './engines.ts';
import { goal, printGoals } from './goals.ts';
import { HIT_IN_WORDS } from './hit.ts';
import { indexCost } from './index-cost.ts';
import { KINDS, type Kind, type Question, writeQuestions } from './questions.ts';
import { agenciesOf } from './rows.ts';
import { grow } from './synthetic.ts';

const PUBLISHED = '../shared/ori/fbi-cde-2018-agency-names.csv';
const GEORGIA = '../shared/ori/nibrs-2020-georgia-agencies.csv';
const SEED = 20_260_302;
const LARGE = 100_000;
const RECALL_GOALS: Readonly<Partial<Record<Kind, number>>> = { typo: 0.99, order: 0.99 };

const { values } = parseArgs({
  options: { questions: { type: 'string', default: '3000' }, fuse: { type: 'string', default: '120' } },
});

const agencies = existsSync(PUBLISHED) ? await agenciesOf(PUBLISHED) : [];
if (agencies.length > 0) await compareSearch();
else console.log(`skipped: ${PUBLISHED} is not beside the project; recall and speed are measured on it alone.`);
reportIndex();
printGoals();

async function compareSearch(): Promise<void> {
  const fuseQuestions = Number(values.fuse);
  console.log(
    `${agencies.length} agencies; seed ${SEED}; ${values.questions} questions a kind, the first ${fuseQuestions} of them for Fuse.`,
  );
  console.log(
    `${HIT_IN_WORDS}\nTimes: of the processor where a question takes long, on the clock and the quickest of three where it does not.\n`,
  );
  const engines = {
    own: ownEngine(agencies),
    fuses: fuseEngines(agencies),
    others: [fuseBehindCandidates(agencies)],
    fuseQuestions,
  };
  for (const [kind, title] of Object.entries(KINDS) as [Kind, string][]) {
    const questions = writeQuestions(kind, Number(values.questions), agencies, SEED);
    compare({ title, questions, recallGoal: RECALL_GOALS[kind] ?? null, ...engines });
  }
  if (!existsSync(GEORGIA)) return;
  compare({ title: '(c′) as on the teletype', questions: await teletypeQuestions(), recallGoal: null, ...engines });
}

/** "FT OGLETHORPE PD FT OGLETHORPE GA", as NCIC has it: abbreviations nobody made up for this measurement. */
async function teletypeQuestions(): Promise<Question[]> {
  const known = new Map(agencies.map((agency): [string, Agency] => [agency.ori, agency]));
  return (await agenciesOf(GEORGIA)).flatMap(({ ori, otherNames: [text] }) => {
    const meant = known.get(ori);
    return meant && text ? [{ text: `${text} GA`, meant, saysState: true, words: [] }] : [];
  });
}

function reportIndex(): void {
  const rows = grow(agencies.length > 0 ? agencies : readStarterAgencies(), LARGE, SEED);
  const { words, firstBuild, median, wall, bytes } = indexCost(rows);
  const held =
    bytes === null ? 'memory not measured: run with --expose-gc' : `${(bytes / 1e6).toFixed(1)} MB beside the agencies`;
  const times = `first build ${firstBuild.toFixed(0)} ms (clock: ${wall.toFixed(0)} ms), median of five ${median.toFixed(0)} ms`;
  console.log(`Index of ${rows.length} agencies, ${words} words: ${times}, ${held}`);
  goal('100,000 agencies indexed in under 1 s', firstBuild < 1000, `${firstBuild.toFixed(0)} ms`);
  if (bytes !== null) goal('and in under 100 MB', bytes < 100e6, `${(bytes / 1e6).toFixed(1)} MB`);
}
