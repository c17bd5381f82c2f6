// Reduced ordered multi-valued decision diagrams: shared nodes, one variable a fact, built bottom-up and then frozen.

/** A node when zero or more, a leaf as `~leaf` when negative. */
export type Ref = number;

export const leafRef = (leaf: number): Ref => ~leaf;
export const isLeaf = (ref: Ref): boolean => ref < 0;
export const leafOf = (ref: Ref): number => ~ref;

/** Builds diagrams over variables of the given sizes; equal functions always get equal references. */
export class DiagramBuilder {
  readonly sizes: readonly number[];
  readonly #levels: number[] = [];
  readonly #children: (readonly Ref[])[] = [];
  readonly #unique = new Map<string, Ref>();

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
  }

  get nodeCount(): number {
    return this.#levels.length;
  }

  /** The node that branches on `level`; no node is made where all children are the same. */
  node(level: number, children: readonly Ref[]): Ref {
    const first = children[0];
    if (first === undefined || children.length !== this.sizes[level]) {
      throw new RangeError(`level ${level} takes ${this.sizes[level]} children, got ${children.length}`);
    }
    if (children.every((child) => child === first)) return first;
    const key = `${level}:${children.join()}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    const ref = this.#levels.length;
    this.#levels.push(level);
    this.#children.push(children);
    this.#unique.set(key, ref);
    return ref;
  }

  /** The level a reference branches on; past every variable for leaves. */
  levelOf(ref: Ref): number {
    return isLeaf(ref) ? this.sizes.length : (this.#levels[ref] ?? this.sizes.length);
  }

  childOf(ref: Ref, level: number, value: number): Ref {
    if (isLeaf(ref) || this.#levels[ref] !== level) return ref;
    return this.#children[ref]?.[value] ?? ref;
  }

  /**
   * The function `leaf(a, b)` at every combination; `leaf` gets leaf numbers and gives one. Where `b` ends in the leaf
   * `keeps`, `leaf(a, keeps)` must be `a` itself; whole parts of `a` are then taken over without a look at them.
   */
  combine(a: Ref, b: Ref, leaf: (a: number, b: number) => number, keeps?: number): Ref {
    const done = new Map<number, Ref>();
    const kept = keeps === undefined ? undefined : leafRef(keeps);
    const step = (x: Ref, y: Ref): Ref => {
      if (y === kept) return x;
      if (isLeaf(x) && isLeaf(y)) return leafRef(leaf(leafOf(x), leafOf(y)));
      const key = pairKey(x, y);
      const known = done.get(key);
      if (known !== undefined) return known;
      const level = Math.min(this.levelOf(x), this.levelOf(y));
      const children: Ref[] = [];
      for (let value = 0; value < (this.sizes[level] ?? 0); value += 1) {
        children.push(step(this.childOf(x, level, value), this.childOf(y, level, value)));
      }
      const made = this.node(level, children);
      done.set(key, made);
      return made;
    };
    return step(a, b);
  }

  /** The same diagram with every leaf renamed. */
  relabel(ref: Ref, leaf: (leaf: number) => number): Ref {
    return this.combine(ref, leafRef(0), (a) => leaf(a));
  }

  childrenAt(ref: Ref): readonly Ref[] {
    return isLeaf(ref) ? [] : (this.#children[ref] ?? []);
  }

  /** The same function once the variable at `level` is known to have `value`. */
  restrict(ref: Ref, level: number, value: number): Ref {
    const done = new Map<Ref, Ref>();
    const step = (from: Ref): Ref => {
      const at = this.levelOf(from);
      if (at > level) return from;
      if (at === level) return this.childOf(from, level, value);
      const known = done.get(from);
      if (known !== undefined) return known;
      const made = this.node(at, this.childrenAt(from).map(step));
      done.set(from, made);
      return made;
    };
    return step(ref);
  }

  /** The levels that the function depends on, lowest first. */
  supportOf(ref: Ref): readonly number[] {
    const found = new Set<number>();
    const seen = new Set<Ref>();
    const visit = (from: Ref): void => {
      if (isLeaf(from) || seen.has(from)) return;
      seen.add(from);
      found.add(this.levelOf(from));
      this.childrenAt(from).forEach(visit);
    };
    visit(ref);
    return [...found].sort((a, b) => a - b);
  }

  /** The nodes below `roots` alone, in flat arrays; the roots' new references come in the same order. */
  freeze(roots: readonly Ref[]): { readonly diagram: Diagram; readonly roots: readonly Ref[] } {
    const renamed = new Map<Ref, Ref>();
    const kept: Ref[] = [];
    const visit = (ref: Ref): void => {
      if (isLeaf(ref) || renamed.has(ref)) return;
      for (const child of this.#children[ref] ?? []) visit(child);
      renamed.set(ref, kept.length);
      kept.push(ref);
    };
    for (const root of roots) visit(root);
    const rename = (ref: Ref): Ref => (isLeaf(ref) ? ref : (renamed.get(ref) ?? ref));
    const level = Int32Array.from(kept, (ref) => this.#levels[ref] ?? 0);
    const start = new Int32Array(kept.length);
    const children: number[] = [];
    kept.forEach((ref, index) => {
      start[index] = children.length;
      for (const child of this.#children[ref] ?? []) children.push(rename(child));
    });
    return {
      diagram: { sizes: this.sizes, level, start, children: Int32Array.from(children) },
      roots: roots.map(rename),
    };
  }
}

/** Frozen nodes: node `n` branches on `level[n]`; its child for value `v` is `children[start[n] + v]`. */
export type Diagram = {
  readonly sizes: readonly number[];
  readonly level: Int32Array;
  readonly start: Int32Array;
  readonly children: Int32Array;
};

/** The value number of each level; -1 where it is unknown. */
export type Assignment = ArrayLike<number>;

export const UNKNOWN = -1;

export function childrenOf(diagram: Diagram, node: Ref): Int32Array {
  const from = diagram.start[node] ?? 0;
  const size = diagram.sizes[diagram.level[node] ?? 0] ?? 0;
  return diagram.children.subarray(from, from + size);
}

/** How many nodes a root leads to. */
export function nodesBelow(diagram: Diagram, root: Ref): number {
  const seen = new Set<Ref>();
  const todo: Ref[] = [root];
  for (let ref = todo.pop(); ref !== undefined; ref = todo.pop()) {
    if (isLeaf(ref) || seen.has(ref)) continue;
    seen.add(ref);
    todo.push(...childrenOf(diagram, ref));
  }
  return seen.size;
}

/** Follows known values down from `root`; stops at a leaf or at the first node whose fact is unknown. */
export function walk(diagram: Diagram, root: Ref, values: Assignment): Ref {
  let ref = root;
  while (ref >= 0) {
    const value = values[diagram.level[ref] as number] as number;
    if (value < 0) return ref;
    ref = diagram.children[(diagram.start[ref] as number) + value] as number;
  }
  return ref;
}

/** Every leaf that some completion of `values` reaches from `root`. */
export function reach(diagram: Diagram, root: Ref, values: Assignment): ReadonlySet<number> {
  const leaves = new Set<number>();
  const seen = new Set<Ref>();
  const todo: Ref[] = [walk(diagram, root, values)];
  for (let ref = todo.pop(); ref !== undefined; ref = todo.pop()) {
    if (isLeaf(ref)) {
      leaves.add(leafOf(ref));
      continue;
    }
    if (seen.has(ref)) continue;
    seen.add(ref);
    for (const child of childrenOf(diagram, ref)) todo.push(walk(diagram, child, values));
  }
  return leaves;
}

/**
 * The unknown levels on which the end still depends: exactly those where two completions that differ there alone part.
 * Nodes that became equal once `values` were known are joined, or facts would be asked that change nothing.
 */
export function openLevels(diagram: Diagram, root: Ref, values: Assignment): ReadonlySet<number> {
  const open = new Set<number>();
  const joined = new Map<Ref, Ref>();
  const unique = new Map<string, Ref>();
  const join = (from: Ref): Ref => {
    const ref = walk(diagram, from, values);
    if (isLeaf(ref)) return ref;
    const known = joined.get(ref);
    if (known !== undefined) return known;
    const children = Array.from(childrenOf(diagram, ref), join);
    const made = children.every((child) => child === children[0]) ? (children[0] ?? ref) : keep(ref, children);
    joined.set(ref, made);
    return made;
  };
  const keep = (ref: Ref, children: readonly Ref[]): Ref => {
    const level = diagram.level[ref] ?? 0;
    open.add(level);
    const key = `${level}:${children.join()}`;
    const same = unique.get(key) ?? ref;
    unique.set(key, same);
    return same;
  };
  join(root);
  return open;
}

/** True when every completion of `values` leads from `root` to this leaf. */
export function surely(diagram: Diagram, root: Ref, values: Assignment, leaf: number): boolean {
  const end = walk(diagram, root, values);
  if (isLeaf(end)) return leafOf(end) === leaf;
  const leaves = reach(diagram, end, values);
  return leaves.size === 1 && leaves.has(leaf);
}

/** The share of completions that end in each leaf, all values of an unknown fact counting alike. */
export function shares(diagram: Diagram, root: Ref, values: Assignment, leafCount: number): Float64Array {
  const done = new Map<Ref, Float64Array>();
  const visit = (from: Ref): Float64Array => {
    const ref = walk(diagram, from, values);
    const known = done.get(ref);
    if (known) return known;
    const share = new Float64Array(leafCount);
    if (isLeaf(ref)) share[leafOf(ref)] = 1;
    else {
      const children = childrenOf(diagram, ref);
      for (const child of children) {
        const part = visit(child);
        for (let leaf = 0; leaf < leafCount; leaf += 1)
          share[leaf] = (share[leaf] ?? 0) + (part[leaf] ?? 0) / children.length;
      }
    }
    done.set(ref, share);
    return share;
  };
  return visit(root);
}

const HALF = 2 ** 26;

function pairKey(a: Ref, b: Ref): number {
  return (a + HALF / 2) * HALF + (b + HALF / 2);
}
