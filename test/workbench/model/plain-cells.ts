import type { CellRange } from '../../../src/workbook/address';
import type { CellEngine, CellMatrix, Entered, EnteredRows, ShownRows, ShownValue } from './cell-engine';
import { SparseGrid } from './sparse-grid';

/** A constant stands for itself; a formula shows what it was given to show. */
type Cell = Exclude<Entered, null | { readonly formula: string }> | FormulaCell;

interface FormulaCell {
  readonly formula: string;
  readonly shown: ShownValue;
}

/**
 * Cells without calculation: a formula shows the value given with it, or nothing. Cheap to copy, for tests
 * that run the same job thousands of times.
 */
export class PlainCells implements CellEngine {
  private readonly sheets = new Map<string, SparseGrid<Cell>>();

  copy(): PlainCells {
    const copy = new PlainCells();
    for (const [id, grid] of this.sheets) copy.sheets.set(id, grid.copy());
    return copy;
  }

  addSheet(id: string): void {
    this.sheets.set(id, SparseGrid.empty());
  }

  // A formula here is only a text, so a new name of a sheet changes nothing.
  renameSheet(id: string): void {
    this.grid(id);
  }

  removeSheet(id: string): void {
    this.sheets.delete(id);
  }

  read(id: string, range: CellRange): CellMatrix {
    const grid = this.grid(id);
    const rows = Array.from({ length: range.rows }, (_, i) =>
      Array.from({ length: range.columns }, (_, k) => grid.at(range.row + i, range.column + k) ?? null),
    );
    return {
      entered: rows.map((row) => row.map((cell) => (isFormula(cell) ? { formula: cell.formula } : cell))),
      shown: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.shown : cell))),
    };
  }

  write(id: string, row: number, column: number, entered: EnteredRows, shown?: ShownRows): void {
    const columns = entered.reduce((most, cells) => Math.max(most, cells.length), 0);
    this.grid(id).update({ row, column, rows: entered.length, columns }, (present, i, k) => {
      const value = entered[i - row]?.[k - column];
      if (value === undefined) return present;
      if (value === null) return undefined;
      if (typeof value !== 'object' || !('formula' in value)) return value;
      return { formula: value.formula, shown: shown?.[i - row]?.[k - column] ?? null };
    });
  }

  used(id: string): CellRange | null {
    return this.grid(id).used();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  private grid(id: string): SparseGrid<Cell> {
    const grid = this.sheets.get(id);
    if (!grid) throw new Error(`No sheet ${id} in these cells`);
    return grid;
  }
}

function isFormula(cell: Cell | null): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}
