/** The sheet Phạm vi áp dụng as formulas look at it. */
import type { IndexBook } from '../../core/book';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { quoted } from '../../core/rules/native-formula';
import { quoteSheet } from '../../workbook/address';
import { cellValue } from '../../workbook/cells';
import { findSheets } from '../read/find-sheets';
import { readingLog } from '../read/finding-ids';
import { startReading } from '../read/reading';
import { openTable } from '../read/table';
import { fixedRange } from './helper-grid';
import { NoLiveFormula } from './tally';

/** Rows below the last one that formulas look at too. */
const spareRows = 200;

export class ScopeRows {
  private readonly at: { readonly units: string; readonly criteria: string } | null;
  /** Unit and criterion of entries that a formula does not find as reading did. */
  private readonly odd = new Set<string>();

  constructor(snapshot: WorkbookSnapshot, book: IndexBook) {
    const reading = startReading(snapshot, readingLog());
    const sheet = findSheets(reading).byId.get('scope');
    const table = sheet && openTable(reading, sheet, 'scope');
    const unit = table?.header.columns.get('unit');
    const criterion = table?.header.columns.get('criterion');
    if (!sheet || !table || unit === undefined || criterion === undefined) {
      this.at = null;
      for (const entry of book.scope) this.odd.add(`${entry.unit}|${entry.criterion}`);
      return;
    }
    const rows = (sheet.cells.rows.at(-1) ?? 0) + spareRows - table.header.firstRow + 1;
    const range = (column: number) =>
      `${quoteSheet(sheet.name)}!${fixedRange({ row: table.header.firstRow, column, rows, columns: 1 })}`;
    this.at = { units: range(unit), criteria: range(criterion) };
    for (const entry of book.scope) {
      if (
        !isPlain(sheet, entry.cell.row, unit, entry.unit) ||
        !isPlain(sheet, entry.cell.row, criterion, entry.criterion)
      )
        this.odd.add(`${entry.unit}|${entry.criterion}`);
    }
  }

  /** Condition that the unit is exempt from one of the criteria; null without a sheet. Throws NoLiveFormula. */
  exempt(unit: string, unitCell: string, criteria: readonly string[]): string | null {
    if (criteria.some((code) => this.odd.has(`${unit}|${code}`))) throw new NoLiveFormula('scope');
    if (this.at === null) return null;
    const { units, criteria: codes } = this.at;
    const either = criteria.map((code) => `(${codes}=${quoted(code)})`).join('+');
    return `SUMPRODUCT((${units}=${unitCell})*(${either}))>0`;
  }
}

function isPlain(sheet: SheetSnapshot, row: number, column: number, text: string): boolean {
  return cellValue(sheet.cells, row, column) === text;
}
