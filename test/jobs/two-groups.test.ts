import { beforeAll, describe, expect, test } from '@jest/globals';
import { council } from '../../src/jobs/council';
import { notices } from '../../src/jobs/notices';
import { openBook, type OpenedBook } from '../../src/jobs/score';
import { appraisalOf, split } from '../../src/jobs/split';
import { consolidatedContent } from '../../src/sheets/rounds/consolidated-content';
import type { SheetPlan } from '../../src/workbook/plan';
import { fileOf, openedRounds, texts } from './rounds-index';

let opened: OpenedBook;
beforeAll(async () => {
  const headings = ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá', 'Cơ quan thẩm định'];
  opened = await openedRounds(
    [
      ['S1', '2', 10, 6, 'Trễ', null, null, 9],
      ['X1', '2', 4, 3, 'Thiếu', null, null, 4],
    ],
    {
      'Bộ tiêu chí': [headings, ['2', 'Công khai', 10, 'tự chấm', 'Văn phòng']],
      'Bộ tiêu chí - Xã': [
        headings,
        ['2', 'Một cửa', null, null, 'Văn phòng'],
        ['2.1', 'Niêm yết', 4, 'tự chấm', null],
        ['1', 'Kế hoạch', 5, 'tự chấm', 'Sở Nội vụ'],
      ],
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị', 'Khối'],
        ['S1', 'Sở Một', 'Sở'],
        ['X1', 'Xã Một', 'Xã'],
      ],
      'Số liệu': [['Mã đơn vị', '2:x']],
    },
  );
});

/** Cells of the rows of a table, the numbered ones. */
function rowsOf({ blocks }: SheetPlan) {
  return blocks.find(({ rows }) => rows[0]?.[0] === 1)?.rows ?? [];
}

describe('criteria of two khối under the same code', () => {
  test('have each its own name before the council', () => {
    const { plan } = council(opened, appraisalOf(opened)!, texts);
    expect(rowsOf(plan.sheets[0]!).map((row) => row.slice(1, 4))).toEqual([
      ['Sở Một', '2', 'Công khai'],
      ['Xã Một', '2', 'Một cửa'],
    ]);
  });

  test('have each its own name and maximum in what units are told', () => {
    const files = notices(opened, appraisalOf(opened)!, texts, { deadline: '' });
    expect(files.map(({ plan }) => rowsOf(plan.sheets[0]!)[0]!.slice(1, 4))).toEqual([
      ['2', 'Công khai', 10],
      ['2', 'Một cửa', null],
    ]);
  });

  test('keep name and maximum in the part of an agency, where one of them is a parent', async () => {
    const [part] = split(opened, appraisalOf(opened)!, texts);
    const { book, snapshot } = await openBook(await fileOf(part!.plan));
    expect(book.criteriaSets.map(({ nodes }) => nodes.find(({ code }) => code === '2')?.max)).toEqual([
      10,
      null,
    ]);
    const lines = snapshot.sheets.find(({ name }) => name === 'Thẩm định')!;
    expect(lines.cells.texts).toEqual(expect.arrayContaining(['Công khai', 'Một cửa']));
  });

  test('have each its own name and agency in the lines to appraise', () => {
    const { book } = opened;
    const bare = { ...book, periods: new Map() };
    const sent = (unit: string, key: string) => ({
      unit,
      sheet: 'Phiếu tự chấm',
      keys: [key],
      values: [1],
      rows: [7],
      columns: [11],
    });
    const { appraisal } = consolidatedContent(bare, [sent('S1', '2:'), sent('X1', '2.1:')]);
    expect(appraisal).toEqual({
      lines: [
        { unit: 'S1', criterion: '2', criterionName: 'Công khai', self: 1, appraiser: 'Văn phòng' },
        { unit: 'X1', criterion: '2.1', criterionName: 'Niêm yết', self: 1, appraiser: 'Văn phòng' },
      ],
    });
  });
});
