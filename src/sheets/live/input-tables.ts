/** Where the figures of an index stand in the workbook, as references for formulas. */
import type { IndexBook } from '../../core/book';
import type { Period } from '../../core/periods/period';
import { Tag } from '../../core/measures/column';
import type { PointsKind } from '../../core/scoring/figures';
import { foldCase } from '../../core/measures/text-pool';
import { quoteSheet } from '../../workbook/address';
import { cellValue } from '../../workbook/cells';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { FigureKind } from '../read/figure-tables';
import type { HelperGrid } from './helper-grid';
import type { Raw, Source } from './input-source';
import { type FigureColumn, inputSources, searchColumn } from './input-sources';
import { columnRange, RowLookups, type UnitPlace } from './row-lookups';
import { stateTexts } from './state-texts';
import { type LiveTally, NoLiveFormula } from './tally';

export class InputTables {
  private readonly found = new Map<string, FigureColumn | null>();
  private readonly sources: readonly Source[];
  private readonly lookups: RowLookups;

  constructor(
    snapshot: WorkbookSnapshot,
    private readonly book: IndexBook,
    grid: HelperGrid,
    tally: LiveTally,
    heading: (sheet: string) => string,
  ) {
    this.sources = inputSources(snapshot, book);
    this.lookups = new RowLookups(book, grid, tally, heading);
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
    const lookup = this.lookups.cell(source, place, criterion);
    return `INDEX(${quoteSheet(source.sheet.name)}!${columnRange(source, column)},${lookup})`;
  }

  private find(period: Period, kind: FigureKind, criterion: string, name: string): FigureColumn | null {
    const key = `${period.key}|${kind}|${criterion}|${name}`;
    let found = this.found.get(key);
    if (found === undefined) {
      found = searchColumn(this.sources, period, kind, criterion, name);
      this.found.set(key, found);
    }
    return found;
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
}
