/** Places from results. */
import type { TieRule } from '../book';
import { compareNumbers, roundTo10 } from '../rounding/round';

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
export function ranks(results: readonly (number | null)[], options: RankOptions): (number | null)[] {
  const places: (number | null)[] = results.map(() => null);
  let before = 0;
  tiedRuns(results).forEach((run, runIndex) => {
    const ordered = options.ties === 'sequential' ? breakTies(run, options.tieBreak) : run;
    ordered.forEach((unit, i) => {
      places[unit] = placeInRun(options.ties, { before, runIndex, size: run.length, i });
    });
    before += run.length;
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

/** Units with a result, best first, in runs that are tied; inside a run in sheet order. */
export function tiedRuns(results: readonly (number | null)[]): number[][] {
  const runs = new Map<number, number[]>();
  results.forEach((result, unit) => {
    if (result === null) return;
    const seen = roundTo10(result);
    const run = runs.get(seen);
    if (run) run.push(unit);
    else runs.set(seen, [unit]);
  });
  return Array.from(Float64Array.from(runs.keys()).sort().reverse(), (seen) => runs.get(seen)!);
}

function breakTies(run: readonly number[], tieBreak: RankOptions['tieBreak']): readonly number[] {
  if (!tieBreak) return run;
  return [...run].sort((a, b) => tieBreak(a, b) || a - b);
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
