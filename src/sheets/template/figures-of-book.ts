/** The figures of an index book back as content, of every period that it has. */
import type { ColumnOrigin, IndexBook, PeriodData, PointsTable } from '../../core/book';
import type { Column } from '../../core/measures/column';
import type { AppraisalLine, IndexContent, WideContent } from './index-content';
import { typedEntry } from './typed-entry';

type Figures = Pick<IndexContent, 'data' | 'self' | 'survey' | 'appraisal'>;

/** Figures that stand in the column of a wide sheet. */
interface BookColumn {
  readonly criterion: string;
  readonly measure?: string;
  readonly column: Column;
  readonly origin: ColumnOrigin;
}

/** Everything that units entered or were given, as it was read: what nobody could read is not among it. */
export function figuresOfBook(book: IndexBook): Figures {
  const points = (table: (data: PeriodData) => PointsTable) =>
    wideContent(book, (data) =>
      [...table(data)].map(([criterion, { column, origin }]) => ({ criterion, column, origin })),
    );
  const lines = appraisalLines(book);
  return {
    data: wideContent(book, ({ measures }) =>
      [...measures].flatMap(([criterion, columns]) =>
        columns.map(({ name, column, origin }) => ({ criterion, measure: name, column, origin })),
      ),
    ),
    self: points(({ self }) => self),
    survey: points(({ survey }) => survey),
    appraisal: lines.length > 0 ? { lines } : null,
  };
}

function wideContent(
  book: IndexBook,
  columnsOf: (data: PeriodData) => readonly BookColumn[],
): WideContent | null {
  const periods = [...book.periods.values()].map((data) => ({
    period: data.period.label,
    columns: new Map(columnsOf(data).map((column) => [keyOf(column), column])),
  }));
  const all = new Map(periods.flatMap(({ columns }) => [...columns]));
  if (all.size === 0) return null;
  const ofOthers = periods.some(({ period, columns }) => columns.size > 0 && period !== currentPeriod(book));
  const ordered = inOrderOfCriteria(book, [...all.values()]);
  return {
    columns: ordered.map(({ criterion, measure }) => ({
      criterion,
      ...(measure !== undefined && { measure, numberFormat: 'General' }),
    })),
    rows: periods.flatMap(({ period, columns }) =>
      book.units
        .map(({ code }, unit) => ({
          ...(ofOthers && { period }),
          unit: code,
          values: ordered.map((column) => typedEntry(book.texts, columns.get(keyOf(column))?.column, unit)),
        }))
        .filter(({ values }) => values.some((value) => value !== null)),
    ),
  };
}

/** Rows that name no period are of this one. */
function currentPeriod({ settings }: IndexBook): string {
  return settings.period.label;
}

function keyOf({ criterion, measure }: Pick<BookColumn, 'criterion' | 'measure'>): string {
  return `${criterion}:${measure ?? ''}`;
}

function inOrderOfCriteria(book: IndexBook, columns: readonly BookColumn[]): BookColumn[] {
  const codes = [...new Set(book.criteriaSets.flatMap(({ nodes }) => nodes.map(({ code }) => code)))];
  const places = new Map(codes.map((code, i) => [code, i]));
  const placeOf = ({ criterion }: BookColumn) => places.get(criterion) ?? codes.length;
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b));
}

const sayings = ['reason', 'explanation', 'evidence', 'appraiser'] as const;

function appraisalLines(book: IndexBook): AppraisalLine[] {
  const ofOthers = [...book.periods.values()].some(
    (data) => isAppraised(data) && data.period.label !== currentPeriod(book),
  );
  return [...book.periods.values()].flatMap((data) => {
    const { appraisal1, appraisal2, conclusion, statements } = data;
    const codes = new Set(
      [appraisal1, appraisal2, conclusion, statements].flatMap((table) => [...table.keys()]),
    );
    return book.units.flatMap(({ code: unit }, row) =>
      [...codes].flatMap((criterion): AppraisalLine[] => {
        const points = { appraisal1, appraisal2, conclusion };
        const entered = Object.entries(points).flatMap(([stage, table]) => {
          const value = typedEntry(book.texts, table.get(criterion)?.column, row);
          return value === null ? [] : [[stage, value] as const];
        });
        const said = statements.get(criterion)?.get(unit);
        const words = said
          ? sayings.map((saying) => [saying, said[saying] ?? ''] as const).filter(([, text]) => text !== '')
          : [];
        if (entered.length + words.length === 0) return [];
        return [
          {
            ...(ofOthers && { period: data.period.label }),
            unit,
            criterion,
            ...Object.fromEntries([...entered, ...words]),
          },
        ];
      }),
    );
  });
}

function isAppraised({ appraisal1, appraisal2, conclusion, statements }: PeriodData): boolean {
  return appraisal1.size + appraisal2.size + conclusion.size + statements.size > 0;
}
