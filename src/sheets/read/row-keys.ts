/** Which unit and period each row of a sheet of figures is for. */
import type { Period } from '../../core/periods/period';
import { CellKind, type CellTable } from '../../workbook/snapshot';
import { Cell } from './cell';
import type { UnitIndex } from './codes';
import { periodText, type PeriodReader } from './periods';
import { offsetIn, RowMerges, textAt } from './reading';
import type { Table } from './table';
import { isTotalName, sectionName } from './total-rows';

/** Columns that tell rows apart in every sheet of figures. */
export type RowColumn = 'unit' | 'unitName' | 'period';

/** A row that is for no unit: `noUnit` where figures stand all the same, `skipped` for sums and headings. */
export const noUnit = -1;
export const skipped = -2;

/** Results by the text id of a key cell; `unread` = not looked at yet. */
const unread = -9;

export class RowKeys {
  private readonly cells: CellTable;
  private readonly merges: RowMerges;
  private readonly unitByText: Int32Array;
  private readonly periodByText = new Map<number, Period>();
  private readonly periodByNumber = new Map<number, Period>();
  private readonly unknown = new Set<string>();

  constructor(
    private readonly table: Table<RowColumn>,
    private readonly units: UnitIndex,
    private readonly periods: PeriodReader,
    readonly current: Period,
  ) {
    this.cells = table.sheet.cells;
    this.merges = new RowMerges(table.sheet);
    this.unitByText = new Int32Array(this.cells.texts.length).fill(unread);
  }

  /** Position of the unit of stored row `i`, `noUnit` or `skipped`. */
  unitOf(i: number): number {
    const offset = this.keyOffset(i, 'unit');
    if (offset >= 0 && this.cells.kinds[offset] === CellKind.text) {
      const id = this.cells.numbers[offset]!;
      const known = this.unitByText[id] ?? unread;
      if (known >= 0) return known;
      const unit = this.unitByCode(i, offset);
      this.unitByText[id] = unit;
      return unit;
    }
    const code = textAt(this.table.reading, this.cells, offset);
    return code === '' ? this.unitByName(i) : this.unitByCode(i, offset);
  }

  /** Period of stored row `i`; the current one where the row names none. */
  periodOf(i: number): Period {
    const offset = this.keyOffset(i, 'period');
    if (offset < 0) return this.current;
    const isText = this.cells.kinds[offset] === CellKind.text;
    const byValue = isText ? this.periodByText : this.periodByNumber;
    const value = this.cells.numbers[offset]!;
    const known = byValue.get(value);
    if (known) return known;
    const { reading, sheet, header } = this.table;
    const ref = { sheet: sheet.name, row: this.cells.rows[i]!, column: header.columns.get('period') ?? 0 };
    const cell = new Cell(reading, sheet, offset, ref, 'period');
    const period = this.periods.read(periodText(cell), ref) ?? this.current;
    byValue.set(value, period);
    return period;
  }

  /** Offset of a key cell, of the merged cell over it where it is blank itself, or -1. */
  private keyOffset(i: number, column: RowColumn): number {
    const at = this.table.header.columns.get(column);
    if (at === undefined) return -1;
    const own = offsetIn(this.cells, i, at);
    if (own >= 0 && this.cells.kinds[own] !== CellKind.blank) return own;
    const row = this.cells.rows[i]!;
    const top = this.merges.topRow(row, at);
    return top === row ? -1 : offsetIn(this.cells, this.table.storedIndex(top), at);
  }

  private unitByCode(i: number, offset: number): number {
    const code = textAt(this.table.reading, this.cells, offset);
    const unit = this.units.byCodeText(code);
    if (unit >= 0) return unit;
    if (isTotalName(code) || sectionName(code) !== null) return skipped;
    const named = this.units.byNameText(code);
    if (named >= 0) return named;
    this.reportUnknown(i, 'unit', code);
    return skipped;
  }

  private unitByName(i: number): number {
    const name = textAt(this.table.reading, this.cells, this.keyOffset(i, 'unitName'));
    if (name === '') return noUnit;
    const unit = this.units.byNameText(name);
    if (unit < 0) {
      if (isTotalName(name) || sectionName(name) !== null) return skipped;
      if (this.table.has('unit')) return noUnit;
      this.reportUnknown(i, 'unitName', name);
      return skipped;
    }
    if (this.units.hasCodes) {
      const cell = this.cellOf(i, 'unitName');
      this.table.reading.log.addToGroup('units-by-name', this.table.sheet.name, { cell, found: name });
    }
    return unit;
  }

  private reportUnknown(i: number, column: RowColumn, found: string): void {
    const expected = this.unknown.has(found) ? undefined : this.units.nearestTo(found);
    this.unknown.add(found);
    const detail = { cell: this.cellOf(i, column), found, expected };
    this.table.reading.log.addToGroup('unknown-unit', `${this.table.sheet.name} ${found}`, detail);
  }

  /** For messages about the row: where its unit stands or should stand. */
  cellOf(i: number, column: RowColumn = this.table.has('unit') ? 'unit' : 'unitName') {
    const { sheet, header } = this.table;
    return { sheet: sheet.name, row: this.cells.rows[i]!, column: header.columns.get(column) ?? 0 };
  }
}
