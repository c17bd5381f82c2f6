import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type GuardKind, inspect } from '../../src/guard/index.ts';

type Refused = { text: string; kinds: GuardKind[]; skip?: string };
const refused = parse(readFileSync('test/guard/refused.yml', 'utf8')) as Refused[];
const passed = parse(readFileSync('test/guard/passed.yml', 'utf8')) as unknown[];

describe('what the guard refuses', () => {
  it.each(refused.filter(({ skip }) => skip === undefined))('$text', ({ text, kinds }) => {
    expect(inspect(text)).toEqual({ clean: false, kinds });
  });

  it.each(refused.filter(({ skip }) => skip !== undefined))('known to slip through: $text ($skip)', ({ text }) => {
    expect(inspect(text)).toEqual({ clean: true });
  });
});

describe('what the guard lets pass', () => {
  it.each(passed.map((text) => String(text)))('%s', (text) => {
    expect(inspect(text)).toEqual({ clean: true });
  });
});

describe('a field that is there to hold something', () => {
  it('allows a telephone number and still refuses the rest', () => {
    expect(inspect('212-555-0142', { allow: ['telephone'] })).toEqual({ clean: true });
    expect(inspect('212-555-0142, ssn 123-45-6789', { allow: ['telephone'] })).toEqual({
      clean: false,
      kinds: ['ssn'],
    });
  });
});
