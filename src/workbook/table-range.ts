import type { CellRange } from './address';
import type { TablePlan } from './plan';

/** The cells of a table. It needs one row below its header: where the plan has none, an empty one is taken in. */
export function tableRange({ range }: TablePlan): CellRange {
  return { ...range, rows: Math.max(2, range.rows) };
}
