import { describe, expect, test } from '@jest/globals';
import { areaRankingsReport } from '../../../src/sheets/reports/area-rankings';
import { changesReport } from '../../../src/sheets/reports/changes';
import { gapsReport } from '../../../src/sheets/reports/gaps';
import { gradeStructureReport } from '../../../src/sheets/reports/grade-structure';
import { groupComparisonReport } from '../../../src/sheets/reports/group-comparison';
import { leadersReport } from '../../../src/sheets/reports/leaders';
import { mostLostReport } from '../../../src/sheets/reports/most-lost';
import { resultSheets } from '../../../src/sheets/reports/plan';
import { rankingsReport } from '../../../src/sheets/reports/rankings';
import { service766Report } from '../../../src/sheets/reports/service-766';
import { unitProfileReport } from '../../../src/sheets/reports/unit-profile';
import type { JottedBook } from '../../core/book-of';
import { periodOf } from '../../core/book-of';
import { tableRows, textsBelow } from './sample-board';
import { rowsBelow, scoredContext, sheetOf } from './scored-context';

const last = periodOf('2024');

/** Four units, two areas; C has no function in area 2. */
const four: JottedBook = {
  units: ['A', 'B', 'C', 'D'],
  criteria: [
    { code: '1', name: 'Thể chế' },
    { code: '1.1', name: 'Kế hoạch', max: 30, rule: 'x' },
    { code: '1.2', name: 'Báo cáo', max: 10, rule: 'x' },
    { code: '2', name: 'Thủ tục', max: 60, rule: 'TYLE(r)', ifNotApplicable: 'drop' },
  ],
  data: {
    '1.1': { x: [30, 24, 27, 15] },
    '1.2': { x: [10, 10, 5, 10] },
    '2': { a: [48, 60, null, 30], b: [60, 60, null, 60] },
  },
  scope: ['C 2'],
};

const graded: JottedBook = {
  ...four,
  settings: { comparePeriods: [last] },
  earlier: {
    '2024': {
      data: {
        '1.1': { x: [30, 30, 27, 15] },
        '1.2': { x: [10, 10, 5, 10] },
        '2': { a: [60, 30, null, 30], b: [60, 60, null, 60] },
      },
    },
  },
  grades: [
    { from: 85, name: 'Tốt' },
    { from: 60, name: 'Khá' },
    { from: 0, name: 'Yếu' },
  ],
};

describe('Xếp hạng theo lĩnh vực', () => {
  const sheet = sheetOf(areaRankingsReport, scoredContext(four));

  test('gives points, applicable maximum, percent and place of every area', () => {
    const rows = new Map(tableRows(sheet).map((row) => [row.get('Mã đơn vị'), row]));
    const area = (unit: string, code: string) =>
      ['Điểm', 'Tối đa', '%', 'Hạng'].map((heading) => rows.get(unit)!.get(`${code} – ${heading}`));
    expect(area('A', '1')).toEqual([40, 40, 100, 1]);
    expect(area('B', '1')).toEqual([34, 40, 85, 2]);
    expect(area('B', '2')).toEqual([60, 60, 100, 1]);
    expect(area('C', '2')).toEqual([null, null, null, null]);
    expect(area('D', '2')).toEqual([30, 60, 50, 3]);
  });

  test('ends with the mean, the best and the last, and who they are', () => {
    const below = rowsBelow(sheet).slice(0, 5);
    expect(below.map(([label]) => label)).toEqual([
      'Trung bình khối',
      'Cao nhất',
      'Đơn vị cao nhất',
      'Thấp nhất',
      'Đơn vị thấp nhất',
    ]);
    const [first, second] = [3, 7];
    expect(below.map((row) => row[first + 2])).toEqual([81.875, 100, null, 62.5, null]);
    expect([below[2]![first], below[4]![first]]).toEqual(['Đơn vị A', 'Đơn vị D']);
    expect(below[0]![second + 2]).toBeCloseTo((80 + 100 + 50) / 3, 9);
  });

  test('prints at most four areas side by side', () => {
    const nine = Array.from({ length: 9 }, (_, i) => ({ code: String(i + 1), max: 10, rule: 'x' }));
    const data = Object.fromEntries(nine.map(({ code }) => [code, { x: [5, 6] }]));
    const wide = sheetOf(areaRankingsReport, scoredContext({ units: ['A', 'B'], criteria: nine, data }));
    expect(wide.print!.columnBreaks).toEqual([3 + 3 * 4, 3 + 6 * 4]);
  });

  test('is no sheet with one area or one unit', () => {
    const one = {
      units: ['A', 'B'],
      criteria: [{ code: '1', max: 10, rule: 'x' }],
      data: { '1': { x: [1, 2] } },
    };
    expect(areaRankingsReport(scoredContext(one))).toEqual([]);
    expect(areaRankingsReport(scoredContext({ ...four, units: ['A'], scope: [] }))).toEqual([]);
  });
});

describe('So sánh các kỳ', () => {
  const context = scoredContext({
    ...graded,
    units: ['A', { code: 'B', validFrom: '2021-07-01' }, 'C', 'D'],
    settings: { comparePeriods: [last, periodOf('2020')], setVersion: 'v2' },
    published: [
      { period: periodOf('2020'), unit: 'A', percent: 60, rank: 4, setVersion: 'v1' },
      { period: periodOf('2020'), unit: 'X', name: 'Đơn vị cũ', percent: 50, rank: 9, setVersion: 'v2' },
    ],
  });
  const sheet = sheetOf(changesReport, context);
  const rows = new Map(tableRows(sheet).map((row) => [row.get('Mã đơn vị'), row]));

  test('keeps percentage points and places apart, period by period', () => {
    const against = (unit: string, period: string) =>
      ['Chỉ số (%)', 'Tăng/giảm (điểm phần trăm)', 'Hạng', 'Tăng/giảm bậc'].map((heading) =>
        rows.get(unit)!.get(`${period} – ${heading}`),
      );
    expect(against('A', '2024')).toEqual([100, -12, 1, -1]);
    expect(against('B', '2024')).toEqual([70, 24, 3, 2]);
    expect(against('A', '2020')[0]).toBe(60);
  });

  test('says why a unit is not compared, and who left', () => {
    expect(rows.get('A')!.get('Ghi chú')).toContain('2020: khác bộ tiêu chí');
    expect(rows.get('B')!.get('Ghi chú')).toContain('2020: đơn vị mới, không so sánh');
    expect(textsBelow(sheet).join('\n')).toContain(
      'Không còn trong danh sách so với kỳ 2020: Đơn vị cũ (chỉ số 50%, hạng 9).',
    );
  });

  test('draws the units over the periods, oldest first, without what another criteria set gave', () => {
    const [chart] = sheet.charts!;
    expect(chart!.series[0]!.categories.values).toEqual(['2020', '2024', '2025']);
    const a = chart!.series.find(({ name }) => name === 'Đơn vị A')!;
    expect(a.values.values).toEqual([null, 100, 88]);
  });

  test('is no sheet without a known period', () => {
    expect(changesReport(scoredContext(four))).toEqual([]);
    expect(changesReport(scoredContext({ ...four, settings: { comparePeriods: [last] } }))).toEqual([]);
  });
});

describe('Cơ cấu xếp loại', () => {
  const sheet = sheetOf(gradeStructureReport, scoredContext(graded));
  const [row] = tableRows(sheet);

  test('counts units by grade, with the change since the comparison period', () => {
    const grade = (name: string) => ['SL', '%', '±'].map((heading) => row!.get(`${name} – ${heading}`));
    expect(row!.get('Số đơn vị')).toBe(4);
    expect(grade('Tốt')).toEqual([2, 50, 1]);
    expect(grade('Khá')).toEqual([1, 25, -1]);
    expect(grade('Yếu')).toEqual([1, 25, 0]);
  });

  test('counts who moved up, down and not at all, and names who moved most', () => {
    expect(['Tăng bậc', 'Giảm bậc', 'Giữ nguyên'].map((heading) => row!.get(heading))).toEqual([1, 2, 1]);
    expect(row!.get('Tăng nhiều nhất')).toBe('Đơn vị B (2 bậc)');
    expect(row!.get('Giảm nhiều nhất')).toBe('Đơn vị A, Đơn vị C (1 bậc)');
  });

  test('draws both periods, the lowest grade at the bottom', () => {
    const [chart] = sheet.charts!;
    expect(chart!.series.map(({ name }) => name)).toEqual(['Yếu', 'Khá', 'Tốt']);
    expect(chart!.series[2]!.values.values).toEqual([1, 2]);
  });

  test('says that earlier grades are not known where only totals were published', () => {
    const published = scoredContext({
      ...four,
      settings: { comparePeriods: [last] },
      grades: graded.grades!,
      published: [{ period: last, unit: 'A', percent: 90, rank: 1 }],
    });
    const plan = sheetOf(gradeStructureReport, published);
    expect(tableRows(plan)[0]!.get('Tốt – ±')).toBeNull();
    expect(textsBelow(plan).join('\n')).toContain('Chưa biết xếp loại của kỳ 2024');
  });

  test('is no sheet without grades', () => {
    expect(gradeStructureReport(scoredContext(four))).toEqual([]);
  });
});

describe('Nhóm dẫn đầu, nhóm cuối', () => {
  test('gives both ends with their distance to the mean and their largest losses', () => {
    const rows = tableRows(sheetOf(leadersReport, scoredContext(four)));
    expect(rows.map((row) => [row.get('Nhóm'), row.get('Mã đơn vị')])).toEqual([
      ['Dẫn đầu', 'B'],
      ['Dẫn đầu', 'A'],
      ['Cuối', 'C'],
      ['Cuối', 'D'],
    ]);
    expect(rows[0]!.get('± so với trung bình (điểm phần trăm)')).toBe(94 - 79.25);
    expect(rows[3]!.get('Tiêu chí mất nhiều điểm nhất: mã (điểm mất)')).toBe('2 (30,00); 1.1 (15,00)');
  });

  test('is no sheet below four ranked units', () => {
    expect(leadersReport(scoredContext({ ...four, units: ['A', 'B', 'C'] }))).toEqual([]);
  });
});

describe('Tiêu chí mất nhiều điểm', () => {
  const sheet = sheetOf(mostLostReport, scoredContext(four));
  const rows = tableRows(sheet);

  test('adds up what the units lost, most first, with shares up to all of it', () => {
    expect(rows.map((row) => [row.get('Mã'), row.get('Tổng điểm mất')])).toEqual([
      ['2', 42],
      ['1.1', 24],
      ['1.2', 5],
    ]);
    expect(rows.map((row) => [row.get('Số đơn vị mất điểm'), row.get('Số đơn vị áp dụng')])).toEqual([
      [2, 3],
      [3, 4],
      [1, 4],
    ]);
    expect(rows[0]!.get('% tổng điểm mất')).toBeCloseTo((100 * 42) / 71, 9);
    expect(rows[2]!.get('Lũy kế %')).toBeCloseTo(100, 9);
    expect(rows[0]!.get('Bình quân mất/đơn vị')).toBe(14);
  });

  test('calls a loss common by the rule that it states', () => {
    expect(rows.map((row) => row.get('Loại'))).toEqual(['Chung', 'Chung', 'Cá biệt']);
    expect(textsBelow(sheet).join('\n')).toContain('từ 50% số đơn vị');
  });

  test('draws a Pareto whose line is a share up to 1', () => {
    const [bars, line] = sheet.charts![0]!.series;
    expect(bars!.values.values).toEqual([42, 24, 5]);
    expect(line!.values.values.at(-1)).toBe(1);
  });
});

describe('So với trung bình khối', () => {
  test('sets every area against the mean and the best, with its place', () => {
    const rows = tableRows(sheetOf(groupComparisonReport, scoredContext(four)));
    const row = rows.find((one) => one.get('Mã đơn vị') === 'D' && one.get('Mã') === '1')!;
    expect(row.get('Lĩnh vực')).toBe('Thể chế');
    expect([row.get('Điểm'), row.get('Trung bình khối'), row.get('± so với trung bình')]).toEqual([
      25, 32.75, -7.75,
    ]);
    expect([row.get('Cao nhất khối'), row.get('Đơn vị cao nhất'), row.get('Hạng lĩnh vực')]).toEqual([
      40,
      'Đơn vị A',
      4,
    ]);
  });
});

describe('Phiếu kết quả đơn vị', () => {
  const appraisedBook: JottedBook = {
    units: ['A', 'B'],
    settings: { stage: 'appraisal1' },
    criteria: [
      { code: '1', name: 'Tự chấm', max: 60, source: 'self' },
      { code: '2', name: 'Số liệu', max: 30, rule: 'TYLE(r)', source: 'data' },
      { code: '3', name: 'Khảo sát', max: 10, source: 'survey' },
    ],
    data: { '2': { a: [20, 30], b: [30, 30] } },
    self: { '1': [60, 50] },
    appraisal1: { '1': [54, 50] },
    survey: { '3': [8, 9] },
  };
  const context = scoredContext(appraisedBook, { profiles: [0] });
  const sheet = sheetOf(unitProfileReport, context);

  test('shows every stage in its own column, the survey beside them, what was lost and what was measured', () => {
    const rows = new Map(tableRows(sheet).map((row) => [row.get('Mã'), row]));
    const shown = (code: string) =>
      ['Tự chấm', 'Thẩm định lần 1', 'Thẩm định lần 2/ XHH', 'Mất'].map((heading) =>
        rows.get(code)!.get(heading),
      );
    expect(shown('1')).toEqual([60, 54, null, 6]);
    expect(shown('2')).toEqual([20, 20, null, 10]);
    expect(shown('3')).toEqual([null, null, 8, 2]);
    expect(rows.get('2')!.get('Lý do (theo số liệu)')).toBe('20/30 (66,67%)');
    expect(rowsBelow(sheet)[0]).toEqual(['Tổng cộng', null, 100, 80, 82, null, 18, '']);
  });

  test('has no column of a stage that has not come', () => {
    expect(sheet.tables[0]!.columns).not.toContain('Chốt');
  });

  test('is headed by khối, place and index, and says what to do', () => {
    expect(sheet.blocks[0]!.rows.flat()).toEqual(
      expect.arrayContaining(['ĐƠN VỊ A', 'Chỉ số: 82,00% – Hạng: 2/2']),
    );
    expect(textsBelow(sheet)).toContain('Việc cần làm:');
    expect(textsBelow(sheet).join('\n')).toContain('nâng tử số từ 20 lên 30');
  });

  test('draws areas beside the mean, and a waterfall that ends at the score', () => {
    const [areas, waterfall] = sheet.charts!;
    expect(areas!.series.map(({ name }) => name)).toEqual(['Đơn vị A', 'Trung bình khối']);
    const [base, totals, lost] = waterfall!.series;
    expect(base!.color).toBeNull();
    expect(base!.values.values).toEqual([null, 90, 84, 82, null]);
    expect(totals!.values.values).toEqual([100, null, null, null, 82]);
    expect(lost!.values.values).toEqual([null, 10, 6, 2, null]);
  });

  test('leads from a lost point to the cell it was entered in', () => {
    const { range, columns } = sheet.tables[0]!;
    const link = sheet.links!.find(({ row }) => row === range.row + 2)!;
    expect(link.column).toBe(columns.indexOf('Mất'));
    expect(link.tip).toMatch(/^Mở ô đã nhập: /);
    expect(sheetOf(gapsReport, context).links!.length).toBeGreaterThan(0);
  });

  test('names a sheet for each of several units within what Excel allows', () => {
    const codes = ['X/1', 'X:1', `${'dài'.repeat(15)}1`, `${'dài'.repeat(15)}2`, "Y'", 'Z\t1'];
    const many = scoredContext(
      {
        units: codes,
        criteria: [{ code: '1', max: 10, rule: 'x' }],
        data: { '1': { x: [1, 2, 3, 4, 5, 6] } },
      },
      { profiles: [0, 1, 2, 3, 4, 5] },
    );
    const names = unitProfileReport(many).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Phiếu - X-1', 'Phiếu - X-1 (2)']);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}']{1,31}$/u);
  });

  test('is no sheet unless asked for', () => {
    expect(unitProfileReport(scoredContext(appraisedBook))).toEqual([]);
  });
});

describe('Biểu 766', () => {
  const groups = ['1', '2', '3', '4', '5'];
  const like766: JottedBook = {
    units: ['A', 'B'],
    settings: { comparePeriods: [last], target: 80, period: periodOf('10/2025') },
    criteria: [
      ...groups.map((code) => ({ code, name: `Nhóm ${code}`, ...(code !== '3' && { max: 20, rule: 'x' }) })),
      { code: '3.A', name: 'Dịch vụ công', max: 10, rule: 'x' },
      { code: '3.B', name: 'Thanh toán', max: 10, rule: 'x' },
    ],
    data: Object.fromEntries(
      [...groups.filter((code) => code !== '3'), '3.A', '3.B'].map((code) => [code, { x: [9, 8] }]),
    ),
    published: [
      { period: last, unit: 'A', score: 50, percent: 50, rank: 2 },
      { period: periodOf('10/2025'), unit: 'CN', name: 'Trung bình cả nước', percent: 51.9 },
    ],
  };

  test('is made for five groups with 3.A and 3.B, and named by its period', () => {
    const sheet = sheetOf(service766Report, scoredContext(like766));
    expect(sheet.name).toBe('Biểu 766 tháng');
    const [a] = tableRows(sheet);
    expect(a!.get('3. Nhóm 3 (tối đa 20)')).toBe(18);
    expect(a!.get('3.A. Dịch vụ công (tối đa 10)')).toBe(9);
    expect([a!.get('2024 – Tăng/giảm điểm'), a!.get('2024 – Tăng/giảm bậc')]).toEqual([4, 1]);
    expect([a!.get('TB khối'), a!.get('TB cả nước'), a!.get('Chỉ tiêu'), a!.get('Đạt/ chưa')]).toEqual([
      51,
      51.9,
      80,
      'Chưa',
    ]);
  });

  test('is no sheet for another structure', () => {
    expect(service766Report(scoredContext(four))).toEqual([]);
  });
});

describe('the ranking chart', () => {
  test('draws every khối in the order of the table with its mean across', () => {
    const [chart] = sheetOf(rankingsReport, scoredContext(four)).charts!;
    const [bars, mean] = chart!.series;
    expect(bars!.categories.values).toEqual(['Đơn vị B', 'Đơn vị A', 'Đơn vị C', 'Đơn vị D']);
    expect(bars!.values.values).toEqual([94, 88, 80, 55]);
    expect(mean!.values.values).toEqual([79.25, 79.25, 79.25, 79.25]);
  });

  test('is left out where there are too many units or only one', () => {
    const units = Array.from({ length: 61 }, (_, i) => `U${String(i)}`);
    const many = {
      units,
      criteria: [{ code: '1', max: 99, rule: 'x' }],
      data: { '1': { x: units.map((_, i) => i) } },
    };
    expect(sheetOf(rankingsReport, scoredContext(many)).charts).toEqual([]);
    expect(sheetOf(rankingsReport, scoredContext({ ...four, units: ['A'], scope: [] })).charts).toEqual([]);
  });
});

describe('a report that has nothing to say any more', () => {
  test('empties the sheet that an earlier run left', () => {
    const sheets = resultSheets(scoredContext(four, { written: new Set(['So sánh các kỳ', 'Xếp hạng']) }));
    const left = sheets.find(({ name }) => name === 'So sánh các kỳ')!;
    expect(tableRows(left).map((row) => row.get('Ghi chú'))).toEqual([
      'Lần tính này không có nội dung cho biểu này.',
    ]);
    expect(sheets.filter(({ name }) => name === 'Xếp hạng')).toHaveLength(1);
  });

  test('empties the sheets of units that are no longer asked for, and what went by another name', () => {
    const written = new Set([
      'Phiếu kết quả đơn vị',
      'Phiếu - A',
      'Phiếu - B',
      'Biểu 766 tháng',
      'Bảng điểm chi tiết (2)',
      'Xếp hạng (ChiSo)',
      'Bộ tiêu chí',
      'Phiếu của tôi',
    ]);
    const sheets = resultSheets(scoredContext(four, { profiles: [1, 2], written }));
    const emptied = sheets.filter((sheet) =>
      tableRows(sheet).some((row) => row.get('Ghi chú') === 'Lần tính này không có nội dung cho biểu này.'),
    );
    expect(emptied.map(({ name }) => name)).toEqual([
      'Phiếu kết quả đơn vị',
      'Phiếu - A',
      'Biểu 766 tháng',
      'Bảng điểm chi tiết (2)',
    ]);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(new Set(tables).size).toBe(tables.length);
  });
});

describe('charts', () => {
  test('tell the numbers of a second line only where they do not overlap those of the first', () => {
    const labelled = (now: readonly number[], then: readonly number[]) => {
      const book: JottedBook = {
        units: ['A', 'B'],
        criteria: [{ code: '1', max: 100, rule: 'x' }],
        data: { '1': { x: now } },
        settings: { comparePeriods: [last] },
        earlier: { '2024': { data: { '1': { x: then } } } },
      };
      const charts = sheetOf(changesReport, scoredContext(book)).charts!;
      return charts.find(({ kind }) => kind === 'line')!.series.map(({ labels }) => labels);
    };
    expect(labelled([80, 70], [75, 68])).toEqual([true, true]);
    expect(labelled([80, 70], [75, 74.9])).toEqual([true, false]);
  });

  test('are at least a third as high as the sheet is wide', () => {
    const periods = ['2024', '2023', '2022', '2021'].map(periodOf);
    const earlier = Object.fromEntries(periods.map(({ label }) => [label, graded.earlier!['2024']!]));
    const sheet = sheetOf(
      changesReport,
      scoredContext({ ...graded, settings: { comparePeriods: periods }, earlier }),
    );
    const characters = sheet.columnWidths.slice(0, sheet.tables[0]!.columns.length);
    const width = 5.25 * characters.reduce((sum, one) => sum + one, 0);
    expect(width).toBeGreaterThan(1000);
    expect((15 * sheet.charts![0]!.at.rows) / width).toBeGreaterThan(0.32);
  });

  test('stand below the table, and their own numbers outside the printed area', () => {
    const sheet = sheetOf(rankingsReport, scoredContext(four));
    const { range } = sheet.tables[0]!;
    const [chart] = sheet.charts!;
    expect(chart!.at.row).toBeGreaterThanOrEqual(range.row + range.rows);
    const { area } = sheet.print!;
    expect(area!.columns).toBe(range.columns);
    expect(area!.rows).toBeGreaterThanOrEqual(chart!.at.row + chart!.at.rows);
    const own = chart!.series[1]!.values.range;
    expect(own.column).toBeGreaterThan(range.columns);
    const written = sheet.blocks.find(({ column }) => column === own.column)!;
    expect(written.rows.slice(own.row - written.row).flat()).toEqual(chart!.series[1]!.values.values);
  });
});
