/**
 * The index book: everything that a workbook says about an index, as plain data, independent of how it lay in
 * the sheets. Readers make it, scoring reads it.
 */
import type { CriteriaSet } from './criteria/criterion';
import type { CellRef, Finding, Severity } from './findings/finding';
import type { Column } from './measures/column';
import type { TextPool } from './measures/text-pool';
import type { Period } from './periods/period';
import type { Expression } from './rules/expression';

/** Stages of an assessment, in order. */
export type Stage = 'self' | 'appraisal1' | 'appraisal2' | 'final';
/** In order. */
export const stages: readonly Stage[] = ['self', 'appraisal1', 'appraisal2', 'final'];

/** What equal results get: 1-2-2-4, 1-2-2-3, decided by further criteria and sheet order, or the mean place. */
export type TieRule = (typeof tieRules)[number];

export const tieRules = ['competition', 'dense', 'sequential', 'average'] as const;

/** What an index says about itself; days are `yyyy-mm-dd`, points and percentages are plain numbers. */
export interface Settings {
  readonly indexName: string;
  readonly decision: string;
  readonly setVersion: string;
  readonly formatVersion: string;
  readonly period: Period;
  /** Days `yyyy-mm-dd`, where given. */
  readonly from: string | null;
  readonly to: string | null;
  /** Until when units submit: a day `yyyy-mm-dd`, or a minute of it `yyyy-mm-ddThh:mm`. */
  readonly deadline: string | null;
  /** Days between which documents of evidence are issued; null = those of the period. */
  readonly evidenceFrom: string | null;
  readonly evidenceTo: string | null;
  readonly comparePeriods: readonly Period[];
  /** Year whose figures `TRUOC` and `theo kỳ trước` read; null = the year before the period. */
  readonly baseYear: number | null;
  /** Unit code, or null. */
  readonly referenceUnit: string | null;
  readonly stage: Stage;
  /** Decimals of totals and percentages. */
  readonly decimals: number;
  readonly rankBy: 'percent' | 'score';
  readonly rankOn: 'rounded' | 'unrounded';
  readonly ties: TieRule;
  /** Criterion codes that decide ties when `ties` is `sequential`. */
  readonly tieBreakers: readonly string[];
  /** On the scale of `rankBy`. */
  readonly target: number | null;
  /** Points: the most that bonuses may add to the index, and the most that the index may reach. */
  readonly bonusCap: number | null;
  readonly totalCap: number | null;
  /** Counts of the units below are added to the parent unit's own. */
  readonly rollUp: boolean;
  /** 0..1. */
  readonly minimumShare: number;
  readonly noSubmission: 'unranked' | 'zero';
  /** What the heads of printed tables say: the decision that publishes the results, who issues them, and where. */
  readonly publishedBy: string;
  readonly superiorBody: string;
  readonly issuingBody: string;
  readonly place: string;
}

/** A body that is assessed. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Khối; empty text when the index has none. */
  readonly group: string;
  /** Code of the unit above it, or null. */
  readonly parent: string | null;
  readonly ranked: boolean;
  /** Codes of the units it was made from. */
  readonly predecessors: readonly string[];
  /** Days `yyyy-mm-dd` or null. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly cell: CellRef | null;
}

/** This unit is exempt from this criterion and all below it. */
export interface ScopeEntry {
  readonly unit: string;
  readonly criterion: string;
  readonly basis: string;
  readonly cell: CellRef;
}

/** Cells that a column was read from: entry i stands at `rows[i]`, `columns[i]`; -1 = nowhere. */
export interface ColumnOrigin {
  readonly sheet: string;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** The column of a sheet with one row a unit, known although nothing may stand in it. */
  readonly heading?: number;
}

/** One measure of one criterion over all units of the book, in book order. */
export interface MeasureColumn {
  /** `x`, `a`, `b` or another name, NFC and lower case. */
  readonly name: string;
  readonly column: Column;
  readonly origin: ColumnOrigin;
}

/** Measures by criterion code. */
export type MeasureTable = ReadonlyMap<string, readonly MeasureColumn[]>;

/** Entered points (a KAD or KPS is a tag) by criterion code, over all units in book order. */
export interface PointsColumn {
  readonly column: Column;
  readonly origin: ColumnOrigin;
}
/** Entered points by criterion code. */
export type PointsTable = ReadonlyMap<string, PointsColumn>;

/** What was said of the appraisal of one criterion of one unit, in the words of the sheet; empty text = nothing. */
export interface AppraisalStatement {
  /** Why points were taken off, by who appraised. */
  readonly reason: string;
  /** What the unit answered, and the documents that it added. */
  readonly explanation: string;
  readonly evidence: string;
  /** Who appraised, where the row names another agency than the criterion does; left out where it does not. */
  readonly appraiser?: string;
  /** The first cell of its row that says something. */
  readonly cell: CellRef;
}
/** By criterion code, then by unit code; nothing said = not there. */
export type StatementTable = ReadonlyMap<string, ReadonlyMap<string, AppraisalStatement>>;

/** Everything known for one period. */
export interface PeriodData {
  readonly period: Period;
  readonly measures: MeasureTable;
  readonly self: PointsTable;
  readonly survey: PointsTable;
  readonly appraisal1: PointsTable;
  readonly appraisal2: PointsTable;
  readonly conclusion: PointsTable;
  readonly statements: StatementTable;
}

/** An earlier or official result of which only the total is known. `unit` may be a reference row, such as a national mean. */
export interface PublishedResult {
  readonly period: Period;
  readonly unit: string;
  readonly name: string;
  readonly score: number | null;
  readonly percent: number | null;
  readonly rank: number | null;
  readonly setVersion: string;
  /** Decimals that `score` was printed with, for judging differences; null when unknown. */
  readonly decimals: number | null;
  readonly cell: CellRef;
}

/** From which result a grade is given, on which condition, to how many. */
export interface GradeBand {
  /** Khối, or empty text for every khối without bands of its own. */
  readonly group: string;
  readonly by: 'percent' | 'score' | 'rankShare';
  readonly from: number;
  /** True for `>80`, false for `80` = from 80. */
  readonly exclusive: boolean;
  readonly name: string;
  readonly condition: Expression | null;
  readonly conditionText: string;
  /** Share 0..1 of the quota, or null; `quotaOf` is null for all ranked units of the khối, else a grade name. */
  readonly quota: number | null;
  readonly quotaOf: string | null;
  readonly cell: CellRef;
}

/** A condition that an index lays down for what units report, beyond what its rules ask. */
export interface OwnCheck {
  readonly code: string;
  readonly name: string;
  /** Codes of the criteria whose figures the condition reads; none = the index as a whole. */
  readonly criteria: readonly string[];
  /** Must hold. */
  readonly condition: Expression;
  readonly conditionText: string;
  readonly severity: Exclude<Severity, 'blocker'>;
  /** What the index says where it does not hold; empty text where it says nothing. */
  readonly message: string;
  readonly cell: CellRef;
}

/** One index with all its figures. Immutable; everything is keyed by code. */
export interface IndexBook {
  readonly settings: Settings;
  /** The cell of a setting by its field name, for messages. */
  readonly settingCells: ReadonlyMap<keyof Settings, CellRef>;
  readonly criteriaSets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
  readonly scope: readonly ScopeEntry[];
  /** By `Period.key`; the current period is always there. */
  readonly periods: ReadonlyMap<string, PeriodData>;
  readonly published: readonly PublishedResult[];
  readonly grades: readonly GradeBand[];
  readonly checks: readonly OwnCheck[];
  readonly texts: TextPool;
  /** What reading the workbook found. */
  readonly findings: readonly Finding[];
}
