/** Which cells of the inputs of an index differ between two states of its workbook. */
import type { IndexBook } from '../../core/book';
import type { CellRef } from '../../core/findings/finding';
import { cellValue, type CellError, type CellValue, storedRow, valueAt } from '../../workbook/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { ownResults } from '../read/find-sheets';

export interface InputChange {
  readonly cell: CellRef;
  /** The unit whose code stands in the row of the cell; null where none does. */
  readonly unit: string | null;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Sheet by sheet, row by row; results of ChiSo are no inputs. A sheet that is gone or new differs in all its cells. */
export function inputChanges(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  { units }: Pick<IndexBook, 'units'>,
): readonly InputChange[] {
  const codes = new Set(units.map(({ code }) => code));
  const inputsOf = (snapshot: WorkbookSnapshot) => {
    const results = new Set(ownResults(snapshot));
    return new Map(
      snapshot.sheets.filter(({ name }) => !results.has(name)).map((sheet) => [sheet.name, sheet]),
    );
  };
  const [old, now] = [inputsOf(before), inputsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((sheet) => {
    const [was, is] = [old.get(sheet), now.get(sheet)];
    return placesOf(was, is).flatMap(({ row, column }): InputChange[] => {
      const [from, to] = [shown(was, row, column), shown(is, row, column)];
      if (from === to) return [];
      const unit = unitIn(is, row, codes) ?? unitIn(was, row, codes);
      return [{ cell: { sheet, row, column }, unit, before: from, after: to }];
    });
  });
}

/** Places that hold something in either, from top to bottom. */
function placesOf(...sheets: readonly (SheetSnapshot | undefined)[]) {
  const rows = new Map<number, Set<number>>();
  for (const sheet of sheets) {
    sheet?.cells.rows.forEach((row, i) => {
      const columns = rows.get(row) ?? new Set<number>();
      rows.set(row, columns);
      for (const column of sheet.cells.columns.subarray(sheet.cells.starts[i], sheet.cells.starts[i + 1]))
        columns.add(column);
    });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) => [...columns].sort((a, b) => a - b).map((column) => ({ row, column })));
}

function shown(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  return sheet ? plain(cellValue(sheet.cells, row, column)) : null;
}

function plain(value: CellValue | CellError): CellValue {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function unitIn(sheet: SheetSnapshot | undefined, row: number, codes: ReadonlySet<string>): string | null {
  if (!sheet) return null;
  const { cells } = sheet;
  const i = storedRow(cells, row);
  if (i < 0) return null;
  for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset++) {
    const value = valueAt(cells, offset);
    if (typeof value === 'string' && codes.has(value)) return value;
  }
  return null;
}
