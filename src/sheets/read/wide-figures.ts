/** Reads a sheet of figures with a column for each criterion. */
import { findingsPerColumn } from '../../core/findings/rule';
import type { Period } from '../../core/periods/period';
import { CellKind } from '../../workbook/snapshot';
import { Tag } from '../../core/measures/column';
import { FigureColumn, SheetTexts, type FigureContext } from './figure-column';
import type { FigureHeading } from './figure-headings';
import type { FigureKind, Figures, FigureTables } from './figure-tables';
import { noUnit, type RowColumn, type RowKeys } from './row-keys';
import type { Table } from './table';

/** One pass over the cells; what is no plain number goes through `FigureColumn`. */
export function readWideFigures(
  context: FigureContext,
  table: Table<RowColumn>,
  headings: readonly FigureHeading[],
  keys: RowKeys,
  tables: FigureTables,
  kind: FigureKind,
): void {
  const { sheet, reading, header } = table;
  const { rows, starts, columns, kinds, numbers, formats } = sheet.cells;
  const texts = new SheetTexts(sheet.cells.texts);
  const slotOf = new Int32Array(1 << 16).fill(-1);
  headings.forEach(({ column }, slot) => (slotOf[column] = slot));
  const readers = headings.map(({ column }) => new FigureColumn(context, sheet, texts, column));
  const isDate = Uint8Array.from(reading.formats, (format) => Number(format.isDate));
  const periods = new PeriodSlots(headings, tables, kind, sheet.name);
  // A column without a single figure is there all the same.
  periods.of(keys.current);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row < header.firstRow || !holdsFigures(i)) continue;
    const unit = keys.unitOf(i);
    if (unit === noUnit) reading.log.addToGroup('row-without-unit', sheet.name, { cell: keys.cellOf(i) });
    if (unit < 0) continue;
    const { figures, rowOf } = periods.of(keys.periodOf(i));
    const first = rowOf[unit]!;
    if (first >= 0) {
      const parameters = { firstRow: first + 1 };
      const detail = { cell: keys.cellOf(i), unit: context.unitCodes[unit]!, parameters };
      reading.log.addToGroup('duplicate-unit-row', sheet.name, detail, findingsPerColumn);
      continue;
    }
    rowOf[unit] = row;
    for (let offset = starts[i]!; offset < starts[i + 1]!; offset++) {
      const slot = slotOf[columns[offset]!]!;
      if (slot < 0) continue;
      const target = figures[slot]!;
      if (kinds[offset] !== CellKind.number || isDate[formats[offset]!] === 1) {
        readers[slot]!.read(target, unit, row, offset);
        continue;
      }
      target.column.numbers[unit] = numbers[offset]!;
      target.column.tags[unit] = Tag.number;
      target.origin.rows[unit] = row;
      target.origin.columns[unit] = columns[offset]!;
    }
  }
  for (const reader of readers) reader.finish();

  function holdsFigures(i: number): boolean {
    for (let offset = starts[i]!; offset < starts[i + 1]!; offset++) {
      if (slotOf[columns[offset]!]! >= 0 && kinds[offset] !== CellKind.blank) return true;
    }
    return false;
  }
}

/** The figures of each heading, and the row that each unit was read from, by period. */
class PeriodSlots {
  private readonly byKey = new Map<string, { figures: readonly Figures[]; rowOf: Int32Array }>();

  constructor(
    private readonly headings: readonly FigureHeading[],
    private readonly tables: FigureTables,
    private readonly kind: FigureKind,
    private readonly sheet: string,
  ) {}

  of(period: Period): { figures: readonly Figures[]; rowOf: Int32Array } {
    const known = this.byKey.get(period.key);
    if (known) return known;
    const table = this.tables.period(period).tables[this.kind];
    const figures = this.headings.map(({ criterion, name, column }) =>
      this.tables.figures(table, criterion, name, this.sheet, column),
    );
    const slots = { figures, rowOf: new Int32Array(this.tables.unitCount).fill(-1) };
    this.byKey.set(period.key, slots);
    return slots;
  }
}
