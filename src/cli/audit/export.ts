// nac-desk audit export: the packet into a folder.
import { existsSync, readdirSync } from 'node:fs';
import { type Packet, stepsOf, writePacket } from '../../audit/index.ts';
import { keepHeapSmall } from '../../audit/small-heap.ts';
import { progressOn } from '../agencies/progress.ts';
import { MisuseError } from '../misuse.ts';
import { type AuditOptions, type OpenAudit, withAudit } from './open.ts';

type ExportOptions = AuditOptions & { readonly force?: true };

export function exportPacket(folder: string, options: ExportOptions): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !options.force)
    throw new MisuseError(`${folder} is not empty: choose another folder, or --force.`);
  keepHeapSmall();
  return withAudit(options, 'packet', async (open) => {
    const packet = await written(folder, open);
    say(packet, options);
  });
}

async function written(folder: string, { place, from, to, agency }: OpenAudit): Promise<Packet> {
  const progress = progressOn(process.stderr, 'Gathering', await stepsOf(place));
  let steps = 0;
  const onProgress = () => progress.at(++steps);
  const packet = await writePacket({ folder, place, from, to, agency, onProgress });
  progress.end();
  return packet;
}

function say({ folder, files, board, evidence }: Packet, { json }: ExportOptions): void {
  const { desk, agency, period, head } = evidence;
  const items = board.map(({ number, state, gaps }) => ({ item: number, state, gaps: gaps.length }));
  if (json) console.log(JSON.stringify({ desk, agency, from: period.from, to: period.to, head, items, files }));
  else {
    for (const { name, bytes } of files) console.log(`${String(bytes).padStart(10)}  ${name}`);
    console.log(`The packet is in ${folder}; its ledger ends with record ${head.sequence} ${head.hash}.`);
    console.log('verify.txt in it says how to check it alone: node verify.mjs');
  }
}
