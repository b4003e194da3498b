import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { officialSheet, type OfficialSheet } from '../../../src/sheets/rounds/official-sheet';
import { pointsStyle, proseStyle } from '../../../src/sheets/rounds/round-table';
import type { SheetPlan } from '../../../src/workbook/plan';

const texts = textsFor('vi');
const office = { superiorBody: '', issuingBody: '', place: '' };
const names = {
  name: { vi: 'Tiêu chí', en: 'Criterion' },
  self: { vi: 'Tự chấm', en: 'Self score' },
  appraised: { vi: 'Thẩm định', en: 'Appraisal' },
  difference: { vi: 'Chênh', en: 'Difference' },
} as const;

function sheetOf(
  more: Partial<OfficialSheet<keyof typeof names>>,
  settings: Partial<typeof office> = {},
): SheetPlan {
  return officialSheet(
    {
      sheet: { vi: 'Biểu', en: 'Table' },
      isDocument: true,
      title: 'THÔNG BÁO',
      subtitles: ['kỳ 2025'],
      paragraphs: [],
      names,
      columns: {
        name: { width: 40, style: proseStyle },
        self: { width: 30, style: pointsStyle },
        appraised: { width: 30, style: pointsStyle },
        difference: { width: 30, style: pointsStyle, difference: ['appraised', 'self'] },
      },
      rows: [{ name: 'Kế hoạch', self: 2, appraised: 1, difference: -1 }],
      notes: ['Ghi chú'],
      signatures: [
        { title: 'NGƯỜI LẬP BIỂU', below: '' },
        { title: 'THỦ TRƯỞNG', below: '' },
      ],
      isProtected: false,
      ...more,
    },
    { ...office, ...settings },
    texts,
  );
}

/** What stands in a row, by column. */
function rowOf({ blocks }: SheetPlan, row: number) {
  return blocks.filter((block) => block.row === row).map(({ column, rows }) => [column, rows[0]?.[0]]);
}

describe('a sheet that is signed and handed on', () => {
  test('bears as a document who issues it beside the name of the state', () => {
    const sheet = sheetOf({}, { superiorBody: 'UBND tỉnh', issuingBody: 'Sở Nội vụ' });
    expect(rowOf(sheet, 0)).toEqual([
      [0, 'UBND TỈNH'],
      [2, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ]);
    expect(rowOf(sheet, 1)).toEqual([
      [0, 'SỞ NỘI VỤ'],
      [2, 'Độc lập - Tự do - Hạnh phúc'],
    ]);
  });

  test('leaves a line for the office where the settings name none', () => {
    expect(rowOf(sheetOf({}), 0)[0]).toEqual([0, texts.text('print.agencyBlank')]);
  });

  test('begins with its title as a table for the office', () => {
    const sheet = sheetOf({ isDocument: false });
    expect(rowOf(sheet, 0)).toEqual([[0, 'THÔNG BÁO']]);
    expect(rowOf(sheetOf({ isDocument: false }, { issuingBody: 'Sở Nội vụ' }), 0)).toEqual([
      [0, 'SỞ NỘI VỤ'],
    ]);
  });

  test('says below the headings which columns a difference is taken from', () => {
    const [headings] = sheetOf({}).blocks.filter(({ rows }) => rows.length === 2);
    expect(headings?.rows[1]).toEqual(['(1)', '(2)', '(3)', '(4)=(3)-(2)']);
  });

  test('is signed on the page of the last row of its table, which stands on one page with its notes', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ name: `Tiêu chí ${String(i)}` }));
    const sheet = sheetOf({ rows });
    const body = sheet.freeze!.rows;
    const breaks = sheet.print!.rowBreaks!;
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.filter((row) => row >= body + rows.length)).toEqual([]);
    expect(sheetOf({}).print!.rowBreaks).toEqual([]);
  });
});
