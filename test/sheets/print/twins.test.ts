import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { periodOf } from '../../core/book-of';
import {
  bodyOf,
  headingsOf,
  mergesOf,
  numbersOf,
  printedRun,
  rowsOf,
  sheetIn,
  textsOf,
  twoGroups,
} from './printed';

const run = printedRun(twoGroups);
const rankings = sheetIn(run, 'In - Xếp hạng');

describe('the printed ranking', () => {
  test('is headed as an annex that leaves to dots what the settings do not say', () => {
    expect(textsOf(rankings).slice(0, 4)).toEqual([
      'Phụ lục I',
      'KẾT QUẢ XẾP HẠNG',
      'NĂM 2025',
      '(Kèm theo Quyết định số ……/QĐ-…… ngày … tháng … năm 20… của ……………)',
    ]);
    const publishedBy = 'số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh';
    const said = printedRun({ ...twoGroups, settings: { publishedBy, indexName: 'Chỉ số CCHC 2025' } });
    expect(textsOf(sheetIn(said, 'In - Xếp hạng')).slice(2, 4)).toEqual([
      'CHỈ SỐ CCHC 2025',
      `(Kèm theo Quyết định ${publishedBy})`,
    ]);
  });

  test('starts each khối with a letter, counts its units from 1 and ends it with its mean', () => {
    const labels = bodyOf(rankings).map(([first, second]) =>
      typeof first === 'number' ? first : `${String(first)}|${String(second)}`,
    );
    expect(labels).toEqual([
      'A|Khối Sở', 1, 2, 3, 'Trung bình khối|null', 'B|Khối Xã', 1, 2, 3, 'Trung bình khối|null',
    ]); // prettier-ignore
  });

  test('shows no column in which no unit has anything, and no code', () => {
    expect(headingsOf(rankings)).toEqual([
      ['STT', 'Tên cơ quan, đơn vị', 'Tổng điểm đạt được', 'Tổng điểm tối đa áp dụng', 'Chỉ số (%)', 'Xếp hạng trong khối', 'Ghi chú'],
    ]); // prettier-ignore
    const same = printedRun({ ...twoGroups, scope: [], data: { ...twoGroups.data } });
    const alike = headingsOf(sheetIn(same, 'In - Xếp hạng'))[0]!;
    expect(alike).not.toContain('Điểm thẩm định');
  });

  test('numbers its columns and says which are computed from which', () => {
    expect(numbersOf(rankings)).toEqual(['(1)', '(2)', '(3)', '(4)', '(5) = (3)/(4) ×100', '(6)', '(7)']);
  });

  test('says no equation that does not hold', () => {
    const summary = sheetIn(
      printedRun({
        ...twoGroups,
        criteria: [...twoGroups.criteria, { code: 'T', kind: 'bonus', max: 3, rule: 'x', parent: '*' }],
        data: { ...twoGroups.data, T: { x: [3, 0, 0, 0, 0, 0] } },
        settings: { stage: 'self' },
      }),
      'In - Bảng tổng hợp',
    );
    const percent = headingsOf(summary)[0]!.indexOf('Chỉ số (%)');
    expect(numbersOf(summary)[percent]).toMatch(/^\(\d+\) = \(\d+\)\/\(\d+\) ×100$/);
    const total = headingsOf(summary)[0]!.indexOf('Tổng điểm đạt được');
    expect(numbersOf(summary)[total]).toBe(`(${String(total + 1)})`);
  });

  test('takes means over the units that have a place', () => {
    const [sở, xã] = bodyOf(rankings).filter(([label]) => label === 'Trung bình khối');
    // A 70, B 94, C 30.5 of 40; F has nothing and no place.
    expect(sở![2]).toBeCloseTo((70 + 94 + 30.5) / 3, 9);
    expect(sở![4]).toBeCloseTo((70 + 94 + 76.25) / 3, 9);
    expect(xã![2]).toBeCloseTo((55 + 58) / 2, 9);
  });

  test('repeats its headings on every page and numbers the pages of each annex from the second', () => {
    const { titleRows, header, firstPageHeader, firstPageNumber } = rankings.print!;
    const first = rowsOf(rankings).findIndex(([cell]) => cell === 'STT');
    expect(titleRows).toEqual({ from: first, to: first + 2 });
    expect([header, firstPageHeader, firstPageNumber]).toEqual(['&C&"Times New Roman"&13&P', '', 1]);
  });
});

describe('headings on two levels', () => {
  const areas = sheetIn(run, 'In - Xếp hạng theo lĩnh vực');

  test('put each area over its four columns and let the others run over both rows', () => {
    const [upper, lower] = headingsOf(areas);
    expect(upper!.slice(0, 6)).toEqual(['STT', 'Tên cơ quan, đơn vị', '1. Công khai', null, null, null]);
    expect(lower!.slice(0, 6)).toEqual([null, null, 'Điểm', 'Tối đa', '%', 'Hạng']);
    const row = areas.print!.titleRows!.from + 1;
    expect(mergesOf(areas)).toEqual(
      expect.arrayContaining([`A${String(row)}:A${String(row + 1)}`, `C${String(row)}:F${String(row)}`]),
    );
  });

  test('end each khối with its mean, its best and its last, named over the columns of the area', () => {
    const labels = bodyOf(areas).flatMap(([label]) => (typeof label === 'string' ? [label] : []));
    const ends = ['Trung bình khối', 'Cao nhất', 'Đơn vị cao nhất', 'Thấp nhất', 'Đơn vị thấp nhất'];
    expect(labels).toEqual(['A', ...ends, 'B', ...ends]);
    const best = bodyOf(areas).find(([label]) => label === 'Đơn vị cao nhất')!;
    expect(best.slice(2, 7)).toEqual(['Đơn vị A', null, null, null, 'Đơn vị B']);
  });

  test('name the comparison period over what it is compared in', () => {
    const changes = sheetIn(
      printedRun({
        ...twoGroups,
        settings: { comparePeriods: [periodOf('2024'), periodOf('Giai đoạn 2021 – 2023')], setVersion: 'v' },
        published: ['2024', 'Giai đoạn 2021 – 2023'].map((label) => ({
          period: periodOf(label),
          unit: 'A',
          percent: 60,
          rank: 3,
          setVersion: 'v',
        })),
      }),
      'In - So sánh các kỳ',
    );
    const [upper, lower] = headingsOf(changes);
    expect(upper!.filter((cell) => String(cell).startsWith('So với'))).toHaveLength(2);
    const each = ['Chỉ số (%)', 'Tăng/giảm (điểm phần trăm)', 'Tăng/giảm bậc'];
    expect(lower!.filter((cell) => cell !== null)).toEqual([...each, ...each]);
  });
});

describe('other printed tables', () => {
  test('part leaders and last by khối and by end', () => {
    const units = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: `Đơn vị ${code}`, group: 'Sở' }));
    const data = { '1.1': { x: [40, 30, 20, 10] }, '2.1': { x: [5, 4, 3, 2] }, '2.2': { x: [1, 1, 1, 1] } };
    const sheet = sheetIn(
      printedRun({ ...twoGroups, units, data, scope: [] }),
      'In - Nhóm dẫn đầu, nhóm cuối',
    );
    const titles = bodyOf(sheet).filter(([mark]) => typeof mark === 'string');
    expect(titles.map(([mark, label]) => [mark, label])).toEqual([
      ['I', 'Nhóm dẫn đầu'],
      ['II', 'Nhóm cuối'],
    ]);
    expect(textsOf(sheet)).toContain('2.1. Người dân');
  });

  test('begin each unit of the comparison with a Roman number and count its areas from 1', () => {
    const body = bodyOf(sheetIn(run, 'In - So với trung bình khối'));
    expect(body.slice(0, 4).map(([first, second]) => [first, second])).toEqual([
      ['I', 'Đơn vị B'],
      [1, 'Công khai'],
      [2, 'Hài lòng'],
      ['II', 'Đơn vị C'],
    ]);
  });

  test('show a unit on an upright sheet with its sentences below', () => {
    const sheet = sheetIn(printedRun(twoGroups, { profiles: [0] }), 'In - Phiếu kết quả đơn vị');
    expect(sheet.print!.orientation).toBe('portrait');
    expect(textsOf(sheet)).toEqual(
      expect.arrayContaining(['ĐƠN VỊ A', 'Nhận xét:', 'Việc cần làm:', 'Tổng cộng']),
    );
  });

  test("draw a unit's areas beside the mean as its data sheet does, on one row that no page cuts", () => {
    const sheets = printedRun(twoGroups, { profiles: [3] });
    const [drawn, ...others] = sheetIn(sheets, 'Phiếu kết quả đơn vị').charts!;
    const printedSheet = sheetIn(sheets, 'In - Phiếu kết quả đơn vị');
    const [chart, ...more] = printedSheet.charts!;
    expect(others.length).toBeGreaterThan(0);
    expect(more).toEqual([]);
    expect(chart!.series).toEqual(drawn!.series);
    expect(chart!.at.rows).toBe(1);
    const total = rowsOf(printedSheet).findIndex(([first]) => first === 'Tổng cộng');
    const said = rowsOf(printedSheet).findIndex(([first]) => first === 'Nhận xét:');
    expect(chart!.at.row).toBeGreaterThan(total);
    expect(chart!.at.row).toBeLessThan(said);
  });

  test('are numbered in the order of the workbook', () => {
    const annexes = [...run.values()].flatMap((sheet) =>
      textsOf(sheet).filter((text) => /^Phụ lục /.test(text)),
    );
    expect(annexes).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI'].map((number) => `Phụ lục ${number}`));
  });
});

describe('the printed scores', () => {
  const rowOf = (sheets: ReturnType<typeof printedRun>, unit: string) =>
    rowsOf(sheetIn(sheets, 'In - Bảng điểm chi tiết')).find((row) => row.includes(`Đơn vị ${unit}`));

  test('say KAD of an area and its criteria that do not apply', () => {
    expect(rowOf(run, 'C')?.filter((cell) => cell === 'KAD')).toHaveLength(3);
  });

  test('leave blank what the stage leaves out', () => {
    const criteria = twoGroups.criteria.map((one) =>
      one.code === '2.2' ? { ...one, source: 'survey' as const } : one,
    );
    const before = rowOf(run, 'A');
    const without = rowOf(printedRun({ ...twoGroups, criteria }), 'A');
    expect(before).toContain(5);
    expect(without).not.toContain(5);
    expect(without).not.toContain('KPS');
  });
});

describe('tables for internal use', () => {
  const texts = textsFor('vi');
  const table = sheetIn(printedRun(twoGroups, { print: 'table', texts }), 'In - Xếp hạng');

  test('name the office, the number of the form, the place and who signs', () => {
    const said = textsOf(table);
    expect(said).toContain('Biểu số 01');
    expect(said).toEqual(expect.arrayContaining(['NGƯỜI LẬP BIỂU', 'TRƯỞNG PHÒNG', 'THỦ TRƯỞNG ĐƠN VỊ']));
    expect(said.some((text) => text.startsWith('Phụ lục') || text.startsWith('(Kèm theo'))).toBe(false);
    const settings = { superiorBody: 'UBND tỉnh', issuingBody: 'Sở Nội vụ', place: 'Lào Cai' };
    const own = textsOf(sheetIn(printedRun({ ...twoGroups, settings }, { print: 'table' }), 'In - Xếp hạng'));
    expect(own.slice(0, 3)).toEqual(['UBND TỈNH', 'Biểu số 01', 'SỞ NỘI VỤ']);
    expect(own.some((text) => text.startsWith('Lào Cai, ngày'))).toBe(true);
  });

  test('keep those who sign on the page of the last two rows', () => {
    const units = Array.from({ length: 90 }, (_, i) => `U${String(i)}`);
    const figures = units.map((_, i) => i / 10);
    for (const count of [30, 31, 32, 33, 34, 35, 36, 60, 61, 62, 63, 64, 65, 66, 67]) {
      const sheet = sheetIn(
        printedRun(
          {
            criteria: [{ code: '1', max: 10, rule: 'x' }],
            units: units.slice(0, count),
            data: { '1': { x: figures.slice(0, count) } },
          },
          { print: 'table' },
        ),
        'In - Xếp hạng',
      );
      const rows = rowsOf(sheet);
      const mean = rows.findIndex(([first]) => first === 'Trung bình');
      expect(sheet.print!.rowBreaks!.every((row) => row <= mean - 2)).toBe(true);
    }
  });

  test('are said in English too', () => {
    const english = printedRun(twoGroups, { print: 'table', texts: textsFor('en') });
    expect(textsOf(sheetIn(english, 'Print - Rankings'))).toEqual(
      expect.arrayContaining(['Table No. 01', 'PREPARED BY', 'HEAD OF AGENCY', 'Group: Sở', 'Group mean']),
    );
    const annex = printedRun(twoGroups, { texts: textsFor('en') });
    expect(textsOf(sheetIn(annex, 'Print - Summary'))[0]).toBe('Annex II');
  });
});

describe('printed sheets of other runs', () => {
  const written = new Set(['In - Xếp hạng', 'In - Cơ cấu xếp loại', 'In - Phiếu - A (ChiSo)', 'In của tôi']);

  test('are emptied where this run does not print them, and nothing else is', () => {
    const none = [...printedRun(twoGroups, { written }).keys()];
    expect(none).toEqual(expect.arrayContaining(['In - Cơ cấu xếp loại', 'In - Phiếu - A']));
    expect(none).not.toContain('In của tôi');
    const { print, ...without } = { print: undefined, written };
    expect(print).toBeUndefined();
    const sheets = printedRun(twoGroups, { ...without });
    expect(sheets.get('In - Cơ cấu xếp loại')!.blocks[0]!.rows[0]![0]).toBe(
      'Lần lập này không có bản in của bảng này.',
    );
  });
});
