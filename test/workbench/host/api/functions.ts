import { apiTable, child, property } from '../api-table';
import { numberOf } from '../arguments';
import { object } from '../host-object';

/** Worksheet functions that a page calls by themselves. */
export const functions = apiTable('Functions', {
  members: {
    date: child('1.2', ({ data }, args) => {
      const [year, month, day] = [0, 1, 2].map((i) => numberOf(args.at(i)));
      return object('FunctionResult', { value: serialOf(year!, month!, day!, data.date1904) });
    }),
  },
});

export const functionResult = apiTable('FunctionResult', {
  members: { value: property('1.2', ({ value }) => value) },
});

/** Serial of a date after February 1900, where Excel's calendar and the real one agree. */
function serialOf(year: number, month: number, day: number, date1904: boolean): number {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - first) / 86_400_000;
}
