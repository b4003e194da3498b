import { maxColumns, maxRows } from '../../../../src/workbook/address';
import { must } from '../../model/must';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method } from '../api-table';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import { rangeGiven } from './given-ranges';

export const freezePanes = apiTable('WorksheetFreezePanes', {
  members: {
    freezeAt: method('1.7', (sheet, args, context) => {
      const { row, column, rows, columns } = rangeGiven(args.at(0), sheet, context);
      // What is above and to the left of the range stays in view with it.
      sheet.extras.freeze = { rows: row + rows, columns: column + columns };
    }),
    freezeRows: method('1.7', (sheet, args) => {
      sheet.extras.freeze = { rows: countOf(args.optionalWhole(0, 1)), columns: 0 };
    }),
    freezeColumns: method('1.7', (sheet, args) => {
      sheet.extras.freeze = { rows: 0, columns: countOf(args.optionalWhole(0, 1)) };
    }),
    unfreeze: method('1.7', (sheet) => {
      sheet.extras.freeze = null;
    }),
    getLocation: child('1.7', (sheet) => {
      const frozen = locationOf(sheet);
      if (!frozen) throw new HostError('ItemNotFound', 'nothing is frozen');
      return frozen;
    }),
    getLocationOrNullObject: child('1.7', locationOf),
  },
});

function countOf(count: number): number {
  must(count > 0, `${String(count)} rows or columns`);
  return count;
}

/** The rows, the columns, or the corner that stay in view. */
function locationOf(sheet: SheetModel): HostObject | null {
  const { freeze } = sheet.extras;
  if (!freeze) return null;
  const rows = freeze.rows === 0 ? maxRows : freeze.rows;
  const columns = freeze.columns === 0 ? maxColumns : freeze.columns;
  return object('Range', { sheet, row: 0, column: 0, rows, columns });
}
