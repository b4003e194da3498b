/** What a leaf scores when its measure has a state instead of a value. */
import type { Criterion, Policy } from '../criteria/criterion';
import { Tag } from '../measures/column';

/** The policies of a criterion, by the state that each answers. */
export type PolicyColumn = 'ifNotApplicable' | 'ifNoEvent' | 'ifZeroDenominator';

/** Which of the criterion's policies answers a state, or null for a state that no policy answers. */
export function policyColumn(tag: number): PolicyColumn | null {
  switch (tag) {
    case Tag.notApplicable:
      return 'ifNotApplicable';
    case Tag.noEvent:
      return 'ifNoEvent';
    case Tag.zeroDenominator:
      return 'ifZeroDenominator';
    default:
      return null;
  }
}

/**
 * The policy of a criterion; a blank one is inherited from the nearest criterion above that has one, so that a
 * whole area can say it once.
 */
export function policyOf(
  criterion: Criterion,
  column: PolicyColumn,
  criterionOf: (code: string) => Criterion | undefined,
): Policy | null {
  for (
    let at: Criterion | undefined = criterion;
    at;
    at = at.parent === null ? undefined : criterionOf(at.parent)
  ) {
    if (at[column] !== null) return at[column];
  }
  return null;
}
