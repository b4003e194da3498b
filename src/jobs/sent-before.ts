/** What units sent before, out of forms and index workbooks of the same period or of earlier ones. */
import type { IndexBook, MeasureColumn, PeriodData, Unit } from '../core/book';
import { withPredecessors } from '../core/comparison/predecessors';
import { type Column, missingColumn, Tag } from '../core/measures/column';
import type { Period } from '../core/periods/period';
import { countsOf } from '../core/scoring/panels';
import { changesSince } from '../review/checks/revisions/changes';
import { numberIn } from '../review/digest';
import type { RemarkChange } from '../sheets/rounds/entry-changes';
import { readUnitForm } from '../sheets/unit-form/read-form';
import { entryOfKey, submittedFigures, type SubmittedFigures } from '../sheets/unit-form/submitted-figures';
import { unitForm } from '../sheets/unit-form/unit-form';
import { periodOfForm, unitOfForm } from '../sheets/unit-form/unit-of-form';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A form that was sent before: whose it is, for which period, and its figures. Plain data. */
export interface EarlierForm {
  readonly period: Period;
  readonly figures: SubmittedFigures;
}

/** Read by the criteria that its unit has now; null where the workbook is no form of a unit and a period that are known. */
export function earlierForm(snapshot: WorkbookSnapshot, book: IndexBook): EarlierForm | null {
  const unit = unitOfForm(snapshot, book);
  const form = unit && unitForm(book, unit);
  const period = periodOfForm(snapshot);
  const reading = form && readUnitForm(snapshot, { form });
  return reading && period && { period, figures: submittedFigures(reading) };
}

/** Whether a period ended before the one that is reviewed began. */
export function isEarlier({ to }: Period, { settings: { period } }: Pick<IndexBook, 'settings'>): boolean {
  return to !== null && period.from !== null && to < period.from;
}

/** What else than figures and points a unit changed between two forms; none where one of the two is no form of it. */
export function remarkChanges(
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  unit: string,
  book: IndexBook,
): readonly RemarkChange[] {
  const found = book.units.find(({ code }) => code === unit);
  const form = found && unitForm(book, found);
  const [earlier, later] = form ? [before, now].map((snapshot) => readUnitForm(snapshot, { form })) : [];
  return earlier && later ? changesSince(earlier, later).filter(({ counts }) => !counts) : [];
}

/** The numbers of forms of earlier periods, by period. */
export function figuresOfForms(book: IndexBook, forms: readonly EarlierForm[]): readonly PeriodData[] {
  const places = new Map(book.units.map(({ code }, i) => [code, i]));
  const periods = new Map<string, { readonly period: Period; readonly measures: Measures }>();
  for (const { period, figures } of forms) {
    const at = places.get(figures.unit);
    if (at === undefined || !isEarlier(period, book)) continue;
    const known = periods.get(period.key) ?? { period, measures: new Measures(book.units.length) };
    periods.set(period.key, known);
    figures.keys.forEach((key, i) => {
      const { criterion, measure } = entryOfKey(key);
      const number = numberIn(figures.values[i]);
      if (measure !== null && number !== null) known.measures.put(criterion, measure, at, number);
    });
  }
  return [...periods.values()].map(({ period, measures }) => measures.of(period));
}

/**
 * The numbers that another index workbook has of earlier periods, with units in the order of this one. Units that were
 * made from others since have what those had.
 */
export function figuresOfIndex(book: IndexBook, other: IndexBook): readonly PeriodData[] {
  const own = new Set(book.units.map(({ code }) => code));
  const units = [...book.units, ...other.units.filter(({ code }) => !own.has(code))];
  const places = new Map(other.units.map(({ code }, i) => [code, i]));
  const isCount = countsOf(book);
  return [...other.periods.values()]
    .filter(({ period }) => isEarlier(period, book))
    .map((data) => withPredecessors(inOrder(data, units, places), units, isCount));
}

function inOrder(data: PeriodData, units: readonly Unit[], places: ReadonlyMap<string, number>): PeriodData {
  const measures = new Measures(units.length);
  for (const [criterion, columns] of data.measures) {
    for (const { name, column } of columns) {
      units.forEach(({ code }, i) => {
        const number = numberAt(column, places.get(code));
        if (number !== null) measures.put(criterion, name, i, number);
      });
    }
  }
  return measures.of(data.period);
}

function numberAt({ numbers, tags, step }: Column, unit: number | undefined): number | null {
  const at = unit === undefined ? -1 : unit * step;
  return tags[at] === Tag.number ? numbers[at]! : null;
}

/** Numbers of one period while they come in. */
class Measures {
  private readonly byCriterion = new Map<string, Map<string, Column>>();

  constructor(private readonly units: number) {}

  put(criterion: string, name: string, unit: number, number: number): void {
    const columns = this.byCriterion.get(criterion) ?? new Map<string, Column>();
    this.byCriterion.set(criterion, columns);
    const column = columns.get(name) ?? missingColumn(this.units);
    columns.set(name, column);
    column.numbers[unit] = number;
    column.tags[unit] = Tag.number;
  }

  of(period: Period): PeriodData {
    const none = new Map<string, never>();
    return {
      period,
      measures: new Map(
        [...this.byCriterion].map(([criterion, columns]) => [
          criterion,
          [...columns].map(([name, column]): MeasureColumn => ({ name, column, origin: nowhere })),
        ]),
      ),
      self: none,
      survey: none,
      appraisal1: none,
      appraisal2: none,
      conclusion: none,
      statements: none,
    };
  }
}

const nowhere = { sheet: '', rows: new Int32Array(0), columns: new Int32Array(0) };
