/** Figures of a period, asked by unit, criterion and measure. */
import type { IndexBook, MeasureColumn, PeriodData } from '../core/book';
import { withPredecessors } from '../core/comparison/predecessors';
import { Tag } from '../core/measures/column';
import { monthsOf } from '../core/periods/months';
import type { Period } from '../core/periods/period';
import { countsOf } from '../core/scoring/panels';

export class BookFigures {
  private readonly positions: ReadonlyMap<string, number>;

  constructor(
    book: Pick<IndexBook, 'units'>,
    private readonly data: PeriodData,
  ) {
    this.positions = new Map(book.units.map(({ code }, i) => [code, i]));
  }

  get period(): Period {
    return this.data.period;
  }

  /** Null where there is no number. */
  number(unit: string, criterion: string, measure: string): number | null {
    const column = this.data.measures.get(criterion)?.find(({ name }) => name === measure)?.column;
    const at = (this.positions.get(unit) ?? -1) * (column?.step ?? 1);
    return at >= 0 && column?.tags[at] === Tag.number ? column.numbers[at]! : null;
  }

  /** Whether any unit has a figure. */
  get isEmpty(): boolean {
    return [...this.data.measures.values()].flat().every(isMissing);
  }
}

/** What a book has of the periods around the one that is reviewed. */
export interface PeriodsAround {
  /** Of the latest period that was as long; null where there is none. Successors have what their predecessors had. */
  readonly comparable: BookFigures | null;
  /** Of the latest period that ended on the day before the current one began. */
  readonly justBefore: BookFigures | null;
  /** Of quarters, months or halves that make up the current period; none where one of them is not known. */
  readonly parts: readonly BookFigures[];
}

/** Worked out once for all files of a book, and gone with it. */
const around = new WeakMap<IndexBook, PeriodsAround>();

/** The figures of a book around its current period. */
export function periodsAround(book: IndexBook): PeriodsAround {
  const known = around.get(book) ?? findPeriods(book);
  around.set(book, known);
  return known;
}

function findPeriods(book: IndexBook): PeriodsAround {
  const { period } = book.settings;
  const isCount = countsOf(book);
  const figuresOf = (data: PeriodData | undefined) => {
    const figures = data && new BookFigures(book, withPredecessors(data, book.units, isCount));
    return figures && !figures.isEmpty ? figures : null;
  };
  const earlier = [...book.periods.values()]
    .filter((data) => data.period.to !== null && period.from !== null && data.period.to < period.from)
    .sort((a, b) => (a.period.to! < b.period.to! ? 1 : -1));
  const dayBefore = period.from === null ? null : previousDay(period.from);
  return {
    comparable: figuresOf(earlier.find((other) => monthsOf(other.period) === monthsOf(period))),
    justBefore: figuresOf(earlier.find((other) => other.period.to === dayBefore)),
    parts: partsOf(book).map((part) => new BookFigures(book, part)),
  };
}

/** Lengths in months of what a period may be made of. */
const partLengths = [3, 1, 6];

function partsOf({ periods, settings: { period } }: IndexBook): readonly PeriodData[] {
  const isWithin = ({ key, from, to }: Period) =>
    key !== period.key && from !== null && to !== null && from >= period.from! && to <= period.to!;
  if (period.from === null || period.to === null) return [];
  for (const length of partLengths) {
    const parts = [...periods.values()].filter(
      (part) => isWithin(part.period) && monthsOf(part.period) === length,
    );
    if (parts.length * length === monthsOf(period)) return parts;
  }
  return [];
}

function isMissing({ column }: MeasureColumn): boolean {
  return column.tags.every((tag) => tag === Tag.missing);
}

function previousDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
