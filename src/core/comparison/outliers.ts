/** Which values lie far from the others of their kind. */
import { meanOf, medianOf } from '../rules/statistics';

/** Scores beyond this are outliers, by the same authors. */
export const outlierScore = 3.5;

/**
 * How far each value is from the median, in robust standard deviations: the modified z-score of B. Iglewicz and
 * D. C. Hoaglin, "How to Detect and Handle Outliers", 1993. With M the median and MAD the median of |x - M|, it is
 * (x - M) / (1.4826 * MAD). Where more than half of the values are the same MAD is 0, and the mean of |x - M| times
 * 1.2533 is taken instead; where all are the same, every score is 0.
 *
 * @example robustScores(Float64Array.of(1, 2, 3, 4, 100)).scores[4] // 65.43: 97 / (1.4826 * 1)
 */
export function robustScores(values: Float64Array): {
  readonly median: number;
  readonly scores: Float64Array;
} {
  const median = medianOf(values.slice());
  const distances = values.map((value) => Math.abs(value - median));
  const spread = 1.4826 * medianOf(distances.slice()) || 1.2533 * meanOf(distances);
  return { median, scores: values.map((value) => (spread === 0 ? 0 : (value - median) / spread)) };
}
