/**
 * Interval arithmetic on printed decimals: a number printed with two decimals may stand for anything within half a unit
 * of the second. Two figures contradict each other only where no numbers that they may stand for agree.
 */
import { compareNumbers, roundHalfAway } from '../core/rounding/round';
import { cellFormat } from '../sheets/read/cell-formats';
import type { Entry } from '../sheets/unit-form/form-reading';

/** All numbers from `low` to `high`, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What a number printed with so many decimals may stand for.
 * @example printed(60.7, 1) // 60.65 to 60.75
 */
export function printed(value: number, decimals: number): Interval {
  const half = halfUnit(decimals);
  return { low: value - half, high: value + half };
}

/** Half a unit of the last of so many decimals: `halfUnit(2)` is 0.005. */
export function halfUnit(decimals: number): number {
  return 0.5 / 10 ** decimals;
}

/**
 * What a number may stand for to a reader who sees it printed: itself where nothing was rounded away.
 * @example shown(5.684, 2) // 5.675 to 5.685
 */
export function shown(value: number, decimals: number): Interval {
  const rounded = roundHalfAway(value, decimals);
  return compareNumbers(rounded, value) === 0 ? { low: value, high: value } : printed(rounded, decimals);
}

/** Sums of any of the numbers. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce(({ low, high }, next) => ({ low: low + next.low, high: high + next.high }), {
    low: 0,
    high: 0,
  });
}

/** Whether some number lies in both. */
export function agree(one: Interval, other: Interval): boolean {
  return compareNumbers(one.low, other.high) <= 0 && compareNumbers(other.low, one.high) <= 0;
}

/** Whether the number lies in the interval. */
export function holds(interval: Interval, value: number): boolean {
  return agree(interval, { low: value, high: value });
}

/** Decimals that the number of a cell is printed with: those of its format, else those that were typed. */
export function printedDecimals({ format }: Pick<Entry, 'format'>, value: number): number {
  const { decimals, isPercent } = cellFormat(format);
  if (decimals !== null) return isPercent ? decimals + 2 : decimals;
  const [, fraction = ''] = String(value).split('.');
  return fraction.includes('e') ? 15 : fraction.length;
}
