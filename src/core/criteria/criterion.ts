/** Criteria as a decision lays them down. */
import type { CellRef } from '../findings/finding';
import type { Expression } from '../rules/expression';

/** What is scored when a measure has no value of its own. */
export type Policy = 'full' | 'zero' | 'drop' | 'rescale' | 'previous';

/** Where a leaf's points come from: measures, self-assessment then appraisal, or a survey. */
export type Source = 'data' | 'self' | 'survey';

/** How a node takes part in its parent: `gate` limits the grade, `tracking` is only shown. */
export type CriterionKind = 'scored' | 'tracking' | 'bonus' | 'penalty' | 'gate';

/** A node of a criteria set: the index, an area, a criterion or a component criterion. */
export interface Criterion {
  /** `1.2.3`; the root is `*`. */
  readonly code: string;
  readonly name: string;
  /** Code of the parent; null for the root only. */
  readonly parent: string | null;
  /** Codes of the children in sheet order. */
  readonly children: readonly string[];
  /** As printed in the decision. Binding for leaves (and as the cap of bonus and penalty nodes); only checked for parents. */
  readonly max: number | null;
  /** The decision's own words on how points are given. */
  readonly method: string;
  /** The parsed rule; null = points entered by hand (leaf) or SUM(children) (parent). */
  readonly rule: Expression | null;
  readonly ruleText: string;
  /** The rule was given but could not be parsed; nothing computed from it counts. */
  readonly ruleBroken: boolean;
  readonly weight: number;
  readonly source: Source;
  readonly ifNotApplicable: Policy | null;
  readonly ifNoEvent: Policy | null;
  readonly ifZeroDenominator: Policy | null;
  /** Decimals to round this node's score to; null = no rounding here. */
  readonly decimals: number | null;
  readonly kind: CriterionKind;
  /** Points a hand-entered score may take; null = any from 0 to max. */
  readonly steps: readonly number[] | null;
  readonly direction: 'higher' | 'lower';
  /** Khối the criterion applies to; empty = all. */
  readonly groups: readonly string[];
  readonly evidence: string;
  readonly appraiser: string;
  /** The agency in charge of what the criterion measures. */
  readonly leadAgency: string;
  readonly unitOfMeasure: string;
  readonly note: string;
  /** Its row: the cell of the code, of the max and of the rule. */
  readonly cell: CellRef | null;
  readonly maxCell: CellRef | null;
  readonly ruleCell: CellRef | null;
}

/** Tracking lines and gates are evaluated and shown; they have no score of their own. */
export function isShownOnly({ kind }: Pick<Criterion, 'kind'>): boolean {
  return kind === 'tracking' || kind === 'gate';
}

/** The code of the index itself. */
export const rootCode = '*';

/** A set of criteria in sheet order, root first. `group` is the khối it is for, or null for every other one. */
export interface CriteriaSet {
  readonly group: string | null;
  readonly sheet: string;
  readonly nodes: readonly Criterion[];
}
