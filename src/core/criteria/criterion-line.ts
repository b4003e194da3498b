/**
 * A criterion and a grade as a decision words them, before a rule is parsed or a tree is built: what the
 * catalogue ships and what an index workbook is written from. Left out means a blank cell.
 */
import type { CriterionKind, Policy, Source } from './criterion';

/** A criterion as a line of a criteria sheet. */
export interface CriterionLine {
  /** `1.2.3`; the index itself is `*`. */
  readonly code: string;
  readonly name: string;
  /** Code of the parent, where the dots of the code do not tell it. */
  readonly parent?: string;
  readonly max?: number;
  /** The decision's own words on how points are given. */
  readonly method?: string;
  /** In the rule language, Vietnamese style. */
  readonly rule?: string;
  readonly weight?: number;
  readonly source?: Source;
  readonly ifNotApplicable?: Policy;
  readonly ifNoEvent?: Policy;
  readonly ifZeroDenominator?: Policy;
  readonly decimals?: number;
  readonly kind?: CriterionKind;
  /** Points that a hand-entered score may take. */
  readonly steps?: readonly number[];
  readonly direction?: 'higher' | 'lower';
  /** Khối the criterion applies to; left out = all. */
  readonly groups?: readonly string[];
  readonly evidence?: string;
  readonly appraiser?: string;
  readonly leadAgency?: string;
  readonly unitOfMeasure?: string;
  readonly note?: string;
  /** What the named measures of its rule are called on forms. */
  readonly measures?: readonly MeasureLabel[];
}

/** A measure by the name that rules know it by, and as people say it. */
export interface MeasureLabel {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

/** A grade as a line of the sheet of grades. */
export interface GradeLine {
  readonly group?: string;
  readonly by?: 'percent' | 'score' | 'rankShare';
  readonly from: number;
  /** True for `>80`; left out = from 80. */
  readonly exclusive?: boolean;
  readonly name: string;
  readonly condition?: string;
  /** Share 0..1; `quotaOf` names the grade it is a share of, left out = all ranked units. */
  readonly quota?: number;
  readonly quotaOf?: string;
}
