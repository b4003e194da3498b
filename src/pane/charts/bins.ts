/** A histogram's columns. */

export interface Bin {
  /** Half-open; the last bin holds its end. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Columns that a narrow picture can still tell apart. */
const mostBins = 16;

/**
 * Values counted in columns of equal, round width (1, 2 or 5 times a power of ten).
 * @example binsOf([61, 62, 78]) // 60-62, 62-64 ... 78-80
 */
export function binsOf(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const width = roundWidth((most - least) / mostBins);
  const start = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(most / width) - start + 1).fill(0);
  for (const value of values) counts[Math.floor(value / width) - start]! += 1;
  return counts.map((count, i) => ({ from: (start + i) * width, to: (start + i + 1) * width, count }));
}

function roundWidth(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((step) => step * power >= least) ?? 10) * power;
}
