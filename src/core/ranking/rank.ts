/** Places from results. */
import type { TieRule } from '../book';
import { compareNumbers, roundTo10 } from '../rounding/round';
import { countBelow } from './count-below';

/** How equal results are placed. */
export interface RankOptions {
  readonly ties: TieRule;
  /**
   * Decides between equal results when ties are `sequential`: negative when unit `a` stands before `b`. What it
   * leaves equal follows sheet order.
   */
  readonly tieBreak?: (a: number, b: number) => number;
}

/**
 * Places of results, the highest first; null where there is no result. Results that agree to 10 decimals are
 * tied.
 *
 * @example ranks([90, 80, 80, 70], { ties: 'competition' }) // [1, 2, 2, 4]
 * @example ranks([90, 80, 80, 70], { ties: 'dense' })       // [1, 2, 2, 3]
 * @example ranks([90, 80, 80, 70], { ties: 'average' })     // [1, 2.5, 2.5, 4]
 */
export function ranks(
  results: readonly (number | null)[],
  { ties, tieBreak }: RankOptions,
): (number | null)[] {
  const places = results.map((): number | null => null);
  const { units, runs } = bestFirst(results);
  runs.forEach((before, runIndex) => {
    const size = (runs[runIndex + 1] ?? units.length) - before;
    if (tieBreak && ties === 'sequential') {
      units.subarray(before, before + size).sort((a, b) => tieBreak(a, b) || a - b);
    }
    for (let i = 0; i < size; i++) {
      places[units[before + i]!] = placeInRun(ties, { before, runIndex, size, i });
    }
  });
  return places;
}

/**
 * Places of results inside their groups; `groups[i]` is the group of result i.
 *
 * @example ranksWithin([90, 80, 70], ['a', 'b', 'a'], 'competition') // [1, 1, 2]
 */
export function ranksWithin(
  results: readonly (number | null)[],
  groups: readonly string[],
  ties: TieRule,
): (number | null)[] {
  const places = results.map((): number | null => null);
  const membersOf = new Map<string, number[]>();
  results.forEach((_, i) => {
    const members = membersOf.get(groups[i]!);
    if (members) members.push(i);
    else membersOf.set(groups[i]!, [i]);
  });
  for (const members of membersOf.values()) {
    const within = ranks(
      members.map((i) => results[i]!),
      { ties },
    );
    members.forEach((i, member) => (places[i] = within[member]!));
  }
  return places;
}

/**
 * The place of one result among all of them, without placing the others; null when it is not among them. Of results
 * that are placed one after another it is the place of the first.
 *
 * @example placeAmong(80, [90, 80, 80, 70], 'average') // 2.5
 */
export function placeAmong(
  result: number,
  results: readonly (number | null)[],
  ties: TieRule,
): number | null {
  const better = new Set<number>();
  let before = 0;
  let size = 0;
  for (const other of results) {
    if (other === null) continue;
    const order = compareNumbers(other, result);
    if (order === 0) size += 1;
    if (order <= 0) continue;
    before += 1;
    if (ties === 'dense') better.add(roundTo10(other));
  }
  return size === 0 ? null : placeInRun(ties, { before, runIndex: better.size, size, i: 0 });
}

/** Units in the order of their results. */
export interface Order {
  /** Those with a result, the best first, tied ones in sheet order. */
  readonly units: Uint32Array;
  /** How many units stand before each run of tied ones: where it begins in `units`. */
  readonly runs: readonly number[];
}

/**
 * Orders units by their results; null where there is none. Results that agree to 10 decimals are tied.
 *
 * @example bestFirst([80, null, 90, 80]) // units 2, 0, 3 in runs that begin at 0 and 1
 */
export function bestFirst(results: readonly (number | null)[]): Order {
  // Negated, so that sorting puts the best first, and units without a result last.
  const keys = new Float64Array(results.length);
  let count = 0;
  results.forEach((result, unit) => {
    keys[unit] = result === null ? NaN : -roundTo10(result);
    if (result !== null) count += 1;
  });
  const sorted = keys.slice().sort().subarray(0, count);
  const runs: number[] = [];
  for (let at = 0; at < count; at++) if (sorted[at] !== sorted[at - 1]) runs.push(at);
  // Looking up where a unit stands takes half the time of sorting units by comparing them.
  const units = new Uint32Array(count);
  const placed = new Uint32Array(count);
  keys.forEach((key, unit) => {
    if (Number.isNaN(key)) return;
    const run = countBelow(sorted, key);
    units[run + placed[run]!] = unit;
    placed[run]! += 1;
  });
  return { units, runs };
}

function placeInRun(
  ties: TieRule,
  at: { readonly before: number; readonly runIndex: number; readonly size: number; readonly i: number },
): number {
  switch (ties) {
    case 'competition':
      return at.before + 1;
    case 'dense':
      return at.runIndex + 1;
    case 'sequential':
      return at.before + at.i + 1;
    case 'average':
      return at.before + (at.size + 1) / 2;
  }
}
