/** What carrying the rounds between workbooks may find. */
import type { FindingRule } from '../../core/findings/rule';

export const roundFindings = {
  /** A file that holds no appraisal that can be merged. `file`: its name. */
  'merge-no-lines': { severity: 'error', parameters: ['file'] },
  /** A file that nobody could read. `refusal`: why, as the key of a refusal. */
  'merge-unreadable': { severity: 'error', parameters: ['file', 'refusal', 'refusalCure'] },
  /** The line of a file is none of the workbook that it is merged into. */
  'merge-unknown-line': { severity: 'error', parameters: ['file'] },
  /** The workbook has no column for what `count` cells of a file say. `column`: its id. */
  'merge-no-column': { severity: 'error', parameters: ['file', 'column', 'count'] },
  /** Found: what a file says. Expected: what the workbook holds, which stays. */
  'merge-conflict': { severity: 'error', parameters: ['file', 'column'] },
  /** Found: what a file says. Expected: what the file `other` says; the workbook holds nothing, and so it stays. */
  'merge-files-differ': { severity: 'error', parameters: ['file', 'column', 'other'] },
  /** The self score in the file is no longer the one that the unit gave itself. */
  'merge-self-changed': { severity: 'error', parameters: ['file'] },
  /** Found: points of the first appraisal below the self score, expected. */
  'lowered-without-reason': { severity: 'error', parameters: [] },
} as const satisfies Record<string, FindingRule>;

export type RoundFindingId = keyof typeof roundFindings;
