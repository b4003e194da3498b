/** A sheet of the workbook as it was read. */
import type { Texts } from '../../sheets/texts';
import { cellOffset, valueAt } from '../../workbook/cells';
import { CellKind, type CellTable, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { cellText } from './cell-text';
import type { Grid } from './sheet-view';

export function snapshotGrid(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, texts: Texts): Grid {
  const { cells, merges } = sheet;
  const textAt = (offset: number) => {
    const format = snapshot.formats[cells.formats[offset] ?? 0] ?? 'General';
    return cellText(valueAt(cells, offset), format, texts, snapshot.date1904);
  };
  const columns = cells.columns.reduce((most, column) => Math.max(most, column + 1), 0);
  return {
    rows: rowCount(cells),
    columns,
    widths: widthsOf(cells, columns, textAt),
    merges,
    frozenRows: 0,
    cell: (row, column) => {
      const offset = cellOffset(cells, row, column);
      if (offset < 0) return null;
      return {
        text: textAt(offset),
        isNumber: cells.kinds[offset] === CellKind.number,
        formula: cells.formulas.get(offset) ?? null,
        style: {},
        link: null,
      };
    },
  };
}

export function rowCount({ rows }: CellTable): number {
  return (rows.at(-1) ?? -1) + 1;
}

/** Cells from which the widths of columns are guessed; the file's own are not read. */
const sampledCells = 5000;
const [narrowest, widest] = [6, 42];

function widthsOf(cells: CellTable, columns: number, textAt: (offset: number) => string): number[] {
  const widths = new Array<number>(columns).fill(narrowest);
  for (let offset = 0; offset < Math.min(cells.columns.length, sampledCells); offset++) {
    const column = cells.columns[offset]!;
    widths[column] = Math.min(widest, Math.max(widths[column]!, textAt(offset).length + 2));
  }
  return widths;
}
