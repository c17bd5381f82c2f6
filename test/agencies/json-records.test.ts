import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonRecords } from '../../src/agencies/import/json-records.ts';

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function recordsOf(text: string, size: number) {
  const records = [];
  for await (const { path, fields } of jsonRecords(pieces(text, size)))
    records.push({ path, fields: Object.fromEntries(fields) });
  return records;
}

describe('records are found in JSON as it streams by', () => {
  it('wherever the list lies, and however the text is cut', async () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean());
    const key = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
    const record = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 5 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (records, indented, size) => {
          const text = JSON.stringify({ list: { WI: records } }, null, indented ? 2 : 0);
          const expected = records.map((fields) => ({
            path: ['list', 'WI'],
            fields: Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, String(each)])),
          }));
          expect(await recordsOf(text, size)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a record that holds another keeps its own fields', async () => {
    const text = '[{"ori":"WI0130000","location":{"lat":43.07},"counties":["DANE",null,"ROCK"],"note":null}]';
    expect(await recordsOf(text, 5)).toEqual([
      { path: ['location'], fields: { lat: '43.07' } },
      { path: [], fields: { ori: 'WI0130000', counties: 'DANE; ROCK' } },
    ]);
  });

  it.each(['{"a":1', '[1,2}', '{"a":"b', '{"a":"\u0001"}'])('%j is no whole JSON', async (text) => {
    await expect(recordsOf(text, 3)).rejects.toMatchObject({ refusal: { code: 'broken-json' } });
  });
});
