import { describe, expect, test } from '@jest/globals';
import { findings, ids, readWith, self } from './small-book';

/** Cells of the findings of one kind, as row and column from 0. */
function places(book: ReturnType<typeof readWith>, ruleId: string) {
  return findings(book, ruleId).map(({ cell }) => cell && [cell.sheet, cell.row, cell.column]);
}

describe('what is not used is told, never left out without a word', () => {
  test('a list of scores in a sheet that has a column for each criterion', () => {
    const long = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm'],
      ['SNV', '1.2', 10],
    ];
    expect(places(readWith({ 'Tự chấm': long }), 'no-figure-columns')).toEqual([['Tự chấm', 0, 0]]);
    const withoutScores = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Ý kiến'],
      ['SNV', '1.2', 'tốt'],
    ];
    expect(ids(readWith({ 'Thẩm định': withoutScores }))).toContain('no-figure-columns');
  });

  test('but nothing is said of a sheet with a heading alone', () => {
    expect(ids(readWith({ 'Điều tra XHH': [['Mã đơn vị']] }))).toEqual([]);
  });

  test('a row of the scope without its unit or its criterion', () => {
    const book = readWith({
      'Phạm vi áp dụng': [
        ['Mã đơn vị', 'Mã tiêu chí', 'Căn cứ'],
        ['SNV', null, 'QĐ 1'],
        [null, '1.2', 'QĐ 2'],
        [null, null, 'QĐ 3'],
        ['STC', '1.2', 'QĐ 4'],
      ],
    });
    expect(places(book, 'row-without-criterion')).toEqual([['Phạm vi áp dụng', 1, 1]]);
    expect(places(book, 'row-without-unit')).toEqual([['Phạm vi áp dụng', 2, 0]]);
    expect(book.scope.map(({ unit, criterion }) => [unit, criterion])).toEqual([['STC', '1.2']]);
  });

  test('a grade without the result from which it is given', () => {
    const book = readWith({
      'Xếp loại': [
        ['Từ', 'Tên'],
        [80, 'Tốt'],
        [null, 'Yếu'],
      ],
    });
    expect(findings(book, 'grade-without-bound')).toMatchObject([
      { found: 'Yếu', cell: { row: 2, column: 0 } },
    ]);
    expect(book.grades.map(({ name }) => name)).toEqual(['Tốt']);
  });

  test('a condition of a grade that writes a code in another way, as it would never hold', () => {
    const book = readWith({
      'Tự chấm': self,
      'Xếp loại': [
        ['Từ', 'Tên', 'Điều kiện'],
        [80, 'Tốt', 'DIEM("01.2") >= 10'],
      ],
    });
    expect(findings(book, 'unknown-reference')).toMatchObject([{ found: '01.2', expected: '1.2' }]);
  });

  test('a second published result of a unit for the same period', () => {
    const book = readWith({
      'Kết quả công bố': [
        ['Kỳ', 'Mã đơn vị', 'Điểm'],
        [2024, 'SNV', 80],
        [2023, 'SNV', 70],
        [2024, 'SNV', 90],
      ],
    });
    expect(findings(book, 'duplicate-unit-row')).toMatchObject([
      { unit: 'SNV', cell: { row: 3 }, parameters: { firstRow: 2 } },
    ]);
    expect(book.published.map(({ score }) => score)).toEqual([80, 70]);
  });
});
