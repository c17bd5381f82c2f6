import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/policy/checks/codes.ts';
import { findingsOf, type Table, tables } from './broken-packs.ts';

const FOLDER = 'docs/checks';
const pageOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

test('every code has a page and every page a code', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(CODES.map(({ code, name }) => `${code.toLowerCase()}-${name}.md`).sort());
});

test('the table of all checks says of each what it finds and how grave that is', () => {
  const readme = pageOf('README.md');
  for (const { code, name, severity, finds } of CODES) {
    expect(readme).toContain(`| [${code}](${code.toLowerCase()}-${name}.md) | ${name} | ${severity} | ${finds} |`);
  }
});

describe.each(CODES)('the page of $code', ({ code, name, severity, finds }) => {
  const page = pageOf(`${code.toLowerCase()}-${name}.md`);

  test('says what is found, why it matters, what to avoid and prefer, and how to let it stand', () => {
    expect(page.startsWith(`# ${code}: ${name}\n\nFinds ${finds}.`)).toBe(true);
    expect(page).toContain(severity === 'error' ? 'It is an error: the check fails.' : 'It is a warning.');
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Why it matters', 'Avoid', 'Prefer', 'To let it stand']);
  });

  test('shows what the command prints for the first pack of its table', () => {
    const table = tables().find((one) => one.code === code);
    expect(page).toContain(table && firstFinding(table));
  });
});

function firstFinding({ code, caught }: Table): string {
  const [broken] = caught;
  const [found] = broken ? findingsOf(code, broken) : [];
  if (!found) throw new Error(`the table of ${code} catches nothing`);
  const shown = found.witness === undefined ? '' : ` For instance: ${found.witness}.`;
  return `${found.at}: ${found.severity} ${code}: ${found.message}.${shown} ${found.fix}`;
}
