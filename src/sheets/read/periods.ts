/** Periods as they stand in cells. */
import type { CellRef } from '../../core/findings/finding';
import { cleanText } from '../../core/measures/number-text';
import { parsePeriod } from '../../core/periods/parse-period';
import type { Period } from '../../core/periods/period';
import type { Cell } from './cell';
import type { ReadingLog } from './finding-ids';

/** Reads periods and says once of each label that it is of no known form. */
export class PeriodReader {
  private readonly labels = new Set<string>();

  constructor(private readonly log: ReadingLog) {}

  /** The period that a text names, or null for an empty text. */
  read(text: string, cell: CellRef | null): Period | null {
    if (cleanText(text) === '') return null;
    const period = parsePeriod(cleanText(text));
    if (!period.known && !this.labels.has(period.key)) {
      this.labels.add(period.key);
      this.log.add('period-label', { cell, found: period.label });
    }
    return period;
  }
}

/** What a cell says as a period: Excel turns a typed `10/2025` into the first of that month, shown as `mmm-yy`. */
export function periodText(cell: Cell): string {
  const day = cell.shownDay;
  if (day === null || cell.dateParts.showsDay) return cell.text;
  return cell.dateParts.showsMonth ? day.slice(0, 7) : day.slice(0, 4);
}
