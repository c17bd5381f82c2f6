// The ZIP of a packet: the same files give the same bytes on every machine, and no more of it is made than can be sent.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../src/audit/packet/zip.ts';

const NAMES = ['a.csv', 'b.txt', 'empty.csv'];
const MOST = 1_000_000;
const NODE = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : 'node_modules/.bin/node';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
  writeFileSync(join(folder, 'a.csv'), 'item,count\n'.repeat(50_000));
  writeFileSync(join(folder, 'b.txt'), Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * at * 31) % 251)));
  writeFileSync(join(folder, 'empty.csv'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As made by a process of its own, whose clock stands in that zone. */
function sumIn(TZ: string): string {
  const code = `import { zipOf } from ${JSON.stringify(resolve('src/audit/packet/zip.ts'))};
    process.stdout.write(await zipOf(${JSON.stringify(folder)}, ${JSON.stringify(NAMES)}, ${MOST}));`;
  const bytes = execFileSync(NODE, ['--input-type=module', '-e', code], {
    env: { ...process.env, TZ },
    maxBuffer: MOST,
  });
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the ZIP of a packet', () => {
  it('holds the files as they are', async () => {
    const files = unzipSync((await zipOf(folder, NAMES, MOST)) ?? Buffer.alloc(0));
    expect(Object.keys(files)).toEqual(NAMES);
    expect(Buffer.from(files['a.csv'] ?? []).toString()).toBe('item,count\n'.repeat(50_000));
    expect(files['empty.csv']).toHaveLength(0);
  });

  it('is the same to the byte wherever and whenever it is made', async () => {
    const here = createHash('sha256')
      .update((await zipOf(folder, NAMES, MOST)) ?? '')
      .digest('hex');
    expect([sumIn('Asia/Tokyo'), sumIn('America/Los_Angeles')]).toEqual([here, here]);
  });

  it('is not made when it would be larger than what can be sent', async () => {
    const { length = 0 } = (await zipOf(folder, NAMES, MOST)) ?? {};
    expect(await zipOf(folder, NAMES, length - 1)).toBeNull();
    expect(await zipOf(folder, NAMES, length)).not.toBeNull();
    expect(await zipOf(folder, NAMES, 10)).toBeNull();
  });
});
