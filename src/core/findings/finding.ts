/**
 * A finding is what is doubtful in somebody's workbook: a value, never a thrown error. It carries a key and
 * parameters; sentences are made at the edge, in the reader's language.
 */

/** From the gravest: nothing can be scored; a number is wrong or not used; doubtful; good to know. */
export const severities = ['blocker', 'error', 'warning', 'info'] as const;
/** One of `severities`. */
export type Severity = (typeof severities)[number];

/** `notEvaluated` is never counted as a pass; `waived` was accepted by a named reviewer. */
export type FindingStatus = 'pass' | 'fail' | 'notEvaluated' | 'waived';

/** Where a thing stands in the workbook; rows and columns count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What was found in a cell or expected there. */
export type FindingValue = string | number | boolean | null;

/** Why a finding no longer counts, in the words of the person who says so. */
export interface Waiver {
  /** Name of the person. */
  readonly by: string;
  readonly reason: string;
  /** As it was written; empty where no day was. */
  readonly on: string;
}

/** One thing that is wrong or doubtful, with its place. */
export interface Finding {
  /** Stable id of the rule that found it; also the key of its text and of its cure. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly cell?: CellRef;
  /** Sheet name where no single cell is meant. */
  readonly sheet?: string;
  /** Unit code. */
  readonly unit?: string;
  /** Criterion code. */
  readonly criterion?: string;
  readonly found?: FindingValue;
  readonly expected?: FindingValue;
  readonly tolerance?: number;
  /** Further values that the text of this rule names. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** Who accepted it, of a finding that was waived. */
  readonly waiver?: Waiver;
}

/** Severity of the gravest finding that failed, or null when there is none. */
export function gravest(findings: readonly Finding[]): Severity | null {
  return (
    severities.find((severity) => findings.some((f) => f.status === 'fail' && f.severity === severity)) ??
    null
  );
}
