// Measures `ask` on the labelled questions: right answers for both halves, confusions for the development half alone,
// time of a question, time to load, and Fuse over the same texts. Writes docs/ask-confusions.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAskIndex } from '../../src/ask/index.ts';
import { waysOf } from '../../src/ask/learn.ts';
import { readAskCorpus, readAskFiles } from '../../src/packs/read-ask-corpus.ts';
import { askFuse } from './compare-fuse.ts';
import { HALVES, type Half, questionsOf } from './questions.ts';
import { byStyle, confusions, totals } from './report.ts';
import { type Asked, percent, type Scores, scoresOf } from './score.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACK = join(ROOT, 'policies', 'ndex');
const FUSE_TAKES_EVERY = 10;

const started = performance.now();
const cpuBefore = process.cpuUsage();
const { corpus, learnedAnew } = readAskCorpus(PACK, []);
const index = buildAskIndex(corpus);
const loadMs = performance.now() - started;
const loadCpu = process.cpuUsage(cpuBefore);

const cpuBeforeAsking = process.cpuUsage();
const asked = {} as Record<Half, Asked[]>;
const scores: Record<string, Scores> = {};
const times: number[] = [];
for (const half of HALVES) {
  asked[half] = questionsOf(half).map((question) => {
    const before = performance.now();
    const answer = index.ask(question.text);
    times.push(performance.now() - before);
    return { question, answer };
  });
  scores[half] = scoresOf(asked[half]);
}
const askingCpu = process.cpuUsage(cpuBeforeAsking);
const cpuEach = (askingCpu.user + askingCpu.system) / 1000 / times.length;
times.sort((a, b) => a - b);
const median = times[times.length >> 1] ?? 0;

console.log(totals(scores));
for (const half of HALVES) console.log(`\n${half} half, by style\n\n${byStyle(asked[half])}`);
console.log(`\ndevelopment half, confusions\n\n${confusions(asked.development)}`);
console.log(
  `\nload ${loadMs.toFixed(0)} ms, of processor time ${((loadCpu.user + loadCpu.system) / 1000).toFixed(0)} ms${learnedAnew ? ' (learned anew: run "nac-desk ask --learn")' : ''}`,
);
console.log(
  `a question ${median.toFixed(2)} ms at the median, ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(2)} ms at the 99th percentile; ${cpuEach.toFixed(2)} ms of processor time on average`,
);

const fuse = askFuse(waysOf(readAskFiles(PACK)), questionsOf('development'), FUSE_TAKES_EVERY);
console.log(
  `Fuse over the same ways: top-1 ${percent(fuse.top1)}, ${fuse.msEach.toFixed(1)} ms a question: ${(fuse.msEach / median).toFixed(0)} times as long`,
);

writeFileSync(
  join(ROOT, 'docs', 'ask-confusions.md'),
  `# What \`ask\` takes for something else

The development half of the labelled questions (\`bench/ask/\`), as \`npm run bench:ask\` last found it: ${asked.development.length} questions, of
which a clause answers ${scores.development?.top1.of}. Questions taken for another clause, or for another kind, are listed; the sealed half is not.

${confusions(asked.development)}
`,
);
