// The goals of the measurement, each met or missed with its figure; a missed one fails the run.

const lines: string[] = [];

export function goal(says: string, figure: number, bound: 'at least' | 'under', limit: number): void {
  const met = bound === 'under' ? figure < limit : figure >= limit;
  if (!met) process.exitCode = 1;
  lines.push(`  ${met ? 'met   ' : 'MISSED'} ${says}: ${inWords(figure)} (goal: ${bound} ${inWords(limit)})`);
}

export function printGoals(): void {
  console.log(`Goals\n${lines.join('\n')}`);
}

function inWords(figure: number): string {
  return figure.toLocaleString('en-US', { maximumFractionDigits: figure < 1000 ? 1 : 0 });
}
