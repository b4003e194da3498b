/** Ranges of Excel and how the rest of the code names them. */
import { rangeName, type CellRange } from '../address';

/** What `rangeOf` needs to have been loaded. */
export const place = 'rowIndex,columnIndex,rowCount,columnCount';

/** A range of Excel whose `place` was loaded. */
export function rangeOf(range: Excel.Range): CellRange {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

/** A range of a sheet. */
export function rangeOn(sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Several ranges of a sheet as one. */
export function areasOn(
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
): Pick<Excel.RangeAreas, 'format'> {
  const [only] = ranges;
  return ranges.length === 1 && only
    ? rangeOn(sheet, only)
    : sheet.getRanges(ranges.map(rangeName).join(','));
}
