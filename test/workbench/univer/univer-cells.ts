import type { ICellData } from '@univerjs/core';
import type { CellRange } from '../../../src/workbook/address';
import type {
  CellEngine,
  CellMatrix,
  Entered,
  EnteredRows,
  ShownRows,
  ShownValue,
} from '../model/cell-engine';
import { enteredCell, enteredFormula, shownValue } from './cell-values';
import type { CellPatch, UniverBook } from './univer-book';

/** Rows and columns that a sheet has at least; a grid shows all of them. */
const leastSize = { rows: 200, columns: 40 };

/**
 * Cells of a Univer workbook: it calculates as Excel does, some time after a write. What is written together with
 * the values that it shows is not calculated again until something that it reads changes, so that a large
 * workbook opens at once.
 *
 *     const cells = headlessCells();
 *     cells.addSheet('a', 'Số liệu', 0);
 *     cells.write('a', 0, 0, [[2, { formula: 'A1*3' }]]);
 *     await cells.settled();
 *     cells.read('a', { row: 0, column: 1, rows: 1, columns: 1 }).shown; // [[6]]
 */
export class UniverCells implements CellEngine {
  constructor(readonly book: UniverBook) {}

  addSheet(id: string, name: string, position: number): void {
    this.book.addSheet(id, name, position, leastSize);
  }

  renameSheet(id: string, name: string): void {
    this.book.renameSheet(id, name);
  }

  removeSheet(id: string): void {
    this.book.removeSheet(id);
  }

  read(id: string, range: CellRange): CellMatrix {
    const cells = this.sheet(id).getCellMatrix();
    const entered: Entered[][] = [];
    const shown: ShownValue[][] = [];
    for (let row = range.row; row < range.row + range.rows; row++) {
      const enteredRow: Entered[] = [];
      const shownRow: ShownValue[] = [];
      for (let column = range.column; column < range.column + range.columns; column++) {
        const cell = cells.getValue(row, column) ?? null;
        const value = shownValue(this.book.spilled(id, row, column) ?? cell);
        const formula = cell && holdsFormula(cell) ? this.book.formula(id, row, column) : null;
        enteredRow.push(
          cell && formula !== null ? { formula: enteredFormula(cell, formula) } : shownValue(cell),
        );
        shownRow.push(value);
      }
      entered.push(enteredRow);
      shown.push(shownRow);
    }
    return { entered, shown };
  }

  write(id: string, row: number, column: number, entered: EnteredRows, shown?: ShownRows): void {
    const patch: CellPatch = {};
    let columns = 0;
    for (const [i, cells] of entered.entries()) {
      const line: CellPatch[number] = {};
      for (const [k, cell] of cells.entries()) {
        if (cell !== undefined) line[column + k] = enteredCell(cell, shown?.[i]?.[k]);
      }
      patch[row + i] = line;
      columns = Math.max(columns, cells.length);
    }
    this.book.grow(id, { rows: row + entered.length, columns: column + columns });
    if (shown) this.book.writeCalculated(id, patch);
    else this.book.write(id, patch);
  }

  used(id: string): CellRange | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.sheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || (shownValue(cell) === null && !holdsFormula(cell))) return;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  settled(): Promise<void> {
    return this.book.calculated();
  }

  private sheet(id: string) {
    const sheet = this.book.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet ${id} in these cells`);
    return sheet;
  }
}

/** Its own, or that of the cell that it was filled from. */
function holdsFormula({ f, si }: ICellData): boolean {
  return (f ?? si ?? '') !== '';
}
