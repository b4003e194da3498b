/** Everything of a sheet but its cells, from the model into the grid. */
import { BooleanNumber, type IRange, type IStyleData, type Worksheet } from '@univerjs/core';
import type { CellRange } from '../../../src/workbook/address';
import type { CellFormat } from '../model/cell-format';
import { boundingRange } from '../model/rectangles';
import { standardHeight, standardWidth, type SheetModel } from '../model/sheet-model';
import { cellStyle } from './cell-style';

/** Pixels of a point on the screens that browsers assume. */
const pixels = 96 / 72;

/** As text that changes when the sheet has to be drawn anew; `filled` is the range that cells are in. */
export function lookOf(sheet: SheetModel, filled: CellRange | null): string {
  return JSON.stringify([
    sheet.name,
    sheet.visibility,
    sheet.tabColor,
    sheet.merges,
    [...sheet.columnWidths],
    [...sheet.rowHeights],
    [...sheet.hiddenRows],
    [...sheet.hiddenColumns],
    sheet.extras.freeze,
    sheet.extras.showGridlines,
    sheet.formats.state(),
    filled,
  ]);
}

/** Gives the sheet of the grid the look of the model's; `fitted` are widths for columns that have none. */
export function applyLook(
  worksheet: Worksheet,
  sheet: SheetModel,
  filled: CellRange | null,
  fitted: ReadonlyMap<number, number> = new Map(),
): void {
  const config = worksheet.getConfig();
  config.name = sheet.name;
  config.tabColor = sheet.tabColor;
  config.hidden = sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  config.showGridlines = sheet.extras.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  config.defaultColumnWidth = standardWidth * pixels;
  config.defaultRowHeight = standardHeight * pixels;
  config.mergeData = sheet.merges.map(gridRange);
  worksheet.getSpanModel().rebuild(config.mergeData);
  sizeLines(worksheet, sheet, new Map([...fitted, ...sheet.columnWidths]));
  dressCells(worksheet, sheet, filled);
}

/** Rows and columns that stay in view, as the grid tells it. */
export function frozen(sheet: SheetModel) {
  const { rows, columns } = sheet.extras.freeze ?? { rows: 0, columns: 0 };
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

/** A range as the grid tells it: with both ends. */
export function gridRange({ row, column, rows, columns }: CellRange): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function sizeLines(worksheet: Worksheet, sheet: SheetModel, widths: ReadonlyMap<number, number>): void {
  const { columnData, rowData } = worksheet.getConfig();
  // Emptied in place: the grid keeps hold of them.
  for (const sizes of [columnData, rowData]) {
    for (const index of Object.keys(sizes)) Reflect.deleteProperty(sizes, index);
  }
  const columns = worksheet.getColumnManager();
  const rows = worksheet.getRowManager();
  for (const [column, points] of widths) columns.getColumnOrCreate(column).w = points * pixels;
  for (const [row, points] of sheet.rowHeights) {
    Object.assign(rows.getRowOrCreate(row), { h: points * pixels, ia: BooleanNumber.FALSE });
  }
  for (const column of sheet.hiddenColumns) columns.getColumnOrCreate(column).hd = BooleanNumber.TRUE;
  for (const row of sheet.hiddenRows) rows.getRowOrCreate(row).hd = BooleanNumber.TRUE;
}

function dressCells(worksheet: Worksheet, sheet: SheetModel, filled: CellRange | null): void {
  const cells = worksheet.getCellMatrix();
  const styles = new Map<CellFormat, IStyleData>();
  const formatted = sheet.formats.used();
  const dressed = filled && formatted ? boundingRange(filled, formatted) : (filled ?? formatted);
  if (!dressed) return;
  for (let row = dressed.row; row < dressed.row + dressed.rows; row++) {
    for (let column = dressed.column; column < dressed.column + dressed.columns; column++) {
      const format = sheet.formats.at(row, column);
      let style = styles.get(format);
      if (!style) styles.set(format, (style = cellStyle(format)));
      cells.setValue(row, column, { ...cells.getValue(row, column), s: style });
    }
  }
}
