/** Reads a sheet of figures with a row for each unit and criterion. */
import { findingsPerColumn } from '../../core/findings/rule';
import { CellKind } from '../../workbook/snapshot';
import { Cell } from './cell';
import { CodeSequence, type CodeIndex } from './codes';
import { FigureColumn, SheetTexts, type FigureContext } from './figure-column';
import type { FigureKind, Figures, FigureTables, PeriodFigures } from './figure-tables';
import { offsetIn } from './reading';
import { noUnit, type RowColumn, type RowKeys } from './row-keys';
import type { StatementReader } from './statements';
import type { Table } from './table';

/** A column with values: of which table, and of which measure (`x` for points). */
export interface ValueColumn {
  readonly column: number;
  readonly kind: FigureKind;
  readonly name: string;
}

export function readLongFigures(
  context: FigureContext,
  table: Table<RowColumn | 'criterion'>,
  values: readonly ValueColumn[],
  keys: RowKeys,
  criteria: CodeIndex,
  tables: FigureTables,
  statements: StatementReader | null = null,
): void {
  const { sheet, reading, header } = table;
  const { cells } = sheet;
  const texts = new SheetTexts(cells.texts);
  const readers = values.map(({ column }) => new FigureColumn(context, sheet, texts, column));
  const slotOf = new Int32Array(1 << 16).fill(-1);
  values.forEach(({ column }, slot) => (slotOf[column] = slot));
  const criterionOf = new RowCriteria(table, criteria);
  const targets = new LongTargets();
  for (let i = 0; i < cells.rows.length; i++) {
    const row = cells.rows[i]!;
    if (row < header.firstRow) continue;
    const isFigures = holdsFigures(i);
    if (!isFigures && !statements?.says(i)) continue;
    const unit = keys.unitOf(i);
    // Words without a unit are a remark or a signature below the table.
    if (unit === noUnit && isFigures)
      reading.log.addToGroup('row-without-unit', sheet.name, { cell: keys.cellOf(i) });
    if (unit < 0) continue;
    const period = tables.period(keys.periodOf(i));
    const criterion = criterionOf.at(i, (code) => {
      const known = criteria.find(code);
      return known !== null && firstRowOf(targets.of(period, known), unit) > 0;
    });
    if (criterion === null) continue;
    const figures = targets.of(period, criterion);
    const firstRow = firstRowOf(figures, unit);
    if (firstRow > 0) {
      const detail = {
        cell: keys.cellOf(i),
        unit: context.unitCodes[unit]!,
        criterion,
        parameters: { firstRow },
      };
      reading.log.addToGroup('duplicate-unit-row', sheet.name, detail, findingsPerColumn);
      continue;
    }
    statements?.read(i, period, context.unitCodes[unit]!, criterion);
    for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset++) {
      const slot = slotOf[cells.columns[offset]!]!;
      if (slot < 0 || cells.kinds[offset] === CellKind.blank) continue;
      const { kind, name } = values[slot]!;
      const target = (figures[slot] ??= tables.figures(period.tables[kind], criterion, name, sheet.name));
      readers[slot]!.read(target, unit, row, offset);
    }
  }
  for (const reader of readers) reader.finish();

  function holdsFigures(i: number): boolean {
    for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset++) {
      if (slotOf[cells.columns[offset]!]! >= 0 && cells.kinds[offset] !== CellKind.blank) return true;
    }
    return false;
  }
}

/** By value column, the figures that rows of a criterion are read into; there are none before the first value. */
type Slots = (Figures | undefined)[];

class LongTargets {
  private readonly byPeriod = new Map<PeriodFigures, Map<string, Slots>>();

  of(period: PeriodFigures, criterion: string): Slots {
    const byCriterion = this.byPeriod.get(period) ?? new Map<string, Slots>();
    this.byPeriod.set(period, byCriterion);
    const slots = byCriterion.get(criterion) ?? [];
    byCriterion.set(criterion, slots);
    return slots;
  }
}

/** The row, counted from 1, that a unit's figures were read from; 0 when they were not. */
function firstRowOf(slots: Slots, unit: number): number {
  for (const figures of slots) {
    const row = figures?.origin.rows[unit] ?? -1;
    if (row >= 0) return row + 1;
  }
  return 0;
}

/** Which criterion each row is for. */
class RowCriteria {
  private readonly byText = new Map<number, string | null>();
  private readonly sequence: CodeSequence;

  constructor(
    private readonly table: Table<RowColumn | 'criterion'>,
    private readonly criteria: CodeIndex,
  ) {
    this.sequence = new CodeSequence((code) => criteria.find(code) !== null);
  }

  /** Code of the criterion of stored row `i`, or null (a finding). `isSeen` tells codes the unit already has. */
  at(i: number, isSeen: (code: string) => boolean): string | null {
    const { reading, sheet, header } = this.table;
    const { cells } = sheet;
    const column = header.columns.get('criterion') ?? 0;
    const own = offsetIn(cells, i, column);
    const row = cells.rows[i]!;
    const isOwn = own >= 0 && cells.kinds[own] !== CellKind.blank;
    const offset = isOwn ? own : offsetIn(cells, this.table.mergedFrom(row, column), column);
    const isText = offset >= 0 && cells.kinds[offset] === CellKind.text;
    const id = isText ? cells.numbers[offset]! : -1;
    const known = this.byText.get(id);
    if (known) return known;
    const cell = new Cell(reading, sheet, offset, { sheet: sheet.name, row, column }, 'criterion');
    if (cell.text === '') {
      reading.log.addToGroup('row-without-criterion', sheet.name, { cell: cell.ref });
      return null;
    }
    const { code, lost } = this.sequence.read(cell, isSeen);
    const criterion = this.criteria.find(code);
    if (criterion === null) {
      const expected = this.byText.has(id) ? undefined : this.criteria.nearestTo(cell.text);
      const detail = { cell: cell.ref, found: cell.text, expected };
      reading.log.addToGroup('unknown-criterion', `${sheet.name} ${cell.text}`, detail);
    } else if (lost !== null) {
      const found = lost === 'number' ? cell.value : cell.text;
      const detail = { cell: cell.ref, criterion, found, expected: criterion };
      reading.log.addToGroup(
        lost === 'number' ? 'code-as-number' : 'code-as-date',
        `${sheet.name} ${code}`,
        detail,
      );
    }
    if (isText) this.byText.set(id, criterion);
    return criterion;
  }
}
