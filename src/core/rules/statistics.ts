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

/**
 * The value below which a share of ascending values lies, interpolated between neighbours; NaN for none. Type 7 of
 * R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996, as Excel's QUARTILE and R have it.
 * @example quantileOf(Float64Array.of(1, 2, 3, 4), 0.25) // 1.75
 */
export function quantileOf(ascending: Float64Array, share: number): number {
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const low = ascending[below] ?? NaN;
  return low + (place - below) * ((ascending[below + 1] ?? low) - low);
}

/** Infinity for none. */
export function leastOf(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** -Infinity for none. */
export function greatestOf(values: Float64Array): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
}
