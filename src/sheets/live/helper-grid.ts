/** The helper columns beside a live table: what its formulas rest on, in grey, outside the table and its print. */
import { cellName, type CellRange } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';

/** Columns left free between a table and its helpers, so that Excel does not take them for one. */
const gap = 1;

const grey = '808080';

export class HelperGrid {
  private readonly headings: string[] = [];
  private readonly cells = new Map<number, CellContent[]>();
  private readonly from: number;

  /** @param columns of the table; @param headerRow row of its headings. */
  constructor(
    columns: number,
    readonly headerRow: number,
  ) {
    this.from = columns + gap;
  }

  /** A further column; returns its index in the sheet. */
  add(heading: string): number {
    this.headings.push(heading);
    return this.from + this.headings.length - 1;
  }

  /** Writes a cell; returns its reference. */
  put(row: number, column: number, content: CellContent): string {
    const line = this.cells.get(row) ?? [];
    while (line.length <= column - this.from) line.push(null);
    line[column - this.from] = content;
    this.cells.set(row, line);
    return fixedCell(row, column);
  }

  /** The sheet with the helper columns in it. */
  on(plan: SheetPlan): SheetPlan {
    const rows = [...this.cells.keys()].sort((a, b) => a - b);
    const last = Math.max(this.headerRow, rows.at(-1) ?? 0);
    const first = Math.min(this.headerRow, rows[0] ?? this.headerRow);
    const lines = Array.from({ length: last - first + 1 }, (_, i) =>
      first + i === this.headerRow ? this.headings : (this.cells.get(first + i) ?? []),
    );
    const width = Math.max(this.headings.length, ...lines.map((line) => line.length));
    const all: CellRange = { row: first, column: this.from, rows: lines.length, columns: width };
    const widths = Array.from({ length: this.from + width }, (_, column) => plan.columnWidths[column] ?? 4);
    const printed: CellRange = { row: 0, column: 0, rows: lastRow(plan), columns: this.from - gap };
    return {
      ...plan,
      print: plan.print && { area: printed, ...plan.print },
      blocks: [...plan.blocks, { row: first, column: this.from, rows: lines }],
      styles: [
        ...plan.styles,
        { range: all, style: { color: grey, fontSize: 8, horizontal: 'right' } },
        {
          range: { row: this.headerRow, column: this.from, rows: 1, columns: width },
          style: { color: grey, fontSize: 8, wrap: true, horizontal: 'center', vertical: 'center' },
        },
      ],
      columnWidths: widths.map((given, column) => (column < this.from ? given : 9)),
    };
  }
}

/** One past the last row that holds anything. */
function lastRow({ blocks }: SheetPlan): number {
  return Math.max(1, ...blocks.map(({ row, rows }) => row + rows.length));
}

/** `$E$5`. */
export function fixedCell(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}

/** `$E$5:$E$90`. */
export function fixedRange({ row, column, rows, columns }: CellRange): string {
  return `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
}
