// A decision as an indented list for a terminal, in the words that rules use.
import { valuesInWords } from '../difference/values-in-words.ts';
import type { Fact } from '../model.ts';
import type { Branch, Outline } from './outline.ts';

export function outlineAsList(outline: Outline): string {
  return linesOf(outline, 0, '').join('\n');
}

function linesOf(outline: Outline, depth: number, lead: string): string[] {
  const indent = '  '.repeat(depth) + lead;
  switch (outline.kind) {
    case 'outcome':
      return [`${indent}=> ${outline.outcome}`];
    case 'again':
      return [`${indent}${outline.fact.id}? as in (${outline.number})`];
    case 'question':
      return [
        `${indent}(${outline.number}) ${outline.fact.id}?`,
        ...outline.branches.flatMap((branch) => branchLines(branch, outline.fact, depth + 1)),
      ];
  }
}

function branchLines({ values, to }: Branch, fact: Fact, depth: number): string[] {
  return linesOf(to, depth, `${valuesInWords(values, fact)}: `);
}
