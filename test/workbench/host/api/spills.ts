import type { CellMatrix } from '../../model/cell-engine';
import { intersection } from '../../model/rectangles';
import type { Context } from '../context';
import type { RangeTarget } from '../targets';
import { usedRange } from './range-used';

/** Whether formulas of the range fill more cells than their own, or are so filled; null where only some are. */
export function hasSpill(range: RangeTarget, { model }: Context): boolean | null {
  const used = usedRange(model, range.sheet, true);
  const looked = used && intersection(used, range);
  if (!looked) return false;
  // A formula is told by the cells beside and below it that it fills.
  const cells = model.cells.read(range.sheet.id, {
    ...looked,
    rows: looked.rows + 1,
    columns: looked.columns + 1,
  });
  let spilling = 0;
  for (let i = 0; i < looked.rows; i += 1) {
    for (let k = 0; k < looked.columns; k += 1) if (spills(cells, i, k)) spilling += 1;
  }
  if (spilling === 0) return false;
  return spilling === range.rows * range.columns ? true : null;
}

function spills(cells: CellMatrix, i: number, k: number): boolean {
  const entered = cells.entered[i]?.[k] ?? null;
  if (entered === null) return isFilled(cells, i, k);
  return (
    typeof entered === 'object' &&
    'formula' in entered &&
    (isFilled(cells, i + 1, k) || isFilled(cells, i, k + 1))
  );
}

/** Nothing was entered there, and yet it shows something. */
function isFilled({ entered, shown }: CellMatrix, i: number, k: number): boolean {
  return (entered[i]?.[k] ?? null) === null && (shown[i]?.[k] ?? null) !== null;
}
