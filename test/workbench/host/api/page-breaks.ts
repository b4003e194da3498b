import { must } from '../../model/must';
import { apiTable, child, method, property } from '../api-table';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { BreaksTarget } from '../sheet-targets';
import { rangeGiven } from './given-ranges';
import { rangeAt } from './range-place';

/** Breaks by hand of one direction that a sheet can have. */
const mostBreaks = 1026;

export const pageBreaks = apiTable('PageBreakCollection', {
  items: (target) => breaksOf(target).map((before) => object('PageBreak', { ...target, before })),
  find: (target, args) => {
    const before = breaksOf(target).at(args.whole(0));
    return before === undefined ? null : object('PageBreak', { ...target, before });
  },
  members: {
    getCount: method('1.9', (target) => breaksOf(target).length),
    /** Before the first row (column) of the range. */
    add: child('1.9', (target, args, context) => {
      const { sheet, direction } = target;
      const range = rangeGiven(args.at(0), sheet, context);
      const before = direction === 'rowBreaks' ? range.row : range.column;
      must(before > 0, 'no break before the first');
      const all = new Set([...breaksOf(target), before]);
      if (all.size > mostBreaks) throw new HostError('InvalidOperation', 'too many breaks');
      sheet.extras.page[direction] = [...all].sort((a, b) => a - b);
      return object('PageBreak', { ...target, before });
    }),
    removePageBreaks: method('1.9', ({ sheet, direction }) => {
      sheet.extras.page[direction] = [];
    }),
  },
});

export const pageBreak = apiTable('PageBreak', {
  key: '_Id',
  members: {
    _id: property('1.9', (target) => breaksOf(target).indexOf(target.before)),
    rowIndex: property('1.9', ({ direction, before }) => (direction === 'rowBreaks' ? before : 0)),
    columnIndex: property('1.9', ({ direction, before }) => (direction === 'columnBreaks' ? before : 0)),
    getCellAfterBreak: child('1.9', ({ sheet, direction, before }) =>
      object(
        'Range',
        direction === 'rowBreaks' ? rangeAt(sheet, before, 0, 1, 1) : rangeAt(sheet, 0, before, 1, 1),
      ),
    ),
    delete: method('1.9', (target) => {
      const { sheet, direction, before } = target;
      sheet.extras.page[direction] = breaksOf(target).filter((other) => other !== before);
    }),
  },
});

function breaksOf({ sheet, direction }: BreaksTarget): readonly number[] {
  return sheet.extras.page[direction];
}
