/** Which units changed from one period to the next quite otherwise than the others did. */
import { medianOf, quantileOf } from '../rules/statistics';

/** What one unit had, twice. */
export interface FigurePair {
  readonly earlier: number;
  readonly current: number;
}

/** Parameters of the method, as its authors name them. */
export interface JumpOptions {
  /** 0 to 1: how much more a change weighs in a large unit than in a small one. Usually 0.5. */
  readonly u?: number;
  /** Keeps units that hardly differ from each other from being outliers. Usually 0.05. */
  readonly a?: number;
  /** Width of the interval in quartile distances. Usually 4 to 7; the greater, the fewer jumps. */
  readonly c?: number;
}

/** How the units changed. */
export interface Jumps {
  /** What a figure usually grew to, as a multiple of what it was. */
  readonly medianRatio: number;
  /** s of each pair: how far from usual it changed, whatever its size; NaN where it has none. */
  readonly deviations: Float64Array;
  /** E of each pair: the same, weighed by size. */
  readonly effects: Float64Array;
  /** Effects within these bounds are usual. */
  readonly low: number;
  readonly high: number;
  /** Places of the pairs whose effect is beyond the bounds. */
  readonly outliers: readonly number[];
}

/** Of fewer pairs nobody can tell what is usual. */
export const fewestPairs = 10;

/**
 * The method of M. A. Hidiroglou and J.-M. Berthelot, "Statistical editing and imputation for periodic business
 * surveys", Survey Methodology 12(1), 1986, pages 73 to 83. With r = current / earlier and its median R, a unit has
 *
 *     s = 1 - R/r where r < R, else r/R - 1;   E = s * max(earlier, current)^u
 *
 * and is an outlier where E is outside [M - c*max(M - Q1, |a*M|), M + c*max(Q3 - M, |a*M|)]; Q1, M and Q3 are the
 * quartiles of E, interpolated between neighbours. |s| is `hb(r)` of the R package validate.
 *
 * A pair with a figure that is no positive number has no effect. Null where fewer than `fewestPairs` are left, or more
 * than half of them changed alike, so that every other one would be an outlier.
 *
 * @example jumps(41 pairs of which one grew tenfold, the others hardly).outliers // [the place of that one]
 */
export function jumps(
  pairs: readonly FigurePair[],
  { u = 0.5, a = 0.05, c = 7 }: JumpOptions = {},
): Jumps | null {
  const ratios = Float64Array.from(pairs, ratioOf);
  const known = ratios.filter((ratio) => !Number.isNaN(ratio));
  if (known.length < fewestPairs) return null;
  const medianRatio = medianOf(known);
  const deviations = ratios.map((ratio) => deviation(ratio, medianRatio));
  const effects = deviations.map((s, i) => s * Math.max(pairs[i]!.earlier, pairs[i]!.current) ** u);
  const sorted = effects.filter((effect) => !Number.isNaN(effect)).sort();
  const [q1, middle, q3] = [quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)];
  const guard = Math.abs(a * middle);
  const [below, above] = [Math.max(middle - q1, guard), Math.max(q3 - middle, guard)];
  if (below < noDistance || above < noDistance) return null;
  const [low, high] = [middle - c * below, middle + c * above];
  const outliers = [...effects.keys()].filter((i) => effects[i]! < low || effects[i]! > high);
  return { medianRatio, deviations, effects, low, high, outliers };
}

/** Whether a pair says how much it changed: both of its figures are positive numbers. */
export function hasRatio({ earlier, current }: FigurePair): boolean {
  return earlier > 0 && current > 0 && Number.isFinite(earlier + current);
}

/** Quartiles nearer than this are the same. */
const noDistance = 1e-9;

function ratioOf(pair: FigurePair): number {
  return hasRatio(pair) ? pair.current / pair.earlier : NaN;
}

/** Growth and decline made symmetrical around what is usual: twice as much is 1, half as much -1. */
function deviation(ratio: number, usual: number): number {
  return ratio < usual ? 1 - usual / ratio : ratio / usual - 1;
}
