import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/agencies/import/byte-source.ts';
import { opened, refusalOf, rowsOf, textFile } from './read-plan.ts';

const list = "ori,agency_name\nWI0130000,Dane County Sheriff's Office\nTX1610000,Peña County Sheriff’s Office\n";

describe('a file that is not what it says is refused with what to do instead', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty', 'empty'],
    ['blanks alone', Buffer.from(' \n\n '), 'empty', 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf', 'CSV UTF-8'],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0014\u0000xl/workbook.xml', 'latin1'), 'spreadsheet', 'CSV UTF-8'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet', 'CSV UTF-8'],
    ['a packed list', gzipSync(list), 'archive', 'Unpack'],
    ['a sign-in page', Buffer.from('<!DOCTYPE html><html><head><title>Sign in</title>'), 'html', 'web page'],
    ['a table of a web page', Buffer.from('  <table><tr><td>ORI</td></tr></table>'), 'html', 'web page'],
    ['XML', Buffer.from('<?xml version="1.0"?><agencies/>'), 'xml', 'XML'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'picture', 'picture'],
    [
      'any other binary',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251)),
      'binary',
      'not a text file',
    ],
    ['a letter', Buffer.from('Dear colleague,\nplease find the list attached.\n'), 'no-ori-column', '--map ori='],
    ['a list without ORIs', Buffer.from('agency,city\nDane County Sheriff,Madison\n'), 'no-ori-column', 'agency, city'],
    ['a list without names', Buffer.from('ori,fips\nWI0130000,55025\n'), 'no-name-column', '--map name='],
    ['a header alone', Buffer.from('ori,agency_name\n'), 'no-rows', 'no rows'],
    [
      'seven characters alone',
      Buffer.from('ori,agency_name\nWI01300,Dane County\n'),
      'no-ori-column',
      'nine characters',
    ],
    ['JSON that is cut off', Buffer.from('{"WI":[{"ori":"WI0130000","name":"Dane'), 'broken-json', 'JSON'],
    ['JSON without records', Buffer.from('[]'), 'no-rows', 'no records'],
  ])('%s', async (_what, bytes, code, says) => {
    const refusal = await refusalOf(bytesSource('agencies.csv', bytes));
    expect(refusal?.code).toBe(code);
    expect(refusal?.says).toContain(says);
  });

  it('a huge file that is a PDF is refused after its first bytes', async () => {
    let read = 0;
    const source = {
      name: 'agencies.csv',
      size: 2 ** 31,
      open: async function* () {
        for (;;) {
          read += 65_536;
          yield Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(65_528, 0x20)]);
        }
      },
    };
    expect((await refusalOf(source))?.code).toBe('pdf');
    expect(read).toBeLessThanOrEqual(131_072);
  });

  it('a quote that is never closed is refused with its line, and nothing of the file is taken', async () => {
    const before = `ori,agency_name\n${'WI0130200,Fitchburg\n'.repeat(250)}\n`;
    const refusal = await refusalOf(textFile(`${before}WI0130000,"Dane\n${'WI0130200,Fitchburg\n'.repeat(15_000)}`));
    expect(refusal?.code).toBe('broken-quotes');
    expect(refusal?.says).toContain('From line 252 on');
  });
});

describe('the letters of a file are read as they were meant', () => {
  const names = ["Dane County Sheriff's Office", 'Peña County Sheriff’s Office'];
  it.each([
    ['utf-8', Buffer.from(list)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(list)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')])],
    ['utf-16le', Buffer.from(list, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(list, 'utf16le').swap16()])],
    ['windows-1252', Buffer.from(list.replace('’', '\u0092'), 'latin1')],
  ])('%s', async (encoding, bytes) => {
    const plan = await opened(bytesSource('agencies.csv', bytes));
    expect(plan.encoding).toBe(encoding);
    expect((await rowsOf(plan)).landed.map((row) => row.facts.name)).toEqual(names);
  });

  it('a letter cut in two by the end of a chunk is still one letter', async () => {
    const bytes = Buffer.from(list);
    const source = {
      name: 'agencies.csv',
      size: bytes.length,
      open: async function* () {
        for (const byte of bytes) yield Uint8Array.of(byte);
      },
    };
    const plan = await opened(source);
    expect(plan.encoding).toBe('utf-8');
    expect((await rowsOf(plan)).landed.map((row) => row.facts.name)).toEqual(names);
  });
});
