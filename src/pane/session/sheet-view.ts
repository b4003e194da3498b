/** Sheets as the pane shows them where there is no Excel: a window of rows, cells as texts. */
import type { CellStyle } from '../../workbook/plan';
import { holdsCell, type CellRange } from '../../workbook/address';

/** A cell as it is drawn. */
export interface GridCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** The formula without `=`; null for a value. */
  readonly formula: string | null;
  readonly style: Pick<CellStyle, 'bold' | 'italic' | 'fill' | 'horizontal' | 'wrap' | 'border'>;
  /** Cell of the workbook that it leads to. */
  readonly link: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** One sheet, any cell of which can be drawn. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** In characters, from column A. */
  readonly widths: readonly number[];
  readonly merges: readonly CellRange[];
  readonly frozenRows: number;
  /** Null = blank. */
  cell(row: number, column: number): GridCell | null;
}

/** The sheets that can be looked at, those of the result last. */
export type SheetList = readonly {
  readonly name: string;
  readonly origin: 'workbook' | 'result';
  readonly rows: number;
}[];

/** A cell of a window with its place; covered cells of a merge are left out. */
export interface WindowCell extends GridCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows `from` to `from + rows.length` of a sheet. */
export interface SheetWindow {
  readonly sheet: string;
  readonly from: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly rows: readonly (readonly WindowCell[])[];
}

/** Columns beyond these are not drawn: nobody reads so wide a table on a page. */
const shownColumns = 200;

/** A merge that begins above the window is drawn from the window's first row on. */
export function sheetWindow(sheet: string, grid: Grid, from: number, count: number): SheetWindow {
  const columns = Math.min(grid.columns, shownColumns);
  const to = Math.min(grid.rows, from + count);
  const first = Math.min(from, to);
  const merges = grid.merges.filter(({ row, rows }) => row < to && row + rows > first);
  return {
    sheet,
    from: first,
    rowCount: grid.rows,
    columnCount: columns,
    widths: grid.widths.slice(0, columns),
    frozenRows: grid.frozenRows,
    rows: Array.from({ length: to - first }, (_, i) =>
      windowRow(grid, merges, { row: first + i, first, to, columns }),
    ),
  };
}

function windowRow(
  grid: Grid,
  merges: readonly CellRange[],
  at: { readonly row: number; readonly first: number; readonly to: number; readonly columns: number },
): WindowCell[] {
  const cells: WindowCell[] = [];
  for (let column = 0; column < at.columns; column++) {
    const merge = merges.find((range) => holdsCell(range, at.row, column));
    const top = merge ? Math.max(merge.row, at.first) : at.row;
    if (merge && (top !== at.row || merge.column !== column)) continue;
    const cell = grid.cell(merge?.row ?? at.row, column) ?? blankCell;
    cells.push({
      ...cell,
      column,
      rowSpan: merge ? Math.min(merge.row + merge.rows, at.to) - top : 1,
      columnSpan: merge ? Math.min(merge.columns, at.columns - column) : 1,
    });
  }
  return cells;
}

const blankCell: GridCell = { text: '', isNumber: false, formula: null, style: {}, link: null };
