/** What building and checking a tree of criteria may find. */
import type { FindingRule } from '../findings/rule';

/** `found`, `expected` and what the parameters mean stand beside each id. */
export const criteriaFindings = {
  /** The code stands in the sheet twice, the later row is not used. Expected: a code that would be free, if one suggests itself. `firstRow`: row (from 1) of the one used. */
  'duplicate-code': { severity: 'error', parameters: ['firstRow'] },
  /** Found: the parent that is not there. Expected: the nearest code, or the code that the dots ask for. `attachedTo`: where the node was put. */
  'orphan-criterion': { severity: 'error', parameters: ['attachedTo'] },
  /** The node lies under itself. Found: its parent. `attachedTo`: where it was put. */
  'parent-cycle': { severity: 'error', parameters: ['attachedTo'] },
  /** A rule depends on itself through other nodes. Found: the codes it reads that lead back. */
  'reference-cycle': { severity: 'error', parameters: [] },
  /** A rule reads a criterion that is not there. Found: its code. Expected: the nearest one. */
  'unknown-reference': { severity: 'error', parameters: [] },
  /** A leaf's rule speaks of `children`. */
  'children-in-leaf': { severity: 'error', parameters: [] },
  /** A parent's rule reads measures. Found: their names. */
  'measure-in-parent': { severity: 'error', parameters: [] },
  /** A leaf that gives points has no maximum. */
  'leaf-without-max': { severity: 'error', parameters: [] },
  /** Found: the maximum, below 0. */
  'negative-max': { severity: 'error', parameters: [] },
  /** Found: the printed maximum. Expected: what the parent's rule gives when all children are at theirs. */
  'wrong-parent-max': { severity: 'warning', parameters: [] },
  /** The policy `previous` only makes sense for a zero denominator. Found: `ifNotApplicable` or `ifNoEvent`. */
  'previous-policy-misplaced': { severity: 'error', parameters: [] },
  /** Found: a step above the maximum, which is expected to be the highest. */
  'step-above-max': { severity: 'warning', parameters: [] },
} as const satisfies Readonly<Record<string, FindingRule>>;

/** Id of a finding about criteria. */
export type CriteriaFindingId = keyof typeof criteriaFindings;
