/** One index workbook out of what all units sent. */
import type { IndexBook } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { agencyOf } from '../../core/criteria/agency';
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
    appraisal: appraisalContent(book, held.appraisal, self, submissions),
  };
}

/** How many of the points that units gave themselves have no line of appraisal, because there would be too many lines. */
export function unlistedPoints(
  { appraisal }: IndexContent,
  submissions: readonly SubmittedFigures[],
): number {
  const points = submissions.flatMap(({ keys }) => keys).filter((key) => entryOfKey(key).measure === null);
  const lines = appraisal && 'lines' in appraisal ? appraisal.lines.length : 0;
  return Math.max(0, points.length - lines);
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
  private readonly columns: WideColumn[] = [];
  /** Places in `columns` by key. */
  private readonly places = new Map<string, number>();
  /** By period, then unit: entries by the place of their column; a million of them may come in. */
  private readonly periods = new Map<string, Map<string, EntryValue[]>>();

  constructor(
    held: WideContent | null,
    private readonly currentPeriod: string,
  ) {
    for (const { period, unit, values } of held?.rows ?? [])
      held?.columns.forEach((column, i) => {
        const place = this.placeOf(entryKey(column.criterion, column.measure ?? null), () => column);
        if (values[i] !== null) this.rowOf(period ?? currentPeriod, unit)[place] = values[i]!;
      });
  }

  put(unit: string, key: string, value: EntryValue): void {
    const place = this.placeOf(key, () => {
      const { criterion, measure } = entryOfKey(key);
      return measure === null ? { criterion } : { criterion, measure, numberFormat: 'General' };
    });
    this.rowOf(this.currentPeriod, unit)[place] = value;
  }

  /** What was entered; null where nothing was. */
  entry(period: string, unit: string, key: string): EntryValue {
    const place = this.places.get(key);
    return place === undefined ? null : (this.periods.get(period)?.get(unit)?.[place] ?? null);
  }

  /** Null when there is no entry at all. */
  content({ criteria, units }: Order): WideContent | null {
    if (this.columns.length === 0) return null;
    const placeIn = (order: ReadonlyMap<string, number>, code: string) => order.get(code) ?? order.size;
    const columns = [...this.columns.entries()].sort(
      ([, a], [, b]) => placeIn(criteria, a.criterion) - placeIn(criteria, b.criterion),
    );
    const ofOthers = [...this.periods.keys()].some((period) => period !== this.currentPeriod);
    return {
      columns: columns.map(([, column]) => column),
      rows: [...this.periods].flatMap(([period, rows]) =>
        [...rows]
          .sort(([a], [b]) => placeIn(units, a) - placeIn(units, b))
          .map(([unit, entries]) => ({
            ...(ofOthers && { period }),
            unit,
            values: columns.map(([place]) => entries[place] ?? null),
          })),
      ),
    };
  }

  private placeOf(key: string, newColumn: () => WideColumn): number {
    const place = this.places.get(key) ?? this.columns.push(newColumn()) - 1;
    this.places.set(key, place);
    return place;
  }

  private rowOf(period: string, unit: string): EntryValue[] {
    const rows = this.periods.get(period) ?? new Map<string, EntryValue[]>();
    this.periods.set(period, rows);
    const row = rows.get(unit) ?? [];
    rows.set(unit, row);
    return row;
  }
}

/** Each line with the name of its criterion, who appraises it, and what the unit gave itself. */
function appraisalContent(
  book: IndexBook,
  held: IndexContent['appraisal'],
  self: WideEntries,
  submissions: readonly SubmittedFigures[],
): IndexContent['appraisal'] {
  const lines = held && 'lines' in held ? held.lines : [];
  const period = book.settings.period.label;
  const known = new Set(
    lines.filter((line) => (line.period ?? period) === period).map((line) => lineKey(line)),
  );
  const severalPeriods = lines.some((line) => line.period !== undefined);
  const all = [...lines];
  for (const { unit, keys } of submissions)
    for (const key of keys) {
      const { criterion, measure } = entryOfKey(key);
      if (measure !== null || known.has(lineKey({ unit, criterion }))) continue;
      if (all.length <= mostAppraisalLines) all.push({ ...(severalPeriods && { period }), unit, criterion });
    }
  if (all.length > mostAppraisalLines) all.splice(lines.length);
  if (all.length === 0) return null;
  const groups = new Map(book.units.map(({ code, group }) => [code, group]));
  return {
    lines: all.map((line) => {
      const criteria = criteriaFor(book.criteriaSets, groups.get(line.unit) ?? '');
      const criterion = criteria.get(line.criterion);
      const appraiser = criterion ? agencyOf('appraiser', criterion, criteria) : '';
      return {
        ...line,
        criterionName: criterion?.name ?? '',
        self: self.entry(line.period ?? period, line.unit, entryKey(line.criterion, null)),
        ...(appraiser !== '' && { appraiser }),
      };
    }),
  };
}

function lineKey({ unit, criterion }: Pick<AppraisalLine, 'unit' | 'criterion'>): string {
  return JSON.stringify([unit, criterion]);
}
