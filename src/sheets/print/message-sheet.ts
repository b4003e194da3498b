/** A printed sheet that only says why there is nothing to print. */
import type { SheetPlan } from '../../workbook/plan';
import { printed } from '../style';
import { line } from './faces';
import { margins } from './paper';

export function messageSheet(name: string, message: string): SheetPlan {
  return {
    name,
    blocks: [{ row: 0, column: 0, rows: [[message]] }],
    styles: [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: line(12, { horizontal: 'left' }) }],
    columnWidths: [80],
    rowHeights: [{ row: 0, points: 36 }],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: false,
    print: {
      orientation: 'portrait',
      titleRows: null,
      fitToWidth: true,
      margins,
      header: printed.header,
      footer: '',
      firstPageHeader: '',
    },
  };
}
