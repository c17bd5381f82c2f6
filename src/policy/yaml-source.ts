// Reads one YAML text of a pack into plain data, remembering where each node stands, and refuses hostile input early.
import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place } from './model.ts';

/** No file of a pack comes near this; a larger one is refused before it is parsed. */
export const MAX_CHARACTERS = 1_000_000;

/** No condition that a person can read comes near this; the parser takes seconds over ten thousand. */
const MAX_DEPTH = 100;

const MAX_ALIASES = 0;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type YamlPath = readonly (string | number)[];

export type YamlSource = {
  readonly file: string;
  readonly data: unknown;
  readonly placeOf: (path: YamlPath) => Place;
};

export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly source: YamlSource }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Parses `text` and checks it against `schema`; every refusal carries file, line and column. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.output<S>> {
  const source = parseSource(file, text);
  if ('diagnostics' in source) return { ok: false, diagnostics: source.diagnostics };
  const checked = schema.safeParse(source.data);
  if (checked.success) return { ok: true, value: checked.data, source };
  return { ok: false, diagnostics: checked.error.issues.flatMap((issue) => fromIssue(issue, source)) };
}

function parseSource(file: string, text: string): YamlSource | { readonly diagnostics: readonly Diagnostic[] } {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters; a file of a pack has at most ${MAX_CHARACTERS}`;
    return { diagnostics: [refuse('too-large', start, message, 'Split it into several files.')] };
  }
  if (bracketsDeeperThan(MAX_DEPTH, text)) {
    const message = `brackets stand more than ${MAX_DEPTH} deep within each other`;
    return { diagnostics: [refuse('too-deep', start, message, 'Name the inner parts and use the names.')] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, schema: 'core' });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings].map((fault) =>
    refuse('yaml', place(fault.pos[0]), inOwnWords(fault.message), 'Correct the YAML at this place.'),
  );
  visit(document, {
    Alias: (_key, node) => {
      faults.push(
        refuse('alias', place(node.range?.[0] ?? 0), 'aliases (*name) are not used in packs', 'Write the value out.'),
      );
      return visit.BREAK;
    },
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || !FORBIDDEN_KEYS.has(String(pair.key.value))) return;
      const at = place((pair.key as ParsedNode).range[0]);
      faults.push(refuse('forbidden-key', at, `the key "${String(pair.key.value)}" is not allowed`, 'Rename the key.'));
    },
  });
  if (faults.length > 0) return { diagnostics: faults };
  const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  return { file, data, placeOf: (path) => place(offsetOf(document, path)) };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      const range = pair && isScalar(pair.key) ? pair.key.range : null;
      if (range) return range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function fromIssue(issue: z.core.$ZodIssue, source: YamlSource): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      refuse('unknown-key', source.placeOf([...path, key]), `unknown key "${key}"`, 'Remove it or correct its name.'),
    );
  }
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  return [refuse('schema', source.placeOf(path), `${where}${issue.message}`, 'See the JSON Schema named on top.')];
}

function refuse(code: string, at: Place, message: string, fix: string): Diagnostic {
  return { code, severity: 'error', at, message, fix };
}

/** Counts what is open within one top-level entry; brackets that a sentence leaves open do not reach the next one. */
function bracketsDeeperThan(most: number, text: string): boolean {
  let depth = 0;
  for (const [at] of text.matchAll(/[[{]|[\]}]|\n(?=\w)/g)) {
    if (at === '\n') depth = 0;
    else depth = at === '[' || at === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) return true;
  }
  return false;
}

function inOwnWords(message: string): string {
  const [first = message] = message.split('\n', 1);
  return first.startsWith('Maximum call stack') ? 'it is nested too deep to be read' : first;
}
