import type { CellRange } from '../../../../src/workbook/address';
import { covers, inReadingOrder, intersection } from '../../model/rectangles';
import type { Context } from '../context';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';
import { refuseProtected } from './write-guard';

/**
 * Makes one cell of the range, or of each of its rows; only what the first cell holds stays.
 * @throws HostError when merged cells lie partly outside, or the cells are those of a table.
 */
export function merge(range: RangeTarget, across: boolean, { model }: Pick<Context, 'model'>): void {
  const { sheet, row, column, rows, columns } = range;
  refuseProtected(sheet, null);
  if (sheet.tables.some(({ range: table }) => intersection(table, range))) {
    throw new HostError('InvalidOperation', 'cells of a table cannot be merged');
  }
  if (sheet.merges.some((merged) => intersection(merged, range) && !covers(range, merged))) {
    throw new HostError('InvalidOperation', 'merged cells overlap');
  }
  const parts = Array.from({ length: across ? rows : 1 }, (_, i) => ({
    row: row + i,
    column,
    rows: across ? 1 : rows,
    columns,
  })).filter((part) => part.rows * part.columns > 1);
  const kept = sheet.merges.filter((merged) => !intersection(merged, range));
  sheet.merges = [...kept, ...parts].sort(inReadingOrder);
  const used = model.cells.used(sheet.id);
  for (const part of parts) {
    const filled = used && intersection(used, part);
    if (filled) model.cells.write(sheet.id, filled.row, filled.column, blanksAround(part, filled));
  }
}

export function unmerge(range: RangeTarget): void {
  refuseProtected(range.sheet, null);
  range.sheet.merges = range.sheet.merges.filter((merged) => !intersection(merged, range));
}

/** Blanks for what is filled of merged cells, but for their first. */
function blanksAround(merged: CellRange, filled: CellRange): (null | undefined)[][] {
  return Array.from({ length: filled.rows }, (_, y) =>
    Array.from({ length: filled.columns }, (__, x) =>
      filled.row + y === merged.row && filled.column + x === merged.column ? undefined : null,
    ),
  );
}
