import { describe, expect, test } from '@jest/globals';
import { fullSheet, workbookPlan } from '../../workbook/xlsx/plans';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { loadExtras } from './load-extras';
import { loadWorkbook } from './load-workbook';
import { freshExtras } from './sheet-extras';

async function loaded() {
  const workbook = XlsxWorkbook.blank('a.xlsx');
  await workbook.apply(workbookPlan(fullSheet('Bảng điểm')), {});
  const model = await loadWorkbook(workbook.bytes(), 'a.xlsx');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet.extras;
}

describe('a sheet loaded from a file', () => {
  test('has the rules for what may be typed', async () => {
    const { validations } = await loaded();
    expect(validations).toMatchObject([
      {
        range: { row: 3, column: 0, rows: 4, columns: 1 },
        value: { rule: { type: 'list', formula1: '"H01,H02,H03,H04"', operator: null } },
      },
      {
        range: { row: 3, column: 2, rows: 4, columns: 1 },
        value: { rule: { type: 'decimal', operator: 'Between', formula1: '0', formula2: '100' } },
      },
    ]);
  });

  test('has its notes', async () => {
    const { comments } = await loaded();
    expect(comments).toMatchObject([{ row: 3, column: 2, text: 'Xem lại\nô này', threaded: false }]);
  });

  test('has threads as one comment with its replies', () => {
    const extras = freshExtras();
    const said = { row: 1, column: 1, author: 'An', threaded: true };
    const sheet: Pick<SheetSnapshot, 'comments' | 'validations'> = {
      validations: [],
      comments: [
        { ...said, text: 'Thiếu tài liệu' },
        { ...said, author: 'Bình', text: 'Đã bổ sung' },
        { ...said, column: 2, text: 'Ô khác' },
      ],
    };
    let ids = 0;
    loadExtras(extras, sheet, () => String((ids += 1)));
    expect(extras.comments.map(({ text, replies }) => [text, replies])).toEqual([
      ['Thiếu tài liệu', [{ author: 'Bình', text: 'Đã bổ sung' }]],
      ['Ô khác', []],
    ]);
  });

  test.each([
    ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
    ['equal', 'EqualTo'],
    ['notBetween', 'NotBetween'],
    [null, 'Between'],
  ])('the comparison %s of a file is %s in Excel', (operator, expected) => {
    const extras = freshExtras();
    const validation = { ranges: ['B2:B3'], type: 'whole', operator, formula1: '1', formula2: '9' };
    loadExtras(extras, { comments: [], validations: [validation] }, () => '');
    expect(extras.validations[0]?.value.rule).toMatchObject({ type: 'wholeNumber', operator: expected });
  });
});
