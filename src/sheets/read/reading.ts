/** One workbook while it is being read. */
import { cleanText } from '../../core/measures/number-text';
import { dayOfSerial } from '../../core/periods/calendar-day';
import { CellKind, type CellTable, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { withoutBlankTexts } from './blank-texts';
import { cellFormat, type CellFormat } from './cell-formats';
import type { ReadingLog } from './finding-ids';

export interface Reading {
  /** Without texts that show nothing: such cells are blank. */
  readonly snapshot: WorkbookSnapshot;
  readonly formats: readonly CellFormat[];
  readonly log: ReadingLog;
  /** Cells whose formula error has been told, as sheet and offset. */
  readonly toldErrors: Set<string>;
}

export function startReading(given: WorkbookSnapshot, log: ReadingLog): Reading {
  const snapshot = { ...given, sheets: withoutBlankTexts(given.sheets) };
  return { snapshot, formats: snapshot.formats.map(cellFormat), log, toldErrors: new Set() };
}

const general = cellFormat('General');

export function formatAt(reading: Reading, cells: CellTable, offset: number): CellFormat {
  return reading.formats[cells.formats[offset] ?? 0] ?? general;
}

/** Whether the cell is a number shown as a date. */
function isDateAt(reading: Reading, cells: CellTable, offset: number): boolean {
  return cells.kinds[offset] === CellKind.number && formatAt(reading, cells, offset).isDate;
}

/** The day of a date cell, or null when it is none. */
export function dayAt(reading: Reading, cells: CellTable, offset: number): string | null {
  if (!isDateAt(reading, cells, offset)) return null;
  return dayOfSerial(cells.numbers[offset] ?? 0, reading.snapshot.date1904);
}

/**
 * What the cell shows, as a code or a name is compared: texts cleaned of stray spaces, numbers with the digits
 * that their format shows (`1.10` under `0.00`, `01` under `00`), days as `dd/mm/yyyy`. Empty for blank cells and
 * formula errors.
 */
export function textAt(reading: Reading, cells: CellTable, offset: number): string {
  if (offset < 0) return '';
  const number = cells.numbers[offset] ?? 0;
  switch (cells.kinds[offset]) {
    case CellKind.text:
      return cleanText(cells.texts[number] ?? '').normalize('NFC');
    case CellKind.number: {
      const day = dayAt(reading, cells, offset);
      return day ? day.split('-').reverse().join('/') : numberText(number, formatAt(reading, cells, offset));
    }
    case CellKind.boolean:
      return number === 0 ? 'FALSE' : 'TRUE';
    default:
      return '';
  }
}

function numberText(number: number, format: CellFormat): string {
  const shortest = String(number);
  const decimals = shortest.split('.')[1]?.length ?? 0;
  const padded = format.decimals !== null && !format.isPercent && format.decimals > decimals;
  const text = padded ? number.toFixed(format.decimals) : shortest;
  const [whole = '', ...rest] = text.split('.');
  return [format.isPercent ? whole : whole.padStart(format.digits, '0'), ...rest].join('.');
}

/** Offset of the cell in a column of the stored row `i` (not the sheet's row), or -1. */
export function offsetIn(cells: CellTable, i: number, column: number): number {
  let low = cells.starts[i] ?? 0;
  let high = (cells.starts[i + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.columns[middle]!;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Merged cells that reach over several rows: which row holds what a covered row shows. */
export class RowMerges {
  private readonly byColumn = new Map<number, readonly { readonly from: number; readonly to: number }[]>();

  constructor(private readonly sheet: SheetSnapshot) {}

  /** The row whose cell in this column covers the given one; the row itself when none does. */
  topRow(row: number, column: number): number {
    const spans = this.spansOf(column);
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (row < span.from) high = middle - 1;
      else if (row >= span.to) low = middle + 1;
      else return span.from;
    }
    return row;
  }

  private spansOf(column: number): readonly { readonly from: number; readonly to: number }[] {
    const known = this.byColumn.get(column);
    if (known) return known;
    const spans = this.sheet.merges
      .filter((merge) => merge.rows > 1 && merge.column === column)
      .map((merge) => ({ from: merge.row, to: merge.row + merge.rows }))
      .sort((a, b) => a.from - b.from);
    this.byColumn.set(column, spans);
    return spans;
  }
}
