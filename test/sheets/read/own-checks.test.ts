import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { contentOfBook } from '../../../src/sheets/template/content-of-book';
import { indexWorkbookPlan } from '../../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { findings, ids, readWith } from './small-book';

const heading = ['Mã', 'Tên', 'Áp dụng cho tiêu chí', 'Điều kiện', 'Mức độ', 'Thông báo'];

function read(...rows: readonly (readonly (string | null)[])[]) {
  return readWith({ 'Quy tắc rà soát': [['QUY TẮC RÀ SOÁT'], heading, ...rows] });
}

describe('checks of the index itself', () => {
  test('are read with their words, in sheet order', () => {
    const book = read(
      ['Q1', 'Không quá mức', '1.1; 1.2', 'x <= 2,5; ', 'nghi vấn', 'Số quá lớn.'],
      ['Q2', null, null, 'DIEM("1.1") > 0', null, null],
    );
    expect(ids(book)).toContain('rule-error');
    expect(
      read(['Q1', 'Không quá mức', '1.1; 1.2', 'x <= 2.5', 'nghi vấn', 'Số quá lớn.']).checks,
    ).toMatchObject([
      {
        code: 'Q1',
        name: 'Không quá mức',
        criteria: ['1.1', '1.2'],
        conditionText: 'x <= 2.5',
        severity: 'warning',
        message: 'Số quá lớn.',
        cell: { sheet: 'Quy tắc rà soát', row: 2, column: 3 },
      },
    ]);
    expect(book.checks).toMatchObject([
      { code: 'Q2', name: 'Q2', criteria: [], severity: 'error', message: '' },
    ]);
  });

  test.each<[string, (string | null)[], string, object, number]>([
    [
      'a condition that is no rule',
      ['Q1', 'A', '1.1', 'x <=', null, null],
      'rule-error',
      { cell: { row: 2, column: 3 } },
      0,
    ],
    ['no condition', ['Q1', 'A', '1.1', null, null, null], 'check-without-condition', { found: 'A' }, 0],
    [
      'a criterion that nobody has',
      ['Q1', 'A', '9.9', 'x > 0', null, null],
      'unknown-criterion',
      { found: '9.9' },
      0,
    ],
    [
      'a reference to one',
      ['Q1', 'A', null, 'DIEM("9.9") > 0', null, null],
      'unknown-reference',
      { found: '9.9' },
      1,
    ],
    [
      'a measure that nobody has',
      ['Q1', 'A', '1.1', 'so_luong > 0', null, null],
      'measure-without-column',
      { found: 'so_luong', criterion: '1.1' },
      1,
    ],
    [
      'an unknown severity',
      ['Q1', 'A', '1.1', 'x > 0', 'nguy hiểm', null],
      'unknown-word',
      { found: 'nguy hiểm' },
      1,
    ],
  ])('with %s is a finding of the index workbook', (_, row, id, finding, count) => {
    const book = read(row);
    expect(findings(book, id)).toMatchObject([finding]);
    expect(book.checks).toHaveLength(count);
  });

  test('are none without the sheet, in blank rows, or under a header that nobody knows', () => {
    expect(readWith({}).checks).toEqual([]);
    expect(read([null, null, null, null, null, null]).checks).toEqual([]);
    const strange = readWith({
      Checks: [
        ['Cột 1', 'Cột 2'],
        ['a', 'b'],
      ],
    });
    expect([strange.checks, ids(strange)]).toEqual([[], expect.arrayContaining(['header-not-found'])]);
  });

  test.each(['vi', 'en'] as const)(
    'come back from a workbook that is written anew in %s',
    async (language) => {
      const book = read(
        ['Q1', 'Không quá mức', '1.1; 1.2', 'x <= 2.5', 'Lưu ý', 'Số quá lớn.'],
        ['Q2', 'Có điểm', null, 'DIEM("1.1") > 0', null, null],
      );
      const workbook = XlsxWorkbook.blank('moi.xlsx');
      await workbook.apply(indexWorkbookPlan(contentOfBook(book), textsFor(language)), {});
      const again = readIndexBook(await workbook.read({}));
      const said = ({ checks }: typeof book) =>
        checks.map(({ code, name, criteria, conditionText, severity, message }) => ({
          code,
          name,
          criteria,
          conditionText,
          severity,
          message,
        }));
      expect(said(again)).toEqual(said(book));
      expect(said(again)).toHaveLength(2);
    },
  );
});
