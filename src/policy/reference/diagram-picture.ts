// A decision's outcome diagram drawn: as an indented list for a terminal, as SVG for a page.
import type { Compiled } from '../compile.ts';
import { childrenOf, isLeaf, leafOf, type Ref } from '../diagram.ts';

type Edge = { readonly to: Ref; readonly label: string };

/** The edges below a node, values that lead to the same place joined. */
function edgesOf(compiled: Compiled, ref: Ref): readonly Edge[] {
  const variable = compiled.variables[compiled.diagram.level[ref] ?? 0];
  const pairs = [...childrenOf(compiled.diagram, ref)].map((to, value) => ({
    to,
    value: variable?.values[value] ?? '',
  }));
  return [...Map.groupBy(pairs, ({ to }) => to)].map(([to, same]) => ({
    to,
    label: shortList(
      same.map(({ value }) => value),
      pairs.length,
    ),
  }));
}

function shortList(values: readonly string[], all: number): string {
  if (values.length > 3 && values.length > all / 2) return `any other (${values.length})`;
  return values.length > 4 ? `${values.slice(0, 3).join(', ')} and ${values.length - 3} more` : values.join(', ');
}

function titleOf(compiled: Compiled, ref: Ref): string {
  if (isLeaf(ref)) return compiled.outcomes[leafOf(ref)] ?? 'not-covered';
  return compiled.variables[compiled.diagram.level[ref] ?? 0]?.fact ?? '';
}

/** Every path once; a part that was shown before is named, not repeated. */
export function diagramAsList(compiled: Compiled): string {
  const lines: string[] = [];
  const shown = new Map<Ref, number>();
  const visit = (ref: Ref, depth: number, lead: string): void => {
    const indent = '  '.repeat(depth);
    if (isLeaf(ref)) {
      lines.push(`${indent}${lead}=> ${titleOf(compiled, ref)}`);
      return;
    }
    const known = shown.get(ref);
    if (known !== undefined) {
      lines.push(`${indent}${lead}${titleOf(compiled, ref)}? as in (${known})`);
      return;
    }
    shown.set(ref, shown.size + 1);
    lines.push(`${indent}${lead}(${shown.size}) ${titleOf(compiled, ref)}?`);
    for (const edge of edgesOf(compiled, ref)) visit(edge.to, depth + 1, `${edge.label}: `);
  };
  visit(compiled.outcomeRoot, 0, '');
  return lines.join('\n');
}

const BOX = { width: 150, height: 34, across: 26, down: 92 };

/** Layered by fact, outcomes at the bottom; every edge carries its values as a title to point at. */
export function diagramAsSvg(compiled: Compiled): string {
  const layers = layersOf(compiled);
  const widest = Math.max(...layers.map((layer) => layer.length));
  const width = widest * (BOX.width + BOX.across) + BOX.across;
  const height = layers.length * BOX.down + 20;
  const places = new Map(
    layers.flatMap((layer, row) =>
      layer.map((ref, column) => {
        const x = ((column + 0.5) * width) / layer.length;
        return [ref, { x, y: 20 + row * BOX.down }] as const;
      }),
    ),
  );
  const at = (ref: Ref) => places.get(ref) ?? { x: 0, y: 0 };
  const edges = layers
    .flat()
    .flatMap((ref) =>
      isLeaf(ref) ? [] : edgesOf(compiled, ref).map(({ to, label }) => edgeLine(at(ref), at(to), label)),
    );
  const boxes = layers.flat().map((ref) => box(at(ref), titleOf(compiled, ref), isLeaf(ref)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(compiled.decision.title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...edges,
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

type Point = { readonly x: number; readonly y: number };

function layersOf(compiled: Compiled): readonly (readonly Ref[])[] {
  const seen = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (!isLeaf(ref)) for (const child of childrenOf(compiled.diagram, ref)) visit(child);
  };
  visit(compiled.outcomeRoot);
  const level = (ref: Ref) => (isLeaf(ref) ? compiled.variables.length : (compiled.diagram.level[ref] ?? 0));
  const byLevel = Map.groupBy(seen, level);
  return [...byLevel.keys()].sort((a, b) => a - b).map((key) => byLevel.get(key) ?? []);
}

function edgeLine(from: Point, to: Point, label: string): string {
  const [y1, y2] = [from.y + BOX.height, to.y];
  const bend = (y1 + y2) / 2;
  const path = `M${from.x.toFixed(1)} ${y1}C${from.x.toFixed(1)} ${bend} ${to.x.toFixed(1)} ${bend} ${to.x.toFixed(1)} ${y2}`;
  return `<path d="${path}" fill="none" stroke="#8a93a0" stroke-width="1.2"><title>${escaped(label)}</title></path>`;
}

function box({ x, y }: Point, title: string, leaf: boolean): string {
  const left = (x - BOX.width / 2).toFixed(1);
  const fill = leaf ? '#e8eef7' : '#f6f6f4';
  return [
    `<rect x="${left}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="${leaf ? 16 : 4}" fill="${fill}" stroke="#3b4754"/>`,
    `<text x="${x.toFixed(1)}" y="${y + 22}" text-anchor="middle" fill="#1b2430">${escaped(title)}</text>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
