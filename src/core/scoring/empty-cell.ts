/** The cells where figures would stand that do not. */
import type { ColumnOrigin, PeriodData } from '../book';
import type { CellRef } from '../findings/finding';

/** Knows the rows of units in sheets of figures by what else stands there. */
export class EmptyCells {
  private readonly rowsOfSheet = new Map<string, Int32Array>();

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
    const row = beside?.rows[unit] ?? (heading === undefined ? -1 : (this.rowsOf(sheet)[unit] ?? -1));
    return column === undefined || row < 0 ? null : { sheet, row, column };
  }

  /** By unit, its row in a sheet that has one row for each; -1 = not known. */
  private rowsOf(sheet: string): Int32Array {
    const known = this.rowsOfSheet.get(sheet);
    if (known) return known;
    const origins = originsOf(this.data).filter(
      (origin) => origin.sheet === sheet && origin.heading !== undefined,
    );
    const rows = new Int32Array(origins[0]?.rows.length ?? 0).fill(-1);
    for (const origin of origins) {
      // A column or two tell the rows of nearly all units.
      if (!rows.includes(-1)) break;
      for (let unit = 0; unit < rows.length; unit++) if (rows[unit] === -1) rows[unit] = origin.rows[unit]!;
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
