// Checks an audit packet alone, with Node.js and nothing else: node verify.mjs
// 1. every file has the checksum that SHA256SUMS names; 2. every ledger record gives its hash and follows the one before it.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
let bad = 0;
const fault = (message) => {
  bad += 1;
  console.log(`BROKEN: ${message}`);
};

for (const line of readFileSync('SHA256SUMS', 'utf8').split('\n').filter(Boolean)) {
  const [sum, name] = line.split('  ');
  try {
    if (sha256(readFileSync(name)) !== sum) fault(`${name} is not the file that was written`);
  } catch {
    fault(`${name} is missing`);
  }
}

// Split at line ends alone: the lines that Node's readline gives also end at signs that JSON allows in a text.
async function* linesOf(file) {
  let held = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const pieces = (held + chunk).split('\n');
    held = pieces.pop() ?? '';
    yield* pieces;
  }
  if (held !== '') yield held;
}

// The hash of a record is taken over the very bytes that stand behind "record": in its line.
let sequence;
let hash;
let desk;
let end;
for await (const line of linesOf('ledger.jsonl')) {
  if (end) {
    fault('something stands after the end of the ledger');
    break;
  }
  const value = JSON.parse(line);
  if (value.start) ({ sequence, hash, desk } = value.start);
  else if (value.end) end = value.end;
  else {
    const text = line.slice(line.indexOf('"record":') + '"record":'.length, -1);
    const { record } = value;
    if (sha256(text) !== value.hash) fault(`record ${record.sequence} is not what was written`);
    if (record.previous !== hash || record.sequence !== sequence + 1 || record.desk !== desk)
      fault(`record ${record.sequence} does not follow record ${sequence}`);
    ({ sequence } = record);
    ({ hash } = value);
  }
}
if (!end) fault('the ledger has no end: it was cut off');
else if (end.sequence !== sequence || end.hash !== hash)
  fault(`the ledger ends at ${sequence}, not at ${end.sequence}`);

console.log(bad === 0 ? `OK: all files and the ledger up to record ${sequence}, hash ${hash}` : `${bad} faults`);
process.exitCode = bad === 0 ? 0 : 1;
