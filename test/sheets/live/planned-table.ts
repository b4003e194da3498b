/** The table of a planned sheet, cell by cell. */
import type { CellContent, SheetPlan } from '../../../src/workbook/plan';

export interface PlannedTable {
  readonly sheet: string;
  readonly name: string;
  readonly headings: readonly string[];
  readonly firstRow: number;
  readonly rows: readonly (readonly CellContent[])[];
  /** Rows right below the table, which sum it up. */
  readonly sums: readonly (readonly CellContent[])[];
}

/** Null where the sheet has none. */
export function plannedTable({ name, tables, blocks }: SheetPlan): PlannedTable | null {
  const [table] = tables;
  if (!table) return null;
  const { range, columns } = table;
  const blockAt = (row: number) => blocks.find((block) => block.row === row && block.column === 0)?.rows;
  return {
    sheet: name,
    name: table.name,
    headings: columns,
    firstRow: range.row + 1,
    rows: blockAt(range.row)!.slice(1),
    sums: blockAt(range.row + range.rows) ?? [],
  };
}

/** What a cell shows by its plan; one that stores nothing shows empty text. */
export function shownIn(cell: CellContent | undefined): number | string | boolean {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return value ?? '';
}
