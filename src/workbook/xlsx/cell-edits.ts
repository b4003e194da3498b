import { holdsCell } from '../address';
import { cellOffset, valueAt } from '../cells';
import { editRefusal, refuseLong, refuseOutside, refuseTwice, refuseUnfit } from '../edit-checks';
import type { CellEdit } from '../plan';
import { WorkbookRefusal, type ApplyReport } from '../port';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { arrayRanges } from './array-ranges';
import { dependents, type SheetCell } from './dependents';
import { ContentTypeEdits } from './package-edits';
import type { Package } from './package';
import { SheetEditor } from './sheet-editor';
import { StylesWriter } from './styles-writer';
import type { WorkbookPart } from './workbook-part';
import { dropCalculationChain, editWorkbookPart } from './workbook-part-writer';
import { readWorkbook } from './workbook-reader';

type WaitingFormulas = NonNullable<ApplyReport['waitingFormulas']>;

/**
 * Writes single cells into the parts of a package; every other cell, and every part that need not change, stays byte
 * for byte. Formulas that follow from these cells lose the value that they had, and all are calculated on opening.
 * Returns how many lost it in which sheets.
 * @throws WorkbookRefusal when a cell cannot be written; the parts are then half changed and must not be used.
 */
export function editCells(
  parts: Package,
  workbook: WorkbookPart,
  edits: readonly CellEdit[],
): WaitingFormulas {
  if (edits.length === 0) return [];
  const snapshot = readWorkbook(parts.copy(), {}, '', 0);
  const placed = edits.map((edit) => ({ edit, sheet: sheetOf(snapshot, edit) }));
  refuseTwice(edits);
  for (const { edit, sheet } of placed) {
    refuseOutside(edit);
    refuseLong(edit, parts.limits.textLength);
    refuseUnfitIn(snapshot.sheets[sheet]!, edit);
  }
  const waiting = dependents(
    snapshot,
    placed.map(({ edit: { row, column }, sheet }): SheetCell => ({ sheet, row, column })),
  );

  const stylesPart = workbook.relationships.find(({ kind }) => kind === 'styles')?.part ?? null;
  const styles = stylesPart !== null && parts.has(stylesPart) ? new StylesWriter(parts, stylesPart) : null;
  const touched = new Set([...placed, ...waiting].map(({ sheet }) => sheet));
  for (const sheet of touched) {
    const { part } = workbook.sheets[sheet]!;
    const own = placed.flatMap((entry) => (entry.sheet === sheet ? [entry.edit] : []));
    const arrays = own.length === 0 ? [] : arrayRanges(parts.xml(part));
    const inArray = own.find(({ row, column }) => arrays.some((range) => holdsCell(range, row, column)));
    if (inArray) throw editRefusal('cell-in-array', inArray);
    const cells = waiting.filter((cell) => cell.sheet === sheet);
    const editor = new SheetEditor(parts.xml(part), snapshot.sheets[sheet]!, styles);
    parts.putBytes(part, editor.edited(own, cells));
  }
  if (styles?.isChanged) parts.putBytes(stylesPart!, styles.result().bytes);
  if (placed.some(({ edit, sheet }) => formulaAt(snapshot.sheets[sheet]!, edit) !== null)) {
    const types = new ContentTypeEdits();
    dropCalculationChain(parts, workbook, types);
    types.apply(parts);
  }
  if (waiting.length > 0) editWorkbookPart(parts, workbook, { added: [], written: [], calculate: true });
  return snapshot.sheets.flatMap(({ name }, index) => {
    const count = waiting.filter(({ sheet }) => sheet === index).length;
    return count > 0 ? [{ sheet: name, count }] : [];
  });
}

function sheetOf({ sheets }: WorkbookSnapshot, { sheet }: CellEdit): number {
  const index = sheets.findIndex(
    ({ name, kind }) => kind === 'worksheet' && name.toUpperCase() === sheet.toUpperCase(),
  );
  if (index < 0) throw new WorkbookRefusal('no-such-sheet', { sheet });
  return index;
}

function refuseUnfitIn(sheet: SheetSnapshot, edit: CellEdit): void {
  const value = valueAt(sheet.cells, cellOffset(sheet.cells, edit.row, edit.column));
  refuseUnfit(edit, { ...sheet, value, hasFormula: formulaAt(sheet, edit) !== null });
}

function formulaAt({ cells }: SheetSnapshot, { row, column }: CellEdit): string | null {
  return cells.formulas.get(cellOffset(cells, row, column)) ?? null;
}
