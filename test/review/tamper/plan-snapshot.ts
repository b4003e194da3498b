/** What a reader makes of the cells of a planned workbook, without writing and reading its bytes. */
import { holdsCell } from '../../../src/workbook/address';
import type { SheetPlan, StyledRange, WorkbookPlan } from '../../../src/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { snapshotOf, type TestCell } from '../../sheets/snapshot-of';

/**
 * Cells with their formulas and number formats. Everything else, such as validations and facts of the file, is that of
 * `read`: what a reader found in a workbook of the same sheets.
 */
export function snapshotOfPlan(plan: WorkbookPlan, read?: WorkbookSnapshot): WorkbookSnapshot {
  const cells = snapshotOf(Object.fromEntries(plan.sheets.map((sheet) => [sheet.name, rowsOf(sheet)])));
  if (!read) return cells;
  return {
    ...read,
    formats: cells.formats,
    sheets: cells.sheets.map((sheet, i): SheetSnapshot => ({ ...read.sheets[i]!, cells: sheet.cells })),
  };
}

function rowsOf(sheet: SheetPlan): TestCell[][] {
  const formatAt = formatsOf(sheet.styles);
  const rows: TestCell[][] = [];
  for (const block of sheet.blocks) {
    block.rows.forEach((cells, i) => {
      const row = block.row + i;
      const known = (rows[row] ??= []);
      cells.forEach((content, j) => {
        const column = block.column + j;
        if (content === null) return;
        const special = typeof content === 'object' ? content : { value: content };
        known[column] = { ...special, format: formatAt(row, column) };
      });
    });
  }
  return Array.from(rows, (row) => Array.from((row as TestCell[] | undefined) ?? []));
}

/** Formats of a sheet's cells, kept for all workbooks with the same styles. */
const formatsByStyles = new WeakMap<readonly StyledRange[], Map<number, string>>();

function formatsOf(styles: readonly StyledRange[]): (row: number, column: number) => string {
  const known = formatsByStyles.get(styles) ?? new Map<number, string>();
  formatsByStyles.set(styles, known);
  return (row, column) => {
    const place = (row << 14) + column;
    let format = known.get(place);
    if (format === undefined) {
      const styled = styles.findLast(
        ({ range, style }) => style.numberFormat !== undefined && holdsCell(range, row, column),
      );
      format = styled?.style.numberFormat ?? 'General';
      known.set(place, format);
    }
    return format;
  };
}
