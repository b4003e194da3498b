/** Which cells cannot be edited, whichever adapter does it. */
import { cellName, holdsCell, maxColumns, maxRows, type CellRange } from './address';
import type { CellError, CellValue } from './cells';
import type { CellEdit } from './plan';
import { WorkbookRefusal, type RefusalCode } from './port';
import type { TableSnapshot } from './snapshot';

/** A refusal about one cell. */
export function editRefusal(
  code: RefusalCode,
  { sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>,
): WorkbookRefusal {
  return new WorkbookRefusal(code, { sheet, cell: cellName(row, column) });
}

/** @throws WorkbookRefusal `edited-twice`; case of sheet names does not count. */
export function refuseTwice(edits: readonly CellEdit[]): void {
  const seen = new Set<string>();
  for (const edit of edits) {
    const key = `${cellName(edit.row, edit.column)} ${edit.sheet.toUpperCase()}`;
    if (seen.has(key)) throw editRefusal('edited-twice', edit);
    seen.add(key);
  }
}

/** @throws WorkbookRefusal `bad-cell-reference` outside Excel's grid. */
export function refuseOutside(edit: CellEdit): void {
  const { row, column } = edit;
  if (!(row >= 0 && row < maxRows && column >= 0 && column < maxColumns)) {
    throw editRefusal('bad-cell-reference', edit);
  }
}

/** @throws WorkbookRefusal `text-too-long` beyond `limit` characters. */
export function refuseLong({ sheet, row, column, content }: CellEdit, limit: number): void {
  if (typeof content !== 'string' || content.length <= limit) return;
  throw new WorkbookRefusal('text-too-long', { sheet, cell: cellName(row, column), limit });
}

/** The cell that an edit is about, and what stands around it. */
export interface EditedPlace {
  readonly hasFormula: boolean;
  readonly value: CellValue | CellError;
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
}

/** @throws WorkbookRefusal `cell-has-formula`, `cell-merged` or `table-heading` */
export function refuseUnfit(edit: CellEdit, { hasFormula, value, merges, tables }: EditedPlace): void {
  const { row, column } = edit;
  if (hasFormula && !edit.overFormula) throw editRefusal('cell-has-formula', edit);
  const isCovered = merges.some(
    (merge) => holdsCell(merge, row, column) && (row > merge.row || column > merge.column),
  );
  if (isCovered) throw editRefusal('cell-merged', edit);
  // A table's part repeats its headings: Excel repairs, that is to say damages, a file where the two differ.
  const isHeading = tables.some(
    ({ range, columns }) => range.row === row && value !== null && columns[column - range.column] === value,
  );
  if (isHeading) throw editRefusal('table-heading', edit);
}
