import { maxColumns, maxRows, type CellRange } from '../../../src/workbook/address';
import { defaultFormat, formatText, canonicalFormat, type CellFormat } from './cell-format';
import { SparseGrid } from './sparse-grid';

/** Formats of all cells of a sheet: of the sheet, of whole columns, of whole rows, of single cells. */
export class FormatGrid {
  private whole: CellFormat = defaultFormat;
  private columns = new Map<number, CellFormat>();
  private rows = new Map<number, CellFormat>();
  private cells = SparseGrid.empty<CellFormat>();

  copy(): FormatGrid {
    const copy = new FormatGrid();
    copy.whole = this.whole;
    copy.columns = new Map(this.columns);
    copy.rows = new Map(this.rows);
    copy.cells = this.cells.copy();
    return copy;
  }

  at(row: number, column: number): CellFormat {
    return this.cells.at(row, column) ?? this.under(row, column);
  }

  /** Changes some properties over a range and leaves the others. */
  patch(range: CellRange, patch: Partial<CellFormat>): void {
    this.change(range, (format) => ({ ...format, ...patch }));
  }

  /** Puts the formats of a range back to those of a fresh cell. */
  clear(range: CellRange): void {
    this.change(range, () => defaultFormat);
  }

  /** Changes formats one by one. */
  each(range: CellRange, next: (format: CellFormat, row: number, column: number) => CellFormat): void {
    this.cells.update(range, (present, row, column) => {
      const under = this.under(row, column);
      const before = present ?? under;
      const after = next(before, row, column);
      const shared = after === before ? before : canonicalFormat(after);
      return shared === under ? undefined : shared;
    });
  }

  /** The different formats of the cells of a range. */
  distinct(range: CellRange): CellFormat[] {
    const found = new Set<CellFormat>();
    const rows = telling(range.row, range.rows, [...this.rows.keys(), ...this.cells.rowsWithin(range)]);
    for (const row of rows) {
      const stored = Array.from({ length: this.cells.width(row) }, (_, column) => column);
      for (const column of telling(range.column, range.columns, [...this.columns.keys(), ...stored])) {
        found.add(this.at(row, column));
      }
    }
    return [...found];
  }

  /** The least range that holds every cell with a format of its own. */
  used(): CellRange | null {
    return this.cells.used();
  }

  /** The formats, as lines of text that are the same for equal formats. */
  state(): string[] {
    const lines = [`* ${formatText(this.whole)}`];
    for (const [column, format] of sorted(this.columns))
      lines.push(`column ${String(column)} ${formatText(format)}`);
    for (const [row, format] of sorted(this.rows)) lines.push(`row ${String(row)} ${formatText(format)}`);
    for (const [row, formats] of this.cells.entries()) lines.push(`${String(row)}: ${runs(formats)}`);
    return lines.filter((line) => line !== '* ');
  }

  /** Changes formats by one function that depends on nothing but the format. */
  change(range: CellRange, next: (format: CellFormat) => CellFormat): void {
    const known = new Map<CellFormat, CellFormat>();
    // Equal cells share one format, which keeps big sheets small and quick to compare.
    const changed = (format: CellFormat): CellFormat => {
      const result = known.get(format) ?? canonicalFormat(next(format));
      known.set(format, result);
      return result;
    };
    if (range.rows === maxRows && range.columns === maxColumns) this.changeSheet(changed);
    else if (range.rows === maxRows) this.changeColumns(range, changed);
    else if (range.columns === maxColumns) this.changeRows(range, changed);
    else this.each(range, changed);
  }

  private changeSheet(changed: (format: CellFormat) => CellFormat): void {
    this.whole = changed(this.whole);
    for (const [column, format] of this.columns) this.columns.set(column, changed(format));
    for (const [row, format] of this.rows) this.rows.set(row, changed(format));
    this.cells.updatePresent(sheetRange, changed);
  }

  private changeColumns(range: CellRange, changed: (format: CellFormat) => CellFormat): void {
    for (const row of this.rows.keys()) this.materialise({ ...range, row, rows: 1 });
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      this.columns.set(column, changed(this.columns.get(column) ?? this.whole));
    }
    this.cells.updatePresent(range, changed);
  }

  private changeRows(range: CellRange, changed: (format: CellFormat) => CellFormat): void {
    for (const column of this.columns.keys()) this.materialise({ ...range, column, columns: 1 });
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      this.rows.set(row, changed(this.rows.get(row) ?? this.whole));
    }
    this.cells.updatePresent(range, changed);
  }

  /** Gives cells a format of their own where a row and a column are about to disagree. */
  private materialise(range: CellRange): void {
    this.cells.update(range, (present, row, column) => present ?? this.under(row, column));
  }

  private under(row: number, column: number): CellFormat {
    return this.rows.get(row) ?? this.columns.get(column) ?? this.whole;
  }
}

const sheetRange: CellRange = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** Indices from `from` on that may differ from the others, and one of the others. */
function telling(from: number, count: number, special: readonly number[]): number[] {
  const inside = new Set(special.filter((index) => index >= from && index < from + count));
  let other = from;
  while (inside.has(other)) other += 1;
  if (other < from + count) inside.add(other);
  return [...inside];
}

function sorted(formats: ReadonlyMap<number, CellFormat>): [number, CellFormat][] {
  return [...formats].sort(([a], [b]) => a - b);
}

/** Formats of one row, with neighbours of equal format told once. */
function runs(formats: readonly (CellFormat | undefined)[]): string {
  const parts: string[] = [];
  let last: string | null = null;
  for (const [column, format] of formats.entries()) {
    const text = format === undefined ? '' : formatText(format);
    if (text !== last) parts.push(`${String(column)}[${text}]`);
    last = text;
  }
  return parts.join(' ');
}
