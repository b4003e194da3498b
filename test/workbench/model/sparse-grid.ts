import type { CellRange } from '../../../src/workbook/address';

/**
 * Values at some cells of a sheet. Rows are never changed in place, so that a copy costs no more than the
 * list of its rows.
 */
export class SparseGrid<T> {
  private constructor(private readonly rows: Map<number, readonly (T | undefined)[]>) {}

  static empty<T>(): SparseGrid<T> {
    return new SparseGrid<T>(new Map());
  }

  copy(): SparseGrid<T> {
    return new SparseGrid(new Map(this.rows));
  }

  at(row: number, column: number): T | undefined {
    return this.rows.get(row)?.[column];
  }

  /** Rows that hold something, ascending, each as an array by column. */
  *entries(): Generator<readonly [number, readonly (T | undefined)[]]> {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) yield [row, this.rows.get(row) ?? []];
  }

  /** Puts a new value at each cell of a range; `undefined` leaves none. */
  update(
    range: CellRange,
    next: (present: T | undefined, row: number, column: number) => T | undefined,
  ): void {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const cells = [...(this.rows.get(row) ?? [])];
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const value = next(cells[column], row, column);
        while (cells.length < column && value !== undefined) cells.push(undefined);
        if (value !== undefined || column < cells.length) cells[column] = value;
      }
      this.put(row, cells);
    }
  }

  /** As `update`, at the cells that hold something. */
  updatePresent(range: CellRange, next: (present: T) => T | undefined): void {
    for (const row of this.rowsWithin(range)) {
      const cells = [...(this.rows.get(row) ?? [])];
      const end = Math.min(cells.length, range.column + range.columns);
      for (let column = range.column; column < end; column += 1) {
        const present = cells[column];
        if (present !== undefined) cells[column] = next(present);
      }
      this.put(row, cells);
    }
  }

  /** The least range that holds every value. */
  used(): CellRange | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(
        left,
        cells.findIndex((cell) => cell !== undefined),
      );
      right = Math.max(right, cells.length - 1);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Rows of a range that hold something. */
  rowsWithin(range: CellRange): number[] {
    const inside = (row: number) => row >= range.row && row < range.row + range.rows;
    if (range.rows > this.rows.size) return [...this.rows.keys()].filter(inside);
    return Array.from({ length: range.rows }, (_, i) => range.row + i).filter((row) => this.rows.has(row));
  }

  /** Columns up to the last of a row that holds something. */
  width(row: number): number {
    return this.rows.get(row)?.length ?? 0;
  }

  private put(row: number, cells: (T | undefined)[]): void {
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
  }
}
