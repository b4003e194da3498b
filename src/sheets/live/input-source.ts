/** One sheet of figures for one period, as look-ups go through it. */
import type { IndexBook } from '../../core/book';
import type { Period } from '../../core/periods/period';
import { foldCase } from '../../core/measures/text-pool';
import { cellValue, type CellError, type CellValue } from '../../workbook/cells';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { FigureLayout } from '../read/figures';
import { NoLiveFormula } from './tally';

/** Rows below the last one that a formula looks at too, so that rows added there are found. */
export const spareRows = 200;

/** What stands in a cell. */
export type Raw = CellValue | CellError;

/** One sheet of figures for one period. */
export interface Source {
  readonly layout: FigureLayout;
  readonly period: Period;
  readonly sheet: SheetSnapshot;
  /** Column that tells units apart. */
  readonly keyColumn: number;
  readonly periodColumn: number | null;
  readonly criterionColumn: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  /** First row of each key, as a look-up finds it. */
  readonly rowOfKey: Map<string, number>;
  /** How most rows of the period write it. */
  readonly periodText: string;
  /** Column of the row numbers that were looked up. */
  lookupColumn: number | null;
  readonly lookedUp: Set<number>;
}

/** Position of the row that stands for "not found". */
export function blankIndex(source: Source): number {
  return source.lastRow + spareRows - source.firstRow + 1;
}

/** A sheet as it is for one of its periods. */
export function sourceOf(layout: FigureLayout, period: Period): Source {
  const { sheet, header } = layout.table;
  const { rows } = sheet.cells;
  const keyColumn = header.columns.get('unit') ?? header.columns.get('unitName') ?? 0;
  const periodColumn = header.columns.get('period') ?? null;
  const criterionColumn = header.columns.get('criterion') ?? null;
  const rowOfKey = new Map<string, number>();
  const written = new Map<string, number>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row < header.firstRow) continue;
    const at = (column: number) => keyText(cellValue(sheet.cells, row, column));
    const columns = [keyColumn, periodColumn, criterionColumn].filter((column) => column !== null);
    const key = foldCase(columns.map(at).join('|'));
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
    if (periodColumn !== null && layout.keys.periodOf(i).key === period.key && layout.keys.unitOf(i) >= 0) {
      written.set(at(periodColumn), (written.get(at(periodColumn)) ?? 0) + 1);
    }
  }
  const [usual] = [...written].sort(([, a], [, b]) => b - a);
  return {
    layout,
    period,
    sheet,
    keyColumn,
    periodColumn,
    criterionColumn,
    firstRow: header.firstRow,
    lastRow: Math.max(header.firstRow, rows.at(-1) ?? 0),
    rowOfKey,
    periodText: usual?.[0] ?? period.label,
    lookupColumn: null,
    lookedUp: new Set(),
  };
}

/** What stands in a key cell, as `&` joins it. */
export function keyText(raw: Raw): string {
  if (raw === null) return '';
  return typeof raw === 'object' ? '#' : String(raw);
}

/** A look-up must find the row that reading took the unit's figures from, by the same cell. */
export function checkKey(source: Source, raw: Raw, key: string, read: number): void {
  const plain = typeof raw === 'string' ? raw !== '' : Number.isInteger(raw);
  // MATCH takes these for patterns.
  if (!plain || /[*?~]/.test(key)) throw new NoLiveFormula('row-key');
  if (read >= 0 && source.rowOfKey.get(foldCase(key)) !== read) throw new NoLiveFormula('row-key');
}

/** Row of a wide sheet that a unit's figures were read from, or -1. */
export function rowRead(book: IndexBook, layout: FigureLayout, period: Period, unit: number): number {
  if (layout.shape !== 'wide') return -1;
  const data = book.periods.get(period.key);
  for (const { criterion, name } of layout.headings) {
    const stored =
      layout.kind === 'measures'
        ? data?.measures.get(criterion)?.find((measure) => measure.name === name)
        : layout.kind === 'claimed'
          ? undefined
          : data?.[layout.kind].get(criterion);
    if (stored?.origin.sheet !== layout.table.sheet.name) continue;
    const row = stored.origin.rows[unit] ?? -1;
    if (row >= 0) return row;
  }
  return -1;
}

/** Row of a long sheet that a unit's figures of a criterion were read from, or -1. */
export function longRowRead(
  book: IndexBook,
  { layout, period }: Source,
  unit: number,
  criterion: string,
): number {
  const data = book.periods.get(period.key);
  if (layout.shape !== 'long' || !data) return -1;
  for (const { kind, name } of layout.values) {
    const stored =
      kind === 'measures'
        ? data.measures.get(criterion)?.find((measure) => measure.name === name)
        : data[kind === 'claimed' ? 'self' : kind].get(criterion);
    if (stored?.origin.sheet !== layout.table.sheet.name) continue;
    const row = stored.origin.rows[unit] ?? -1;
    if (row >= 0) return row;
  }
  return -1;
}
