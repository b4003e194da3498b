/** What a rule can ask for while it is evaluated over the units of one khối. */
import type { Column } from '../measures/column';
import type { ScratchColumns } from '../measures/scratch';
import type { TextPool } from '../measures/text-pool';

/** What evaluation may remark about one unit's data; becomes a finding once the criterion and cell are known. */
export interface RuleIssue {
  readonly code:
    | 'no-band'
    | 'no-choice'
    | 'text-near-miss'
    | 'not-yes-or-no'
    | 'text-where-number'
    | 'number-where-text'
    | 'not-a-count'
    | 'constant-column'
    | 'outside-domain'
    | 'unknown-criterion'
    | 'unknown-measure';
  /** Index of the unit in the khối, or -1 when the remark is about all of them. */
  readonly unit: number;
  readonly found?: string | number;
  readonly expected?: string;
}

/** How a child takes part in its parent's rule for a unit; everything from `out` up takes no part. */
export const Role = { counted: 0, missing: 1, out: 2 } as const;

/** One child as its parent's rule sees it. */
export interface ChildColumn {
  /** Score or maximum, by `Children.purpose`; for a missing child its maximum when the purpose is `max`. */
  readonly values: Float64Array;
  readonly step: 0 | 1;
  /** A `Role` per unit. */
  readonly roles: Uint8Array;
  readonly weight: number;
}

/** The children of a node under one reading. */
export interface Children {
  /** `score` combines what was earned, `max` what could be earned. */
  readonly purpose: 'score' | 'max';
  readonly columns: readonly ChildColumn[];
}

/** Everything a rule can ask for; all columns are as long as the khối has units. */
export interface RuleContext {
  /** Number of units in the khối. */
  readonly count: number;
  readonly texts: TextPool;
  /** The criterion's own maximum. */
  readonly max: Column;
  /** 1 when a higher measure is better, -1 when a lower one is. */
  readonly direction: 1 | -1;
  /** Share of data (0..1) from which an aggregation other than SUM lets missing children leave. */
  readonly minimumShare: number;
  /** The unit's ranked group: 1 for units that ALL and the normalisations look at. */
  readonly ranked: Uint8Array;
  /** A measure of the criterion as stored (`a`, `b`, `x` when it has a column of its own, a named one), or null. */
  measure(name: string): Column | null;
  /** The same in the base year. */
  previous(name: string): Column | null;
  /** Score, percent (0..1) of another node, or null when there is no such criterion. */
  nodeScore(code: string): Column | null;
  nodePercent(code: string): Column | null;
  /** A measure of another node, resolved as a name is (`x`, `r`, `n` too). */
  nodeMeasure(code: string, name: string): Column | null;
  /** The children of the node, or null for a leaf. */
  readonly children: Children | null;
  report(issue: RuleIssue): void;
  /** Memory for intermediate columns, where many rules are evaluated over the same units. */
  readonly scratch?: ScratchColumns;
}
