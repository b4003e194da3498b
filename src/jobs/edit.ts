/** Writes single cells back into the workbook that they were worked out from. */
import type { CellEdit, WorkbookPlan } from '../workbook/plan';
import { inputsFingerprint } from './fingerprint';
import type { OpenedBook } from './score';

/**
 * A plan that changes these cells and nothing else; `applyResult` writes it, or refuses where the workbook is no longer
 * the one that was read.
 */
export function editPlan(
  { snapshot }: Pick<OpenedBook, 'snapshot'>,
  edits: readonly CellEdit[],
): WorkbookPlan {
  return { sheets: [], edits, run: { tool: 'ChiSo', inputs: inputsFingerprint(snapshot) } };
}
