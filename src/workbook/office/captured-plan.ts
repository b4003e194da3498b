/** What a sheet of ours held before a run wrote over it, as a plan: writing it puts the sheet back. */
import { valueAt } from '../cells';
import type { Block, CellContent, SheetPlan, StyledRange, TablePlan } from '../plan';
import type { SheetLayout } from '../sheet-layout';
import type { CellTable, SheetSnapshot, TableSnapshot } from '../snapshot';

/**
 * Contents and number formats come from Excel, the rest from the layout that the run before kept; without one, sheets
 * come back plain.
 */
export function capturedPlan(
  sheet: SheetSnapshot,
  formats: readonly string[],
  layout: SheetLayout | null,
): SheetPlan {
  const { name, cells } = sheet;
  return {
    ...(layout ?? plainLayout),
    name,
    blocks: blocksOf(cells),
    styles: [...(layout?.styles ?? []), ...formatsOf(cells, formats)],
    // An Excel that cannot tell merged cells tells of none.
    merges: sheet.merges.length > 0 ? sheet.merges : (layout?.merges ?? []),
    tables: sheet.tables.map((table) => tableOf(table, layout?.tables ?? [])),
  };
}

const plainLayout: SheetLayout = {
  name: '',
  styles: [],
  columnWidths: [],
  rowHeights: [],
  merges: [],
  tables: [],
  validations: [],
  comments: [],
  freeze: null,
  showGridLines: true,
  print: null,
};

/** The look of a table whose layout is not known. */
const usualStyle = 'TableStyleMedium2';

function tableOf({ name, range, columns }: TableSnapshot, planned: readonly TablePlan[]): TablePlan {
  const same = planned.find((table) => table.range.row === range.row && table.range.column === range.column);
  return { name, range, columns, style: same?.style ?? usualStyle };
}

/** One block for each run of rows that begin at the same column. */
function blocksOf(cells: CellTable): Block[] {
  const blocks: { row: number; column: number; rows: CellContent[][] }[] = [];
  cells.rows.forEach((row, i) => {
    const from = cells.starts[i]!;
    const end = cells.starts[i + 1]!;
    if (end === from) return;
    const column = cells.columns[from]!;
    const line: CellContent[] = [];
    for (let offset = from; offset < end; offset += 1) {
      while (line.length < cells.columns[offset]! - column) line.push(null);
      line.push(contentAt(cells, offset));
    }
    const last = blocks.at(-1);
    if (last?.column === column && last.row + last.rows.length === row) last.rows.push(line);
    else blocks.push({ row, column, rows: [line] });
  });
  return blocks;
}

function contentAt(cells: CellTable, offset: number): CellContent {
  const formula = cells.formulas.get(offset);
  if (formula !== undefined) return { formula, value: null };
  const value = valueAt(cells, offset);
  return typeof value === 'object' && value !== null ? { formula: value.error, value: null } : value;
}

/** Number formats of cells that hold something, run by run. */
function formatsOf(cells: CellTable, formats: readonly string[]): StyledRange[] {
  const styles: StyledRange[] = [];
  cells.rows.forEach((row, i) => {
    const end = cells.starts[i + 1]!;
    let from = cells.starts[i]!;
    for (let offset = from; offset < end; offset += 1) {
      const next = offset + 1;
      const isRun =
        next < end &&
        cells.formats[next] === cells.formats[from] &&
        cells.columns[next]! === cells.columns[offset]! + 1;
      if (isRun) continue;
      const column = cells.columns[from]!;
      const range = { row, column, rows: 1, columns: cells.columns[offset]! + 1 - column };
      styles.push({ range, style: { numberFormat: formats[cells.formats[from]!] ?? 'General' } });
      from = next;
    }
  });
  return styles;
}
