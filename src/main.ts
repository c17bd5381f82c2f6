// The start: what goes wrong in it is said in a sentence, and the exit code tells.

import { faultInWords } from './start/faults.ts';
import { start } from './start/index.ts';

try {
  await start(process.argv.slice(2), process.env);
} catch (error) {
  console.error(faultInWords(error));
  process.exit(1);
}
