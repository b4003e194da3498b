import { describe, expect, test } from '@jest/globals';
import { cellSubject, type CellSubject } from '../../../src/pane/session/cell-subject';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { smallIndex } from '../../jobs/fake-port';
import { snapshotOf, type TestRows } from '../../sheets/snapshot-of';

const sheets: Readonly<Record<string, TestRows>> = {
  ...smallIndex,
  'Thẩm định': [
    ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1'],
    ['S2', '1.1', 30],
    ['S1', '2', 15],
  ],
};
const book = readIndexBook(snapshotOf(sheets));

/** What a cell is about, its row as `shown` or as it was read. */
function subject(sheet: string, row: number, column: number, shown?: readonly string[]): CellSubject {
  const rowTexts =
    shown ??
    (sheets[sheet]?.[row] ?? []).map((cell) =>
      typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '',
    );
  return cellSubject(book, { sheet, row, column, rowTexts });
}

describe('the cell that is selected', () => {
  test.each<[string, string, number, number, CellSubject]>([
    ['a figure of a wide sheet', 'Số liệu', 1, 1, { unit: 'S1', criterion: '1.2' }],
    ['the code of a unit beside its figures', 'Số liệu', 2, 0, { unit: 'S2', criterion: '1.2' }],
    ['a unit in the list of units', 'Đơn vị', 3, 1, { unit: 'S3', criterion: null }],
    ['a criterion', 'Bộ tiêu chí', 3, 3, { unit: null, criterion: '1.2' }],
    ['points of a long sheet', 'Thẩm định', 1, 2, { unit: 'S2', criterion: '1.1' }],
    ['another cell of its row', 'Thẩm định', 2, 0, { unit: 'S1', criterion: '2' }],
    ['a setting', 'Thiết lập', 1, 1, { unit: null, criterion: null }],
    ['the heading of a criterion', 'Số liệu', 0, 2, { unit: null, criterion: '1.2' }],
    ['a cell outside every table', 'Số liệu', 99, 9, { unit: null, criterion: null }],
  ])('is about what was read there: %s', (_, sheet, row, column, found) => {
    expect(subject(sheet, row, column)).toEqual(found);
  });

  test('is about the unit that its row shows by now, after the sheet was sorted', () => {
    expect(subject('Số liệu', 1, 1, ['S3', '5', '9'])).toEqual({ unit: 'S3', criterion: '1.2' });
  });

  test.each<[string, readonly string[], CellSubject]>([
    ['a ranking', ['1', 's2', 'Sở Hai', '45,2'], { unit: 'S2', criterion: null }],
    ['a sheet to print, which has names only', ['1', 'SỞ  BA', '40,00'], { unit: 'S3', criterion: null }],
    ['the scores of a unit', ['S1', '1.2', 'Hồ sơ đúng hạn', '40'], { unit: 'S1', criterion: '1.2' }],
    ['a row about two units', ['S1', 'S2'], { unit: null, criterion: null }],
    ['a row of something else', ['Trung bình', '', '78,4'], { unit: null, criterion: null }],
  ])('in a result is about what its row names: %s', (_, row, found) => {
    expect(subject('Xếp hạng', 7, 0, row)).toEqual(found);
  });

  test('takes a number for a code only where no name says better', () => {
    const numbered = readIndexBook(
      snapshotOf({
        ...smallIndex,
        'Đơn vị': [
          ['Mã đơn vị', 'Tên đơn vị'],
          ['1', 'Sở Một'],
          ['2', 'Sở Hai'],
        ],
      }),
    );
    const at = (rowTexts: readonly string[]) =>
      cellSubject(numbered, { sheet: 'Xếp hạng', row: 5, column: 0, rowTexts }).unit;
    expect(at(['1', '2', 'Sở Hai'])).toBe('2');
    expect(at(['1', 'Sở Hai'])).toBe('2');
    expect(at(['2', ''])).toBe('2');
  });
});
