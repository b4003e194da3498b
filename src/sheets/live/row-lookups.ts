/** The row of each unit in the sheets of figures, looked up by code: one MATCH in a helper cell for all that read it. */
import type { IndexBook } from '../../core/book';
import { foldCase } from '../../core/measures/text-pool';
import { quoted } from '../../core/rules/native-formula';
import { quoteSheet } from '../../workbook/address';
import { cellValue } from '../../workbook/cells';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { fixedCell, fixedRange, type HelperGrid } from './helper-grid';
import { blankIndex, checkKey, keyText, longRowRead, rowRead, type Source, spareRows } from './input-source';
import { type LiveTally, NoLiveFormula } from './tally';

/** Where the rows of a unit stand in the sheet of scores. */
export interface UnitPlace {
  /** Index of the unit in the book. */
  readonly unit: number;
  /** Row of the unit's first line, which holds its look-ups, and column of the unit's code. */
  readonly row: number;
  readonly codeColumn: number;
  /** Row of a criterion. */
  readonly rowOf: (code: string) => number;
}

export class RowLookups {
  private readonly keyRanges = new Map<SheetSnapshot, string>();

  constructor(
    private readonly book: IndexBook,
    private readonly grid: HelperGrid,
    private readonly tally: LiveTally,
    private readonly heading: (sheet: string) => string,
  ) {}

  /** The cell that holds the row of a unit, counted from the first row of the sheet's table. Throws NoLiveFormula. */
  cell(source: Source, place: UnitPlace, criterion: string): string {
    return source.layout.shape === 'wide' ? this.wide(source, place) : this.long(source, place, criterion);
  }

  private wide(source: Source, place: UnitPlace): string {
    const { layout, sheet } = source;
    const column = this.lookupColumn(source);
    const cell = fixedCell(place.row, column);
    if (source.lookedUp.has(place.row)) return cell;
    const read = rowRead(this.book, layout, source.period, place.unit);
    const unit = this.book.units[place.unit]!;
    const raw = read < 0 ? unit.code : cellValue(sheet.cells, read, source.keyColumn);
    const period =
      source.periodColumn === null || read < 0
        ? source.periodText
        : keyText(cellValue(sheet.cells, read, source.periodColumn));
    const key = source.periodColumn === null ? keyText(raw) : `${keyText(raw)}|${period}`;
    checkKey(source, raw, key, read);
    source.lookedUp.add(place.row);
    const literal = typeof raw === 'number' ? String(raw) : quoted(raw as string);
    const isOwn = typeof raw === 'string' && foldCase(raw) === foldCase(unit.code);
    const own = isOwn ? fixedCell(place.row, place.codeColumn) : literal;
    const found = source.rowOfKey.get(foldCase(key));
    this.grid.put(
      place.row,
      column,
      this.tally.cell(
        () =>
          source.periodColumn === null
            ? this.match(own, `${quoteSheet(sheet.name)}!${columnRange(source, source.keyColumn)}`, source)
            : this.match(`${own}&${quoted(`|${period}`)}`, this.keys(source), source),
        found === undefined ? blankIndex(source) : found - source.firstRow + 1,
      ),
    );
    return cell;
  }

  /** The same where each criterion has a row of its own: the look-up stands in the criterion's row. */
  private long(source: Source, place: UnitPlace, criterion: string): string {
    const { sheet } = source;
    const column = this.lookupColumn(source);
    const row = place.rowOf(criterion);
    const cell = fixedCell(row, column);
    const read = longRowRead(this.book, source, place.unit, criterion);
    const unit = this.book.units[place.unit]!;
    const raw = read < 0 ? unit.code : cellValue(sheet.cells, read, source.keyColumn);
    const code = read < 0 ? criterion : cellValue(sheet.cells, read, source.criterionColumn!);
    const period =
      source.periodColumn === null
        ? null
        : read < 0
          ? source.periodText
          : keyText(cellValue(sheet.cells, read, source.periodColumn));
    if (typeof code !== 'string' || code !== criterion) throw new NoLiveFormula('row-key');
    const key = [keyText(raw), ...(period === null ? [] : [period]), code].join('|');
    checkKey(source, raw, key, read);
    if (source.lookedUp.has(row)) return cell;
    source.lookedUp.add(row);
    const found = source.rowOfKey.get(foldCase(key));
    this.grid.put(
      row,
      column,
      this.tally.cell(
        () => this.match(quoted(key), this.keys(source), source),
        found === undefined ? blankIndex(source) : found - source.firstRow + 1,
      ),
    );
    return cell;
  }

  private match(what: string, where: string, source: Source): string {
    // Where nothing is found, the last row looked at, which is empty.
    return `IFERROR(MATCH(${what},${where},0),${String(blankIndex(source))})`;
  }

  private lookupColumn(source: Source): number {
    source.lookupColumn ??= this.grid.add(
      this.heading(
        source.periodColumn === null ? source.sheet.name : `${source.sheet.name} ${source.period.label}`,
      ),
    );
    return source.lookupColumn;
  }

  /** A helper column with the joined key of every row of a sheet whose rows are told apart by several columns. */
  private keys(source: Source): string {
    const known = this.keyRanges.get(source.sheet);
    if (known !== undefined) return known;
    const column = this.grid.add(this.heading(source.sheet.name));
    const columns = [source.keyColumn, source.periodColumn, source.criterionColumn].filter(
      (at) => at !== null,
    );
    const from = this.grid.headerRow + 1;
    const rows = source.lastRow - source.firstRow + 1;
    for (let i = 0; i < rows; i++) {
      const row = source.firstRow + i;
      const value = columns.map((at) => keyText(cellValue(source.sheet.cells, row, at))).join('|');
      const sheet = quoteSheet(source.sheet.name);
      this.grid.put(
        from + i,
        column,
        this.tally.cell(() => columns.map((at) => `${sheet}!${fixedCell(row, at)}`).join('&"|"&'), value),
      );
    }
    const range = fixedRange({ row: from, column, rows, columns: 1 });
    this.keyRanges.set(source.sheet, range);
    return range;
  }
}

/** The cells of a column that formulas look at. */
export function columnRange({ firstRow, lastRow }: Source, column: number): string {
  return fixedRange({ row: firstRow, column, rows: lastRow + spareRows - firstRow + 1, columns: 1 });
}
