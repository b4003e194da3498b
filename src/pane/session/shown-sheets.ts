/** The sheets that can be looked at in the pane: those of the workbook as it was read, and those of the result. */
import type { Texts } from '../../sheets/texts';
import type { SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { planGrid } from './plan-grid';
import { SessionMisuse } from './session-misuse';
import type { Grid, SheetList } from './sheet-view';
import { rowCount, snapshotGrid } from './snapshot-grid';
import type { WrittenSheet } from './written-view';

/** A sheet of the result with its plan. */
export interface ResultSheet extends WrittenSheet {
  readonly plan: SheetPlan;
}

/** Those of the result last; each covers the one that an earlier run left in the workbook under the same name. */
export function sheetList(snapshot: WorkbookSnapshot, result: readonly ResultSheet[]): SheetList {
  const covered = new Set(result.map(({ name }) => name));
  return [
    ...snapshot.sheets
      .filter(({ name }) => !covered.has(name))
      .map(({ name, cells }) => ({ name, origin: 'workbook' as const, rows: rowCount(cells) })),
    ...result.map(({ name, rows }) => ({ name, origin: 'result' as const, rows })),
  ];
}

/** The sheet of this name. @throws SessionMisuse where there is none */
export function sheetGrid(
  name: string,
  snapshot: WorkbookSnapshot,
  result: readonly ResultSheet[],
  texts: Texts,
): Grid {
  const made = result.find((sheet) => sheet.name === name);
  if (made) return planGrid(made.plan, texts);
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new SessionMisuse('unknown-sheet');
  return snapshotGrid(snapshot, sheet, texts);
}
