/** Points that are missing to a reference. */
import { sameNumber } from '../rounding/round';

/**
 * Reference minus score, positive when the score is short of it; all of the reference where the score is missing.
 * Full points are full, whatever the last bits of `max*a/b` say.
 *
 * @example shortOf(7.5, 10) // 2.5
 */
export function shortOf(score: number | null, reference: number): number {
  return score !== null && sameNumber(score, reference) ? 0 : reference - (score ?? 0);
}
