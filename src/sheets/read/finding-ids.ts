/** What reading an index workbook may find. */
import { criteriaFindings } from '../../core/criteria/finding-ids';
import { FindingLog, type FindingRule } from '../../core/findings/rule';

/**
 * `found`, `expected` and the parameters stand beside each id. `count` is how many cells or rows a finding stands
 * for, of which it names the first; `column` is the id of a column of the format (`ifNoEvent`) or a setting.
 */
export const readingFindings = {
  ...criteriaFindings,

  // Sheets
  /** The workbook has no worksheet that holds anything. */
  'empty-workbook': { severity: 'blocker', parameters: [] },
  'no-criteria-sheet': { severity: 'blocker', parameters: [] },
  /** The sheet is there, its header or any criterion is not. */
  'no-criteria': { severity: 'blocker', parameters: [] },
  'no-units-sheet': { severity: 'blocker', parameters: [] },
  'no-units': { severity: 'blocker', parameters: [] },
  /** Another sheet whose columns could not be told, and which was therefore not read. */
  'header-not-found': { severity: 'error', parameters: [] },
  /** Found: a sheet not read because it means the same as the one expected, which was. */
  'duplicate-sheet': { severity: 'warning', parameters: [] },
  /** A heading comes twice; the first one, at cell `first` (such as `B5`), counts. */
  'duplicate-heading': { severity: 'warning', parameters: ['first'] },
  'hidden-sheet': { severity: 'info', parameters: [] },
  'hidden-rows': { severity: 'info', parameters: ['count'] },
  'hidden-columns': { severity: 'info', parameters: ['count'] },

  // Cells of any sheet
  /** Found: a word that is none of the choices. Expected: the nearest one. */
  'unknown-word': { severity: 'error', parameters: ['column'] },
  'number-unreadable': { severity: 'error', parameters: ['column'] },
  'number-out-of-range': { severity: 'error', parameters: ['column', 'min', 'max'] },
  /** Below `min`, where no greatest number is set. */
  'number-too-small': { severity: 'error', parameters: ['column', 'min'] },
  /** Expected: the nearest whole number. */
  'number-not-whole': { severity: 'error', parameters: ['column'] },
  'day-unreadable': { severity: 'error', parameters: ['column'] },
  'formula-error': { severity: 'error', parameters: [] },
  /** Numbers that stand as text and were read. Found: the first. Expected: its number. */
  'text-number': { severity: 'warning', parameters: ['count'] },
  /** As above, decided by how the rest of the column is written. */
  'doubtful-number-decided': { severity: 'warning', parameters: ['count'] },
  /** Nothing tells which of the two it is; not used. */
  'doubtful-number': { severity: 'error', parameters: ['asThousands', 'asDecimal'] },

  // Rules and codes
  /**
   * Found: the piece that is wrong. Expected: what may stand there. `code`: the parser's own; `position`: from 1
   * in the rule; `nearest`: nearest valid name or empty text.
   */
  'rule-error': { severity: 'error', parameters: ['code', 'position', 'nearest'] },
  /** The rule begins with `=`; it was read without. */
  'rule-leading-equals': { severity: 'warning', parameters: [] },
  /** The cell of a rule is itself a formula, so that Excel shows its value; the formula was read. */
  'rule-is-formula': { severity: 'error', parameters: [] },
  /** Found: a code that became a number. Expected: the likely code, which was used. */
  'code-as-number': { severity: 'error', parameters: [] },
  'code-as-date': { severity: 'error', parameters: [] },
  /** Codes with a dot that stand as numbers and lost nothing yet. Found: the first. */
  'numeric-codes': { severity: 'info', parameters: ['count'] },
  'criterion-without-code': { severity: 'error', parameters: [] },
  'steps-unreadable': { severity: 'error', parameters: [] },
  /** Found: a khối that no unit belongs to. Expected: the nearest one. */
  'unknown-group': { severity: 'warning', parameters: [] },
  /** A criteria sheet named for a khối that no unit belongs to. */
  'criteria-set-without-group': { severity: 'warning', parameters: [] },

  // Units
  /** The code stands in the sheet of units twice, the later row is not used. */
  'duplicate-unit': { severity: 'error', parameters: ['firstRow'] },
  /** A unit with a name only, which stands for its code. */
  'unit-without-code': { severity: 'warning', parameters: [] },
  /** No unit has a code; their names stand for it. */
  'units-without-codes': { severity: 'info', parameters: ['count'] },
  /** Rows told by the name of the unit because they have no code. */
  'units-by-name': { severity: 'info', parameters: ['count'] },
  'unknown-parent-unit': { severity: 'error', parameters: [] },
  'parent-unit-cycle': { severity: 'error', parameters: [] },

  // Rows and columns of figures
  'unknown-unit': { severity: 'error', parameters: ['count'] },
  'unknown-criterion': { severity: 'error', parameters: ['count'] },
  'row-without-unit': { severity: 'error', parameters: ['count'] },
  'row-without-criterion': { severity: 'error', parameters: ['count'] },
  /** A sheet of figures that has rows, but no column that says what they are; nothing was read. */
  'no-figure-columns': { severity: 'error', parameters: [] },
  /** A unit comes again for the same period (and criterion); the first row counts. */
  'duplicate-unit-row': { severity: 'error', parameters: ['firstRow', 'count'] },
  /** Two columns hold the same measure of the same criterion; the first counts. */
  'duplicate-column': { severity: 'error', parameters: ['first'] },
  /** Figures for a node that is scored from its children. */
  'measures-for-parent': { severity: 'warning', parameters: ['count'] },
  'points-for-parent': { severity: 'info', parameters: ['count'] },
  /** Figures of units whose khối the criterion does not apply to. */
  'data-not-applicable': { severity: 'info', parameters: ['count'] },
  /** No sheet has a column of figures for any criterion. */
  'no-data': { severity: 'warning', parameters: [] },
  /** Of very many units the last finding stands for `count`. */
  'unit-without-data': { severity: 'warning', parameters: ['count'] },
  /** Neither figures nor points of the criterion stand in any sheet, and it needs some. */
  'criterion-without-data': { severity: 'warning', parameters: [] },
  /** Found: a measure that a rule reads. Expected: the nearest one that has a column. */
  'measure-without-column': { severity: 'warning', parameters: [] },

  // Figures. Where a column has very many of a kind, its last finding stands for `count` more.
  'text-where-number': { severity: 'error', parameters: ['count'] },
  /** A dash or the like instead of an empty cell. */
  'dash-cell': { severity: 'warning', parameters: ['count'] },
  'boolean-where-number': { severity: 'error', parameters: ['count'] },
  /** Found: the day. Expected: the number that probably was typed. */
  'date-where-number': { severity: 'error', parameters: ['count'] },
  /** Found: a share above 1. Expected: a hundredth of it. */
  'percent-scale': { severity: 'warning', parameters: ['count'] },
  /** Found: the numerator. Expected: the denominator. */
  'numerator-above-denominator': { severity: 'warning', parameters: ['count'] },
  /** `measure`: its name. */
  'negative-count': { severity: 'error', parameters: ['count', 'measure'] },
  'score-above-max': { severity: 'error', parameters: ['count'] },
  'score-below-zero': { severity: 'error', parameters: ['count'] },
  /** Expected: the nearest step. */
  'off-step': { severity: 'warning', parameters: ['count'] },
  /** Found: the self score in the sheet of appraisals. Expected: the one in the sheet of self-assessment, which counts. */
  'self-scores-differ': { severity: 'warning', parameters: ['count'] },

  // Settings, periods, results, grades
  'period-missing': { severity: 'warning', parameters: [] },
  /** A period that is written in none of the known ways; it keeps the place where it first stands. */
  'period-label': { severity: 'warning', parameters: [] },
  'unknown-setting': { severity: 'warning', parameters: [] },
  /** A setting given twice; the first counts. */
  'duplicate-setting': { severity: 'warning', parameters: ['first'] },
  /** Found: the format of the workbook. Expected: the one that is known. */
  'format-version': { severity: 'warning', parameters: [] },
  'unknown-reference-unit': { severity: 'error', parameters: [] },
  'unknown-tie-breaker': { severity: 'error', parameters: [] },
  /** A published percentage of 1 or less, or a grade's bound, that looks like a share. */
  'share-for-percent': { severity: 'warning', parameters: ['count'] },
  /** Found: a grade without the result from which it is given; not used. */
  'grade-without-bound': { severity: 'error', parameters: [] },
  /** Found: a check of the index's own that says nothing that must hold; not used. */
  'check-without-condition': { severity: 'error', parameters: [] },
  /** A quota on a grade that is not there. Expected: the nearest one. */
  'unknown-grade': { severity: 'error', parameters: [] },
} as const satisfies Readonly<Record<string, FindingRule>>;

export type ReadingFindingId = keyof typeof readingFindings;

/** Where readers put what they find. */
export type ReadingLog = FindingLog<ReadingFindingId>;

export function readingLog(): ReadingLog {
  return new FindingLog(readingFindings);
}
