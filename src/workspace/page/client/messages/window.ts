// Which rows of a long list are to be drawn for a stretch of it.

export function heightBefore(heights: readonly number[], count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += heights[at] ?? 0;
  return sum;
}

/** The rows from the first that reaches below `top` to the last that begins above `bottom`, as a slice. */
export function rowsIn(heights: readonly number[], top: number, bottom: number): readonly [number, number] {
  let from = 0;
  let sum = 0;
  while (from < heights.length && sum + (heights[from] ?? 0) <= top) {
    sum += heights[from] ?? 0;
    from += 1;
  }
  let to = from;
  while (to < heights.length && sum < bottom) {
    sum += heights[to] ?? 0;
    to += 1;
  }
  return [from, to];
}
