/** Places from results. */
import type { TieRule } from '../book';
import { sameNumber } from '../rounding/round';

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

/** Units with a result, best first, in runs that are tied; inside a run in sheet order. */
export function tiedRuns(results: readonly (number | null)[]): number[][] {
  const order: number[] = [];
  results.forEach((result, unit) => {
    if (result !== null) order.push(unit);
  });
  order.sort((a, b) => (results[b] ?? 0) - (results[a] ?? 0) || a - b);
  const runs: number[][] = [];
  for (const unit of order) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first !== undefined && sameNumber(results[first] ?? 0, results[unit] ?? 0)) run.push(unit);
    else runs.push([unit]);
  }
  // Units that agree to 10 decimals may have been sorted by the digits beyond; sheet order is what people see.
  for (const run of runs) run.sort((a, b) => a - b);
  return runs;
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
