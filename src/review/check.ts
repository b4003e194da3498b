/**
 * A check is data plus one function: what it is called, how grave it is, what it needs, and how it looks. What it
 * finds are findings whose `ruleId` is the id of the check; `review.check.<id>` names it, `finding.<id>` and
 * `finding.<id>.cure` speak for it.
 */
import type { FindingDetail } from '../core/findings/rule';
import type { Severity } from '../core/findings/finding';

/** Families of checks, in the order in which they are told. */
export const checkFamilies = [
  'PKG',
  'ACT',
  'STR',
  'FRM',
  'VAL',
  'IDN',
  'EVD',
  'CAL',
  'SCO',
  'REV',
  'MIR',
  'CON',
] as const;
export type CheckFamily = (typeof checkFamilies)[number];

/**
 * When a check runs. A blocker of a stage keeps the later ones from running: what they would say of a file that is
 * not the form would be noise.
 */
export const checkStages = ['package', 'structure', 'content', 'comparison'] as const;
export type CheckStage = (typeof checkStages)[number];

/** Why a check could not be made; the key `review.notEvaluated.<reason>` says it. */
export type NotEvaluated =
  /** A blocker of an earlier stage. */
  | 'earlier-stage'
  /** The host cannot give the bytes of the file. */
  | 'no-package'
  | 'no-form'
  | 'no-columns'
  | 'no-figures'
  | 'no-previous-submission'
  | 'no-earlier-period'
  | 'no-evidence-folder'
  | 'no-portal-figures'
  | 'no-period'
  | 'no-deadline'
  /** Nobody wrote down when the file came. */
  | 'no-receipt'
  | 'no-rule'
  | 'depends-on-group'
  | 'single-file';

/** What a check says while it looks. */
export interface CheckLog {
  /** Something is wrong here. The severity of the check, unless this one is told to be milder or graver. */
  fail(detail: FindingDetail & { readonly severity?: Severity }): void;
  /** It was not looked at, wholly or at one place. */
  notEvaluated(reason: NotEvaluated, detail?: FindingDetail): void;
}

/** One check over a subject: a submitted file, or all files of a batch together. */
export interface Check<Subject> {
  /** Stable, in words joined by `-`. */
  readonly id: string;
  readonly family: CheckFamily;
  /** Raised whenever the check may judge the same file differently. */
  readonly version: number;
  /** Of the European Statistical System: 0 file, 1 inside the file, 2 earlier versions, 3 other sources, 4 and 5 other units. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5;
  readonly stage: CheckStage;
  readonly severity: Severity;
  /** Names of the parameters that its texts use, besides cell, unit, criterion, found and expected. */
  readonly parameters: readonly string[];
  /** The rule it rests on, where there is one, as officials cite it. */
  readonly legalRef?: string;
  run(subject: Subject, log: CheckLog): void;
}
