/**
 * How many of the values, sorted in ascending order, are less than `x`.
 * @example countBelow(Float64Array.of(1, 2, 2, 5), 2) //=> 1
 */
export function countBelow(sorted: Float64Array, x: number): number {
  let below = 0;
  for (let left = sorted.length; left > 0; left >>= 1) {
    const half = (left + 1) >> 1;
    // Without a choice between halves, which no processor could foresee.
    below += half * Number(sorted[below + half - 1]! < x);
  }
  return below;
}
