// The very first lines of a start, in plain JavaScript: older Nodes understand them and can say what is missing, and code
// compiled by an earlier start is used from here on, so that no TypeScript need be stripped again.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`NAC Desk needs Node.js 24 or newer and this is ${process.versions.node}. Start it with: npm start`);
  process.exit(1);
}
const { keepCompiled } = await import('./compile-cache.mjs');
keepCompiled();
await import('./main.ts');
