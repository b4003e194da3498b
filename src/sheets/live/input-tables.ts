/** Where the figures of an index stand in the workbook, as references for formulas. */
import type { IndexBook } from '../../core/book';
import type { Period } from '../../core/periods/period';
import { Tag } from '../../core/measures/column';
import { foldCase } from '../../core/measures/text-pool';
import { quoted } from '../../core/rules/native-formula';
import { quoteSheet } from '../../workbook/address';
import { cellValue } from '../../workbook/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { Applicability } from '../read/applicability';
import { UnitIndex } from '../read/codes';
import { figureLayouts } from '../read/figures';
import type { FigureKind, PointsKind } from '../read/figure-tables';
import { findSheets } from '../read/find-sheets';
import { readingLog } from '../read/finding-ids';
import { PeriodReader } from '../read/periods';
import { startReading } from '../read/reading';
import { stateTexts } from './state-texts';
import { fixedCell, fixedRange, type HelperGrid } from './helper-grid';
import {
  blankIndex,
  checkKey,
  keyText,
  longRowRead,
  type Raw,
  rowRead,
  type Source,
  sourceOf,
  spareRows,
} from './input-source';
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

/** A column of figures. */
interface Found {
  readonly source: Source;
  readonly column: number;
}

export class InputTables {
  private readonly found = new Map<string, Found | null>();
  private readonly sources: Source[] = [];
  private readonly keyRanges = new Map<SheetSnapshot, string>();

  constructor(
    snapshot: WorkbookSnapshot,
    private readonly book: IndexBook,
    private readonly grid: HelperGrid,
    private readonly tally: LiveTally,
    private readonly heading: (sheet: string) => string,
  ) {
    const log = readingLog();
    const reading = startReading(snapshot, log);
    const context = {
      reading,
      texts: book.texts,
      unitCodes: book.units.map(({ code }) => code),
      textsRead: () => null,
    };
    const { settings, units } = book;
    const sources = {
      context,
      applicability: new Applicability(book.criteriaSets, units),
      units: new UnitIndex(units),
      current: settings.period,
      periods: new PeriodReader(log),
    };
    for (const layout of figureLayouts(sources, findSheets(reading))) {
      const { cells } = layout.table.sheet;
      const periods = new Map<string, Period>();
      for (let i = 0; i < cells.rows.length; i++) {
        if (cells.rows[i]! < layout.table.header.firstRow) continue;
        const period = layout.keys.periodOf(i);
        periods.set(period.key, period);
      }
      if (!layout.table.has('period')) periods.set(settings.period.key, settings.period);
      for (const period of periods.values()) this.sources.push(sourceOf(layout, period));
    }
  }

  /** Rows of the longest sheet that has a row for each criterion. */
  get longRows(): number {
    return this.sources.reduce(
      (most, { layout, firstRow, lastRow }) =>
        layout.shape === 'long' ? Math.max(most, lastRow - firstRow + 1) : most,
      0,
    );
  }

  /** A measure of a unit as a reference to its input cell; null when there is no such column. Throws NoLiveFormula. */
  measure(place: UnitPlace, period: Period, criterion: string, name: string): string | null {
    const stored = this.book.periods
      .get(period.key)
      ?.measures.get(criterion)
      ?.find((measure) => measure.name === name);
    if (!stored) return null;
    const unit = this.book.units[place.unit]!;
    if (this.book.settings.rollUp && this.book.units.some(({ parent }) => parent === unit.code))
      throw new NoLiveFormula('roll-up');
    if (period.key !== this.book.settings.period.key && unit.predecessors.length > 0)
      throw new NoLiveFormula('predecessors');
    return this.reference(place, period, 'measures', criterion, name, stored);
  }

  /** Entered points of a unit, likewise. */
  points(place: UnitPlace, kind: PointsKind, criterion: string): string | null {
    const { period } = this.book.settings;
    const stored = this.book.periods.get(period.key)?.[kind].get(criterion);
    if (!stored) return null;
    const own = this.find(period, kind, criterion, 'x');
    return this.reference(place, period, kind === 'self' && !own ? 'claimed' : kind, criterion, 'x', stored);
  }

  private reference(
    place: UnitPlace,
    period: Period,
    kind: FigureKind,
    criterion: string,
    name: string,
    stored: {
      readonly column: { readonly tags: Uint8Array; readonly numbers: Float64Array };
      readonly origin: { readonly rows: Int32Array };
    },
  ): string {
    const found = this.find(period, kind, criterion, name);
    if (!found) throw new NoLiveFormula('row-key');
    const { source, column } = found;
    const row = stored.origin.rows[place.unit]!;
    if (row >= 0) this.refuseOddCell(source, row, column, stored.column, place.unit);
    const lookup =
      source.layout.shape === 'wide'
        ? this.wideLookup(source, place)
        : this.longLookup(source, place, criterion);
    const range = fixedRange({
      row: source.firstRow,
      column,
      rows: source.lastRow + spareRows - source.firstRow + 1,
      columns: 1,
    });
    return `INDEX(${quoteSheet(source.sheet.name)}!${range},${lookup})`;
  }

  private find(period: Period, kind: FigureKind, criterion: string, name: string): Found | null {
    const key = `${period.key}|${kind}|${criterion}|${name}`;
    let found = this.found.get(key);
    if (found === undefined) this.found.set(key, (found = this.search(period, kind, criterion, name)));
    return found;
  }

  private search(period: Period, kind: FigureKind, criterion: string, name: string): Found | null {
    for (const source of this.sources) {
      if (source.period.key !== period.key) continue;
      const { layout } = source;
      if (layout.shape === 'wide') {
        if (layout.kind !== kind) continue;
        const heading = layout.headings.find((one) => one.criterion === criterion && one.name === name);
        if (heading) return { source, column: heading.column };
      } else {
        const value = layout.values.find((one) => one.kind === kind && one.name === name);
        if (value) return { source, column: value.column };
      }
    }
    return null;
  }

  /** What a formula reads must be what reading the workbook read: no number written as text, no date. */
  private refuseOddCell(
    { sheet }: Source,
    row: number,
    column: number,
    { tags, numbers }: { readonly tags: Uint8Array; readonly numbers: Float64Array },
    unit: number,
  ): void {
    const raw: Raw = cellValue(sheet.cells, row, column);
    const tag = tags[unit];
    if (raw === null) return;
    if (typeof raw === 'number' && ((tag === Tag.number && numbers[unit] === raw) || tag === Tag.missing))
      return;
    if (typeof raw === 'string') {
      const folded = foldCase(raw);
      if (tag === Tag.notApplicable && stateTexts.notApplicable.some((word) => foldCase(word) === folded))
        return;
      if (tag === Tag.noEvent && stateTexts.noEvent.some((word) => foldCase(word) === folded)) return;
      if (tag === Tag.text && this.book.texts.text(numbers[unit]!) === raw) return;
    }
    throw new NoLiveFormula('written-otherwise');
  }

  /** The cell that holds the unit's row, counted from the first row of the sheet's table. */
  private wideLookup(source: Source, place: UnitPlace): string {
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
            ? this.match(own, `${quoteSheet(sheet.name)}!${this.range(source, source.keyColumn)}`, source)
            : this.match(`${own}&${quoted(`|${period}`)}`, this.keys(source), source),
        found === undefined ? blankIndex(source) : found - source.firstRow + 1,
      ),
    );
    return cell;
  }

  /** The same where each criterion has a row of its own: the look-up stands in the criterion's row. */
  private longLookup(source: Source, place: UnitPlace, criterion: string): string {
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

  private range(source: Source, column: number): string {
    const rows = source.lastRow + spareRows - source.firstRow + 1;
    return fixedRange({ row: source.firstRow, column, rows, columns: 1 });
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
