/** The cells where figures would stand that do not. */
import type { ColumnOrigin, PeriodData } from '../book';
import type { CellRef } from '../findings/finding';

/** Knows the rows of units in sheets of figures by what else stands there. */
export class EmptyCells {
  private readonly rowsOfSheet = new Map<string, ReadonlyMap<number, number>>();

  constructor(private readonly data: PeriodData) {}

  /**
   * The cell in the column of these entries for a unit of the book: in the row of a sibling, an entry of the same
   * criterion, else in the unit's row of a wide sheet. Null where row or column cannot be told.
   */
  at(
    { sheet, heading, columns }: ColumnOrigin,
    unit: number,
    siblings: readonly ColumnOrigin[],
  ): CellRef | null {
    const column = heading ?? columns.find((entry) => entry >= 0);
    const beside = siblings.find((other) => other.sheet === sheet && other.rows[unit]! >= 0);
    const row = beside?.rows[unit] ?? (heading === undefined ? undefined : this.rowsOf(sheet).get(unit));
    return column === undefined || row === undefined ? null : { sheet, row, column };
  }

  /** By unit, its row in a sheet that has one row for each. */
  private rowsOf(sheet: string): ReadonlyMap<number, number> {
    const known = this.rowsOfSheet.get(sheet);
    if (known) return known;
    const rows = new Map<number, number>();
    for (const origin of originsOf(this.data)) {
      if (origin.sheet !== sheet || origin.heading === undefined) continue;
      origin.rows.forEach((row, unit) => {
        if (row >= 0) rows.set(unit, row);
      });
    }
    this.rowsOfSheet.set(sheet, rows);
    return rows;
  }
}

function originsOf({
  measures,
  self,
  survey,
  appraisal1,
  appraisal2,
  conclusion,
}: PeriodData): ColumnOrigin[] {
  const points = [self, survey, appraisal1, appraisal2, conclusion].flatMap((table) => [...table.values()]);
  return [...[...measures.values()].flat(), ...points].map(({ origin }) => origin);
}
