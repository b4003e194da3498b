/** One index workbook out of what all units sent. */
import type { IndexBook } from '../../core/book';
import { agencyOf } from '../reports/criterion-losses';
import { contentOfBook } from '../template/content-of-book';
import { figuresOfBook } from '../template/figures-of-book';
import type {
  AppraisalLine,
  EntryValue,
  IndexContent,
  WideColumn,
  WideContent,
} from '../template/index-content';
import { entryKey, entryOfKey, type SubmittedFigures } from '../unit-form/submitted-figures';

/** Beyond so many lines of unit and criterion the appraisal gets no sheet of its own; nobody fills so many by hand. */
export const mostAppraisalLines = 100_000;

/**
 * The index of the book with the figures that its units sent: measures, self-assessed points, and a line of appraisal
 * for each criterion that a unit gave itself points for. What the book already held of other units, criteria and
 * periods stays. The latest submission of a unit takes the place of what the book held for the same entry.
 */
export function consolidatedContent(book: IndexBook, submissions: readonly SubmittedFigures[]): IndexContent {
  const held = figuresOfBook(book);
  const period = book.settings.period.label;
  const data = new WideEntries(held.data, period);
  const self = new WideEntries(held.self, period);
  for (const { unit, keys, values } of submissions)
    keys.forEach((key, i) => {
      const table = entryOfKey(key).measure === null ? self : data;
      table.put(unit, key, values[i]!);
    });
  const order = orderOf(book);
  return {
    ...contentOfBook(book),
    ...held,
    data: data.content(order),
    self: self.content(order),
    appraisal: appraisalContent(book, held.appraisal, submissions),
  };
}

/** Places of criteria and units in the book. */
interface Order {
  readonly criteria: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
}

function orderOf({ criteriaSets, units }: IndexBook): Order {
  const codes = new Set(criteriaSets.flatMap(({ nodes }) => nodes.map(({ code }) => code)));
  return {
    criteria: new Map([...codes].map((code, i) => [code, i])),
    units: new Map(units.map(({ code }, i) => [code, i])),
  };
}

/** A wide sheet while entries come in. */
class WideEntries {
  private readonly columns = new Map<string, WideColumn>();
  /** By period, then unit: entries by key. */
  private readonly periods = new Map<string, Map<string, Map<string, EntryValue>>>();

  constructor(
    held: WideContent | null,
    private readonly currentPeriod: string,
  ) {
    for (const { period, unit, values } of held?.rows ?? [])
      held?.columns.forEach((column, i) => {
        const key = entryKey(column.criterion, column.measure ?? null);
        this.columns.set(key, column);
        if (values[i] !== null) this.rowOf(period ?? currentPeriod, unit).set(key, values[i]!);
      });
  }

  put(unit: string, key: string, value: EntryValue): void {
    if (!this.columns.has(key)) {
      const { criterion, measure } = entryOfKey(key);
      this.columns.set(
        key,
        measure === null ? { criterion } : { criterion, measure, numberFormat: 'General' },
      );
    }
    this.rowOf(this.currentPeriod, unit).set(key, value);
  }

  /** Null when there is no entry at all. */
  content({ criteria, units }: Order): WideContent | null {
    if (this.columns.size === 0) return null;
    const placeOf = (place: ReadonlyMap<string, number>, code: string) => place.get(code) ?? place.size;
    const columns = [...this.columns].sort(
      ([, a], [, b]) => placeOf(criteria, a.criterion) - placeOf(criteria, b.criterion),
    );
    const severalPeriods = this.periods.size > 1;
    return {
      columns: columns.map(([, column]) => column),
      rows: [...this.periods].flatMap(([period, rows]) =>
        [...rows]
          .sort(([a], [b]) => placeOf(units, a) - placeOf(units, b))
          .map(([unit, entries]) => ({
            ...(severalPeriods && { period }),
            unit,
            values: columns.map(([key]) => entries.get(key) ?? null),
          })),
      ),
    };
  }

  private rowOf(period: string, unit: string): Map<string, EntryValue> {
    const rows = this.periods.get(period) ?? new Map<string, Map<string, EntryValue>>();
    this.periods.set(period, rows);
    const row = rows.get(unit) ?? new Map<string, EntryValue>();
    rows.set(unit, row);
    return row;
  }
}

function appraisalContent(
  book: IndexBook,
  held: IndexContent['appraisal'],
  submissions: readonly SubmittedFigures[],
): IndexContent['appraisal'] {
  const lines = held && 'lines' in held ? held.lines : [];
  const period = book.settings.period.label;
  const known = new Set(
    lines.filter((line) => (line.period ?? period) === period).map((line) => lineKey(line)),
  );
  const criteria = new Map(
    book.criteriaSets.flatMap(({ nodes }) => nodes.map((criterion) => [criterion.code, criterion] as const)),
  );
  const appraiserOf = (code: string) => {
    const criterion = criteria.get(code);
    return criterion ? agencyOf('appraiser', criterion, criteria) : '';
  };
  const severalPeriods = lines.some((line) => line.period !== undefined);
  const added = submissions.flatMap(({ unit, keys, values }) =>
    keys.flatMap((key, i): AppraisalLine[] => {
      const { criterion, measure } = entryOfKey(key);
      if (measure !== null || known.has(lineKey({ unit, criterion }))) return [];
      const { name = '' } = criteria.get(criterion) ?? {};
      const appraiser = appraiserOf(criterion);
      return [
        {
          ...(severalPeriods && { period }),
          unit,
          criterion,
          criterionName: name,
          self: values[i]!,
          ...(appraiser !== '' && { appraiser }),
        },
      ];
    }),
  );
  const all = [...lines, ...added];
  if (all.length === 0 || all.length > mostAppraisalLines) return lines.length > 0 ? { lines } : null;
  return { lines: all };
}

function lineKey({ unit, criterion }: Pick<AppraisalLine, 'unit' | 'criterion'>): string {
  return JSON.stringify([unit, criterion]);
}
