/** Whose form a workbook is, and for which period. */
import type { IndexBook, Unit } from '../../core/book';
import { parsePeriod } from '../../core/periods/parse-period';
import type { Period } from '../../core/periods/period';
import { oncePer } from '../../core/remembered';
import { valueAt } from '../../workbook/cells';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** Rows from the top in which a form says whose it is. */
const headRowLimit = 30;

/** `Sở Tư pháp (mã S03)`, as forms say it in both languages. */
const namedCode = /\((?:mã|code)\s+([^()]+)\)/iu;

/** `Kỳ đánh giá: 2025`, as forms say it in both languages. */
const namedPeriod = /(?:Kỳ đánh giá|Period):\s*(.+)$/u;

/** The unit that the stamp of the form names, else the one that its head names by code; null when neither tells. */
export function unitOfForm(snapshot: WorkbookSnapshot, { units }: Pick<IndexBook, 'units'>): Unit | null {
  const byCode = unitsByCode(units);
  const called = (code: string | undefined) => byCode.get(code?.trim().toUpperCase() ?? '');
  const stamped = called(snapshot.package?.form?.unit);
  if (stamped) return stamped;
  for (const text of headTexts(snapshot)) {
    const unit = called(namedCode.exec(text.normalize('NFC'))?.[1]);
    if (unit) return unit;
  }
  return null;
}

/** The period that the stamp of the form names, in the words of its head, else that of its head; null when neither tells. */
export function periodOfForm(snapshot: WorkbookSnapshot): Period | null {
  const stamped = snapshot.package?.form?.period;
  for (const text of headTexts(snapshot)) {
    const label = namedPeriod.exec(text.normalize('NFC'))?.[1];
    const period = label === undefined ? null : parsePeriod(label);
    if (period && (stamped === undefined || stamped === period.key)) return period;
  }
  // Days are known by a key such as `2024-01-01..2024-12-31`.
  return stamped === undefined ? null : parsePeriod(stamped.replace('..', ' - '));
}

/** Made once for an index, whose forms come back by the thousand. */
const unitsByCode = oncePer(
  (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
    // Of two units with one code the first counts.
    new Map([...units].reverse().map((unit) => [unit.code.toUpperCase(), unit])),
);

function* headTexts({ sheets }: WorkbookSnapshot): Generator<string> {
  for (const { cells } of sheets) {
    for (const [i, row] of cells.rows.entries()) {
      if (row >= headRowLimit) break;
      for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
        const value = valueAt(cells, offset);
        if (typeof value === 'string') yield value;
      }
    }
  }
}
