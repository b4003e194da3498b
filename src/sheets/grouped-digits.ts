/** How figures of any kind are shown: grouped digits only where that hides nothing. */
import { cellName, type CellRange } from '../workbook/address';
import type { ConditionalFormatPlan } from '../workbook/plan';

/**
 * Whole numbers from a thousand on in groups of three digits, 1.260, in cells that keep the format that Excel gives to
 * what is typed: a day stays a day, 12,5 stays 12,5.
 */
export function groupedDigits(range: CellRange): ConditionalFormatPlan {
  const cell = cellName(range.row, range.column);
  return {
    kind: 'formula',
    range,
    formula: `IF(ISNUMBER(${cell}),AND(ABS(${cell})>=1000,INT(${cell})=${cell}),FALSE)`,
    style: { numberFormat: '#,##0' },
  };
}
