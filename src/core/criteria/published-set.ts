/** A published criteria set as plain facts: what a decision lays down, how sure that is, and where it stands. */
import type { CriterionLine, GradeLine } from './criterion-line';

/** `high` = read in a source or verified on published figures, `medium` = partly, `low` = recalled only. */
export type Certainty = 'high' | 'medium' | 'low';

/** A criterion of a published set, with its source. */
export interface PublishedCriterion extends CriterionLine {
  readonly nameEn: string;
  readonly certainty: Certainty;
}

/** A criteria set as a decision published it, with what is certain about it. */
export interface PublishedSet {
  /** Stable, ASCII; what `chiso template` is given. */
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Empty when the index rests on no decision, or its number was not found. */
  readonly decision: string;
  readonly version: string;
  /** Addresses or publications that the facts were read in. */
  readonly source: string;
  /** Of the set as a whole: its structure and maxima. */
  readonly certainty: Certainty;
  /** What the set does not settle, in Vietnamese. */
  readonly caveat: string;
  /** In sheet order, parents before children. */
  readonly criteria: readonly PublishedCriterion[];
  readonly grades: readonly GradeLine[];
  /** Where the set differs from the defaults of an index workbook. */
  readonly settings: { readonly rankBy?: 'percent' | 'score'; readonly decimals?: number };
}
