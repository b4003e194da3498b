/** Statistics of plain values. */

/** 0 for none. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** NaN for none. */
export function meanOf(values: Float64Array): number {
  return sumOf(values) / values.length;
}

/** The middle value, or the mean of the two middle ones. Sorts `values`. */
export function medianOf(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/** Infinity for none. */
export function leastOf(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** -Infinity for none. */
export function greatestOf(values: Float64Array): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
}
