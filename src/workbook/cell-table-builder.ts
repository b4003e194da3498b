import type { CellTable } from './snapshot';

/** Grows a `CellTable` by cells that come row by row, left to right; the caller has checked their order. */
export class CellTableBuilder {
  size = 0;
  private rowCount = 0;
  private rows = new Int32Array(64);
  private starts = new Int32Array(64);
  private columns = new Uint16Array(256);
  private kinds = new Uint8Array(256);
  private numbers = new Float64Array(256);
  private formats = new Uint16Array(256);
  private readonly formulas = new Map<number, string>();

  add(row: number, column: number, kind: number, value: number, format: number): void {
    if (this.rowCount === 0 || this.rows[this.rowCount - 1] !== row) this.addRow(row);
    const at = this.size;
    if (at === this.columns.length) this.growCells();
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.numbers[at] = value;
    this.formats[at] = format;
    this.size = at + 1;
  }

  /** Gives the cell at an offset its formula. */
  setFormula(offset: number, formula: string): void {
    this.formulas.set(offset, formula);
  }

  finish(texts: readonly string[]): CellTable {
    const starts = new Int32Array(this.rowCount + 1);
    starts.set(this.starts.subarray(0, this.rowCount));
    starts[this.rowCount] = this.size;
    return {
      rows: this.rows.slice(0, this.rowCount),
      starts,
      columns: this.columns.slice(0, this.size),
      kinds: this.kinds.slice(0, this.size),
      numbers: this.numbers.slice(0, this.size),
      texts,
      formats: this.formats.slice(0, this.size),
      formulas: this.formulas,
    };
  }

  private addRow(row: number): void {
    if (this.rowCount === this.rows.length) {
      this.rows = grown(this.rows, new Int32Array(this.rows.length * 2));
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2));
    }
    this.rows[this.rowCount] = row;
    this.starts[this.rowCount] = this.size;
    this.rowCount += 1;
  }

  private growCells(): void {
    const length = this.columns.length * 2;
    this.columns = grown(this.columns, new Uint16Array(length));
    this.kinds = grown(this.kinds, new Uint8Array(length));
    this.numbers = grown(this.numbers, new Float64Array(length));
    this.formats = grown(this.formats, new Uint16Array(length));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
