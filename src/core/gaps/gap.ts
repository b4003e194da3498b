/** Where a unit lost its points and what would win them back. */
import type { CellRef } from '../findings/finding';
import type { Period } from '../periods/period';

/** One node of one unit. All differences are in points; positive = the unit is short of it. */
export interface CriterionGap {
  readonly criterion: string;
  /** Code of the top-level node it lies under (itself for an area). */
  readonly area: string;
  readonly isLeaf: boolean;
  /** Null when missing. */
  readonly score: number | null;
  readonly max: number;
  /** Maximum minus score; all of it when missing. */
  readonly lost: number;
  /** Against the mean and the best of the ranked units of the khối that have a score here; null without any. */
  readonly toMean: number | null;
  readonly toBest: number | null;
  readonly bestUnits: readonly string[];
  /** Against the reference unit of the settings. */
  readonly toReference: number | null;
  /** Points now minus then, per comparison period scored by the same criteria set. */
  readonly changes: readonly { readonly against: Period; readonly difference: number }[];
  /** Measures of a leaf as they are now, for display. */
  readonly measures: readonly { readonly name: string; readonly value: number | string | null }[];
  /** The cell to look at first: the unit's entry of a leaf, else the criterion's row; null for areas. */
  readonly cell: CellRef | null;
  /** The least change of one measure that earns the full points; null where no single measure can. */
  readonly needed: NeededChange | null;
}

/** The least change of one measure that earns a criterion in full. */
export interface NeededChange {
  readonly measure: string;
  /** Null where it is missing. */
  readonly from: number | string | null;
  /** A text where the rule asks for one of several texts. */
  readonly to: number | string;
  /** Points gained at the criterion. */
  readonly gain: number;
}

/** One step of the shortest way to a target: raise this measure, gain these points of the total. */
export interface PlanStep {
  readonly criterion: string;
  readonly measure: string;
  readonly from: number | string | null;
  readonly to: number | string;
  /** Points gained in the total. */
  readonly gain: number;
  /** Change of the measure relative to its own size (0.1 = a tenth more; 1 for another text); orders the steps. */
  readonly effort: number;
}

/** What the unit wants: a number on the scale that ranks, or a place. */
export type Goal =
  { readonly kind: 'target'; readonly value: number } | { readonly kind: 'rank'; readonly place: number };

/** Where one unit lost points, and the way to what it wants. */
export interface UnitGaps {
  readonly unit: string;
  readonly score: number | null;
  readonly percent: number | null;
  /** Place inside the khối, the ranking group that means, bests and goals are about. */
  readonly rank: number | null;
  /** The number on the ranking scale that the goal asks for; null without a goal. */
  readonly target: number | null;
  /** Points of the total missing to the target; 0 when reached. */
  readonly toTarget: number | null;
  /** Scored leaves, most lost first. */
  readonly leaves: readonly CriterionGap[];
  /** Top-level areas, most lost first. */
  readonly areas: readonly CriterionGap[];
  readonly plan: readonly PlanStep[];
  /** Where the plan leads, others unchanged. */
  readonly reaches: {
    readonly score: number | null;
    readonly percent: number | null;
    readonly rank: number | null;
  } | null;
}
