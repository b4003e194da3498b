/** Links from a lost point to the cell that it was entered in. */
import type { CriterionGap } from '../../core/gaps/gap';
import { sheetCellName } from '../../workbook/address';
import type { Texts } from '../texts';
import type { TableLink } from './data-sheet';

/** No link where nothing was lost or the cell is not known. */
export function inputLink(
  { lost, cell }: CriterionGap,
  at: { readonly row: number; readonly column: number },
  texts: Texts,
): readonly TableLink[] {
  if (lost <= 0 || !cell) return [];
  return [
    {
      ...at,
      to: cell,
      tip: texts.text('link.input', { cell: sheetCellName(cell.sheet, cell.row, cell.column) }),
    },
  ];
}
