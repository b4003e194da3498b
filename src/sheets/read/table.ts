/** A sheet with a known header, row by row: for sheets of up to some ten thousand rows that are read cell by cell. */
import type { CellRef } from '../../core/findings/finding';
import { storedRow } from '../../workbook/cells';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { indexSheets, type ColumnId, type SheetId } from '../format';
import { Cell } from './cell';
import { findHeader, type Header } from './header';
import { offsetIn, RowMerges, textAt, type Reading } from './reading';

/** The table of a sheet, or null when its header cannot be found. */
export function openTable<Id extends SheetId>(
  reading: Reading,
  sheet: SheetSnapshot,
  id: Id,
): Table<ColumnId<Id>> | null {
  const header = findHeader(reading, sheet, indexSheets[id]);
  return header && new Table(reading, sheet, header);
}

export class Table<Column extends string> {
  private readonly merges: RowMerges;
  private mergedAcross: ReadonlySet<number> | undefined;

  constructor(
    readonly reading: Reading,
    readonly sheet: SheetSnapshot,
    readonly header: Header,
  ) {
    this.merges = new RowMerges(sheet);
  }

  has(column: Column): boolean {
    return this.header.columns.has(column);
  }

  /** Rows below the header that hold anything. */
  *rows(): Generator<TableRow<Column>> {
    const { rows } = this.sheet.cells;
    for (let i = 0; i < rows.length; i++) {
      if (rows[i]! >= this.header.firstRow) yield new TableRow(this, i);
    }
  }

  isMergedAcross(row: number): boolean {
    this.mergedAcross ??= new Set(
      this.sheet.merges.filter((merge) => merge.columns > 1 && merge.rows === 1).map((merge) => merge.row),
    );
    return this.mergedAcross.has(row);
  }

  /** Index in the cell table of the row whose cell covers the given one, or -1. */
  mergedFrom(row: number, column: number): number {
    const top = this.merges.topRow(row, column);
    return top === row ? -1 : this.storedIndex(top);
  }

  /** Index in the cell table of a row of the sheet, or -1 when it holds nothing. */
  storedIndex(row: number): number {
    return storedRow(this.sheet.cells, row);
  }
}

export class TableRow<Column extends string> {
  constructor(
    private readonly table: Table<Column>,
    private readonly index: number,
  ) {}

  /** Row in the sheet, from 0. */
  get row(): number {
    return this.table.sheet.cells.rows[this.index]!;
  }

  at(column: Column): Cell {
    const { reading, sheet, header } = this.table;
    const at = header.columns.get(column);
    if (at === undefined) return new Cell(reading, sheet, -1, null, column);
    const ref: CellRef = { sheet: sheet.name, row: this.row, column: at };
    return new Cell(reading, sheet, offsetIn(sheet.cells, this.index, at), ref, column);
  }

  text(column: Column): string {
    return this.at(column).text;
  }

  /** As `text`; a blank cell under a cell merged over several rows shows that cell's text. */
  mergedText(column: Column): string {
    const own = this.text(column);
    const at = this.table.header.columns.get(column);
    if (own !== '' || at === undefined) return own;
    const from = this.table.mergedFrom(this.row, at);
    return from < 0 ? '' : new TableRow(this.table, from).text(column);
  }

  /** Whether a cell of the row is merged over several columns. */
  get isMergedAcross(): boolean {
    return this.table.isMergedAcross(this.row);
  }

  /** Texts of all cells of the row, for telling rows that only head others. */
  get texts(): string[] {
    const { reading, sheet } = this.table;
    const { starts } = sheet.cells;
    const cells: string[] = [];
    for (let offset = starts[this.index]!; offset < starts[this.index + 1]!; offset++) {
      const text = textAt(reading, sheet.cells, offset);
      if (text !== '') cells.push(text);
    }
    return cells;
  }
}
