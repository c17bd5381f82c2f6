#!/usr/bin/env node
// The start of everything: checks the Node it runs on, keeps compiled code for the next start, and says faults in a sentence.
import { enableCompileCache } from 'node:module';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`NAC Desk needs Node.js 24 or newer and this is ${process.versions.node}. Start it with: npm start`);
  process.exit(1);
}
// Imported only now, so that what is imported is read from the cache.
enableCompileCache();
const { start } = await import('./start/index.ts');
const { faultInWords } = await import('./start/faults.ts');
try {
  await start(process.argv.slice(2), process.env);
} catch (error) {
  console.error(faultInWords(error));
  process.exit(1);
}
