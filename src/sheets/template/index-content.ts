/** What an index workbook is to hold, as plain content: templates and samples are written from it. */
import type { OwnCheck, Settings } from '../../core/book';
import type { CriterionLine, GradeLine } from '../../core/criteria/criterion-line';

export interface IndexContent {
  readonly settings: SettingsContent;
  /** One sheet for each entry; a khối of its own goes into the sheet's name. */
  readonly criteria: readonly { readonly group: string | null; readonly lines: readonly CriterionLine[] }[];
  readonly units: readonly UnitLine[];
  readonly scope: readonly ScopeLine[];
  readonly data: WideContent | null;
  readonly self: WideContent | null;
  readonly survey: WideContent | null;
  readonly appraisal: AppraisalContent | null;
  readonly published: readonly PublishedLine[];
  readonly grades: readonly GradeLine[];
  readonly checks: readonly CheckLine[];
  /** Where the figures come from; none = no such sheet. */
  readonly sources: readonly SourceLine[];
  /** Stands under the title of every sheet, e.g. that the figures are illustrative; empty = nothing. */
  readonly notice: string;
  /** Every column of format 1 and rows to fill, or only what the content uses. */
  readonly extent: 'template' | 'filled';
}

/** Periods as they are written; everything else as the engine reads it. Left out = the default. */
export type SettingsContent = Partial<Omit<Settings, 'period' | 'comparePeriods' | 'formatVersion'>> & {
  readonly period: string;
  readonly comparePeriods?: readonly string[];
};

export interface UnitLine {
  readonly code: string;
  readonly name: string;
  readonly group?: string;
  readonly parent?: string;
  /** Left out = ranked. */
  readonly ranked?: boolean;
  readonly predecessors?: readonly string[];
  /** Days `yyyy-mm-dd`. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface ScopeLine {
  readonly unit: string;
  readonly criterion: string;
  readonly basis: string;
}

/** A number, a text such as `KPS`, a truth value, or null = nothing there. */
export type EntryValue = number | string | boolean | null;

/** One row a unit (and period), one column a measure. */
export interface WideContent {
  readonly columns: readonly WideColumn[];
  readonly rows: readonly {
    /** Left out everywhere = no column of periods. */
    readonly period?: string;
    readonly unit: string;
    readonly values: readonly EntryValue[];
  }[];
}

export interface WideColumn {
  readonly criterion: string;
  /** `x`, `a`, `b` or a named measure; left out for points. */
  readonly measure?: string;
  readonly numberFormat?: string;
}

/** Appraised points: wide (first appraisal) or one row a unit and criterion. */
export type AppraisalContent = WideContent | { readonly lines: readonly AppraisalLine[] };

export interface AppraisalLine {
  /** Left out everywhere = the period of the settings. */
  readonly period?: string;
  readonly unit: string;
  readonly criterion: string;
  readonly criterionName?: string;
  readonly self?: EntryValue;
  readonly appraisal1?: EntryValue;
  readonly reason?: string;
  readonly explanation?: string;
  readonly evidence?: string;
  readonly proposed?: EntryValue;
  readonly appraisal2?: EntryValue;
  readonly conclusion?: EntryValue;
  readonly appraiser?: string;
  readonly person?: string;
  /** As Excel counts days, or as somebody wrote it. */
  readonly day?: EntryValue;
}

export interface PublishedLine {
  readonly period: string;
  readonly unit: string;
  /** For a row that is no unit, such as a national mean. */
  readonly unitName?: string;
  readonly score?: number;
  readonly percent?: number;
  readonly rank?: number;
  readonly setVersion?: string;
  /** Decimals that the source prints. */
  readonly decimals?: number;
}

/** A check of the index's own; left out = a blank cell. */
export interface CheckLine {
  readonly code: string;
  readonly name: string;
  readonly criteria?: readonly string[];
  /** In the rule language, Vietnamese style. */
  readonly condition: string;
  readonly severity?: OwnCheck['severity'];
  readonly message?: string;
}

export interface SourceLine {
  readonly figures: string;
  readonly source: string;
  readonly note: string;
}
