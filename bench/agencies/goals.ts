// The goals of a measurement, each met or missed with its figure.

const lines: string[] = [];

export function goal(says: string, met: boolean, figure: string): void {
  lines.push(`  ${met ? 'met   ' : 'MISSED'} ${says}: ${figure}`);
}

export function printGoals(): void {
  console.log(`\nGoals\n${lines.join('\n')}`);
}
