/** Parts of the width of a sheet that blocks beside each other take. */

/** Neighbouring columns. */
export interface ColumnRun {
  readonly column: number;
  readonly columns: number;
}

/**
 * All columns in so many runs that the narrowest is as wide as can be; no more runs than columns.
 * `columnRuns([5, 20, 10, 10], 2)` is the first two columns and the last two.
 */
export function columnRuns(widths: readonly number[], runs: number): readonly ColumnRun[] {
  return best(widths, 0, Math.min(runs, widths.length)).runs;
}

interface Parting {
  readonly runs: readonly ColumnRun[];
  readonly narrowest: number;
}

function best(widths: readonly number[], from: number, runs: number): Parting {
  if (runs === 1) {
    const run = { column: from, columns: widths.length - from };
    return { runs: [run], narrowest: sum(widths.slice(from)) };
  }
  let found: Parting = { runs: [], narrowest: -Infinity };
  let width = 0;
  for (let end = from + 1; end <= widths.length - (runs - 1); end += 1) {
    width += widths[end - 1]!;
    const rest = best(widths, end, runs - 1);
    const narrowest = Math.min(width, rest.narrowest);
    if (narrowest > found.narrowest) {
      found = { runs: [{ column: from, columns: end - from }, ...rest.runs], narrowest };
    }
  }
  return found;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
