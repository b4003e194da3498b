/** What an office has beside the forms that came back: it tells more about them than they do themselves. */
import type { IndexBook, MeasureColumn, PeriodData, Unit } from '../core/book';
import { Tag } from '../core/measures/column';
import { BookFigures } from './book-figures';
import type { Attachment, Submission } from './submission';

/** Beside the forms of one index: plain data, by unit code. What is left out was not given: whatever needs it is not evaluated. */
export interface Beside {
  /** Files of evidence; a unit that is not there sent none. */
  readonly evidence?: ReadonlyMap<string, readonly Attachment[]>;
  /** Codes of the criteria whose changes units announced. */
  readonly announced?: ReadonlyMap<string, readonly string[]>;
  /** Figures of the current period as a system exported them, units as in the index. */
  readonly exported?: PeriodData;
  /** Figures of earlier periods, units as in the index. */
  readonly earlier?: readonly PeriodData[];
  /** Until when forms were due, as the settings have it; goes before theirs. */
  readonly deadline?: string;
}

type BesideForms = Pick<Submission, 'book' | 'exported'>;

/** What of it a form of this unit is held against. */
export function besideOf(
  book: IndexBook,
  unit: Unit | null,
  beside: Beside,
): BesideForms & Pick<Submission, 'attachments' | 'announcedChanges'> {
  const { evidence, announced } = beside;
  const code = unit?.code ?? '';
  return {
    ...besideForms(book, beside),
    attachments: evidence ? (evidence.get(code) ?? []) : null,
    ...(announced && { announcedChanges: announced.get(code) ?? [] }),
  };
}

/** Worked out once for all forms of an index, and gone with what was given. */
const ready = new WeakMap<Beside, BesideForms>();

function besideForms(book: IndexBook, beside: Beside): BesideForms {
  const { exported, earlier, deadline } = beside;
  const known = ready.get(beside) ?? {
    book: withDeadline(withEarlier(book, earlier), deadline),
    ...(exported && { exported: new BookFigures(book, exported) }),
  };
  ready.set(beside, known);
  return known;
}

/**
 * The index with further figures of earlier periods, for comparing. Forms are issued from the index without them: what
 * a form was sent out with does not change. Where the index has figures of the same period, those given go first.
 */
export function withEarlier(book: IndexBook, earlier: readonly PeriodData[] = []): IndexBook {
  if (earlier.length === 0) return book;
  const periods = new Map(book.periods);
  for (const data of earlier) {
    const { key } = data.period;
    periods.set(key, overlaid(periods.get(key), data));
  }
  return { ...book, periods };
}

function withDeadline(book: IndexBook, deadline: string | undefined): IndexBook {
  return deadline === undefined ? book : { ...book, settings: { ...book.settings, deadline } };
}

/** Measures of one period over those of the same period. */
function overlaid(under: PeriodData | undefined, over: PeriodData): PeriodData {
  if (!under) return over;
  const measures = new Map(under.measures);
  for (const [criterion, columns] of over.measures) {
    const known = measures.get(criterion) ?? [];
    const names = new Set(columns.map(({ name }) => name));
    measures.set(criterion, [
      ...known.filter(({ name }) => !names.has(name)),
      ...columns.map((column) =>
        filled(
          column,
          known.find(({ name }) => name === column.name),
        ),
      ),
    ]);
  }
  return { ...under, measures };
}

/** A column with the entries of another where it has none. */
function filled(over: MeasureColumn, under: MeasureColumn | undefined): MeasureColumn {
  if (!under) return over;
  const numbers = over.column.numbers.slice();
  const tags = over.column.tags.slice();
  tags.forEach((tag, unit) => {
    const at = unit * under.column.step;
    if (tag !== Tag.missing || at >= under.column.tags.length) return;
    numbers[unit] = under.column.numbers[at]!;
    tags[unit] = under.column.tags[at]!;
  });
  return { ...over, column: { numbers, tags, step: 1 } };
}
