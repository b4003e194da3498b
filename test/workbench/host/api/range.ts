import { maxColumns, maxRows } from '../../../../src/workbook/address';
import { apiTable, child, method, navigation, property, type Members } from '../api-table';
import { flagOf, oneOf, type Arguments } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { RangeTarget } from '../targets';
import { changed } from './changed';
import { clearConditionalFormats } from './conditional-formats';
import { removeHyperlinks } from './hyperlinks';
import { merge, unmerge } from './merging';
import { rangeCellMembers } from './range-cells';
import { rangeLayoutMembers } from './range-layout';
import { addressOf, rangeAt, rangeNamed } from './range-place';
import { boundingRange, intersection } from '../../model/rectangles';
import { usedRange } from './range-used';
import { select } from './selection';
import { hasSpill } from './spills';
import { refuseLocked, refuseProtected } from './write-guard';

/** Where a range is, and the ranges that are reached from it. */
const placeMembers: Members<'Range'> = {
  address: property('1.1', addressOf),
  addressLocal: property('1.1', addressOf),
  rowIndex: property('1.1', (range) => range.row),
  columnIndex: property('1.1', (range) => range.column),
  rowCount: property('1.1', (range) => range.rows),
  columnCount: property('1.1', (range) => range.columns),
  // Larger counts than 2^31-1 are -1 in Excel.
  cellCount: property('1.1', ({ rows, columns }) => (rows * columns > 2_147_483_647 ? -1 : rows * columns)),
  isEntireRow: property('1.7', (range) => range.columns === maxColumns),
  isEntireColumn: property('1.7', (range) => range.rows === maxRows),
  worksheet: navigation('1.1', (range) => object('Worksheet', range.sheet)),
  getCell: child('1.1', (range, args) => {
    return object(
      'Range',
      rangeAt(range.sheet, range.row + args.whole(0), range.column + args.whole(1), 1, 1),
    );
  }),
  getRow: child('1.1', (range, args) =>
    object('Range', rangeAt(range.sheet, range.row + args.whole(0), range.column, 1, range.columns)),
  ),
  getColumn: child('1.1', (range, args) =>
    object('Range', rangeAt(range.sheet, range.row, range.column + args.whole(0), range.rows, 1)),
  ),
  getEntireRow: child('1.1', (range) => object('Range', { ...range, column: 0, columns: maxColumns })),
  getEntireColumn: child('1.1', (range) => object('Range', { ...range, row: 0, rows: maxRows })),
  getLastCell: child('1.1', (range) => object('Range', lastCell(range))),
  getLastRow: child('1.1', (range) =>
    object('Range', { ...lastCell(range), column: range.column, columns: range.columns }),
  ),
  getLastColumn: child('1.1', (range) =>
    object('Range', { ...lastCell(range), row: range.row, rows: range.rows }),
  ),
  getOffsetRange: child('1.1', (range, args) => {
    const { sheet, row, column, rows, columns } = range;
    return object('Range', rangeAt(sheet, row + args.whole(0), column + args.whole(1), rows, columns));
  }),
  getResizedRange: child('1.2', (range, args) => {
    const { sheet, row, column, rows, columns } = range;
    return object('Range', rangeAt(sheet, row, column, rows + args.whole(0), columns + args.whole(1)));
  }),
  getAbsoluteResizedRange: child('1.7', (range, args) =>
    object('Range', rangeAt(range.sheet, range.row, range.column, args.whole(0), args.whole(1))),
  ),
  getBoundingRect: child('1.1', (range, args, context) => {
    return object('Range', { sheet: range.sheet, ...boundingRange(range, otherRange(range, args, context)) });
  }),
  getIntersection: child('1.1', (range, args, context) => {
    const shared = intersection(range, otherRange(range, args, context));
    if (!shared) throw new HostError('ItemNotFound', 'no intersection');
    return object('Range', { sheet: range.sheet, ...shared });
  }),
  getIntersectionOrNullObject: child('1.4', (range, args, context) => {
    const shared = intersection(range, otherRange(range, args, context));
    return shared && object('Range', { sheet: range.sheet, ...shared });
  }),
  getUsedRange: child('1.1', (range, args, context) => {
    const used = usedWithin(range, args, context);
    return object('Range', used ?? { ...range, rows: 1, columns: 1 });
  }),
  getUsedRangeOrNullObject: child('1.4', (range, args, context) => {
    const used = usedWithin(range, args, context);
    return used && object('Range', used);
  }),
};

const contentMembers: Members<'Range'> = {
  rowHidden: property(
    '1.2',
    (range) => hiddenOf(range.sheet.hiddenRows, range.row, range.rows),
    (range, value) => {
      refuseProtected(range.sheet, 'allowFormatRows');
      hide(range.sheet.hiddenRows, range.row, range.rows, flagOf(value));
    },
  ),
  columnHidden: property(
    '1.2',
    (range) => hiddenOf(range.sheet.hiddenColumns, range.column, range.columns),
    (range, value) => {
      refuseProtected(range.sheet, 'allowFormatColumns');
      hide(range.sheet.hiddenColumns, range.column, range.columns, flagOf(value));
    },
  ),
  hidden: property(
    '1.2',
    ({ sheet, row, rows, column, columns }) =>
      hiddenOf(sheet.hiddenRows, row, rows) === true ||
      hiddenOf(sheet.hiddenColumns, column, columns) === true,
  ),
  hasSpill: property('1.12', hasSpill),
  select: method('1.1', (range, _, context) => {
    select(context, range.sheet, range);
  }),
  clear: method('1.1', clear),
  merge: method('1.2', (range, args, context) => {
    merge(range, args.flag(0, false), context);
  }),
  unmerge: method('1.2', (range) => {
    unmerge(range);
  }),
};

export const range = apiTable('Range', {
  members: { ...placeMembers, ...rangeCellMembers, ...contentMembers, ...rangeLayoutMembers },
});

function lastCell(range: RangeTarget): RangeTarget {
  return rangeAt(range.sheet, range.row + range.rows - 1, range.column + range.columns - 1, 1, 1);
}

function otherRange(range: RangeTarget, args: Arguments, context: Context): RangeTarget {
  const given = args.at(0);
  const other = typeof given === 'string' ? rangeNamed(range.sheet, given, context) : args.target(0, 'Range');
  if (other.sheet !== range.sheet) throw new HostError('InvalidArgument', 'ranges of two sheets');
  return other;
}

function usedWithin(range: RangeTarget, args: Arguments, { model }: Context): RangeTarget | null {
  const used = usedRange(model, range.sheet, args.flag(0, false));
  const shared = used && intersection(range, used);
  return shared && { sheet: range.sheet, ...shared };
}

/** True or false where all are alike, null where they differ. */
function hiddenOf(hidden: ReadonlySet<number>, from: number, count: number): boolean | null {
  let found = 0;
  for (const index of hidden) if (index >= from && index < from + count) found += 1;
  return found === 0 ? false : found === count ? true : null;
}

function hide(hidden: Set<number>, from: number, count: number, value: boolean): void {
  if (value) for (let index = from; index < from + count; index += 1) hidden.add(index);
  else for (const index of hidden) if (index >= from && index < from + count) hidden.delete(index);
}

function clear(range: RangeTarget, args: Arguments, context: Context): undefined {
  const { model } = context;
  const what = oneOf(args.at(0) ?? 'All', 'All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks');
  refuseLocked(range);
  const { sheet } = range;
  if (what === 'All' || what === 'Contents') {
    const used = model.cells.used(sheet.id);
    const shared = used && intersection(used, range);
    if (shared) {
      const blank = new Array<null>(shared.columns).fill(null);
      model.cells.write(sheet.id, shared.row, shared.column, new Array<null[]>(shared.rows).fill(blank));
    }
  }
  if (what === 'All' || what === 'Formats') {
    refuseProtected(sheet, 'allowFormatCells');
    sheet.formats.clear(range);
    unmerge(range);
    clearConditionalFormats(sheet, [range]);
  }
  if (what !== 'Formats' && what !== 'Contents') removeHyperlinks(range);
  if (what === 'RemoveHyperlinks') sheet.formats.patch(range, { fontColor: '#000000', underline: 'None' });
  if (what === 'All' || what === 'Contents') changed(range, context);
  return undefined;
}
