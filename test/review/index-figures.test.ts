import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../src/core/book';
import type { Expression } from '../../src/core/rules/expression';
import { textsFor } from '../../src/locale/texts';
import { checkIndexFigures } from '../../src/review/index-figures';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { exampleContent } from '../../src/sheets/template/example';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { cellValue } from '../../src/workbook/cells';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';

/** Figures by name, in the order of the counts (3) to (13) of form 06a, as the provinces reported them. */
const reported = {
  HB: [88424, 72901, 4453, 11070, 78517, 59192, 19139, 186, 9907, 9888, 19],
  LCH: [43378, 19126, 22542, 1710, 40693, 20539, 20134],
};

describe('the dossiers of two provinces, as an index workbook holds them', () => {
  let snapshot: WorkbookSnapshot;
  let book: IndexBook;

  beforeAll(async () => {
    const bytes = readFileSync('assets/samples/ho-so-mot-cua.xlsx');
    snapshot = await XlsxWorkbook.open(bytes, { name: 'ho-so-mot-cua.xlsx' }).read({});
    book = readIndexBook(snapshot);
  });

  test.each(Object.entries(reported))('are the figures that %s reported', (code, figures) => {
    const unit = book.units.findIndex((candidate) => candidate.code === code);
    const measures = book.periods.get(book.settings.period.key)!.measures;
    const held = figures.map((_, i) => measures.get(String(i + 3))?.[0]?.column.numbers[unit]);
    expect(held).toEqual(figures);
  });

  test('of Hòa Bình pass every identity', () => {
    expect(checkIndexFigures(book, snapshot).filter(({ unit }) => unit === 'HB')).toEqual([]);
  });

  test('of Lai Châu get one remark, at the dossiers handled: 20 are neither early nor on time, none is told to be late', () => {
    const findings = checkIndexFigures(book, snapshot).filter(({ unit }) => unit === 'LCH');
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      ruleId: 'dossiers-handled',
      severity: 'warning',
      criterion: '7',
      found: 40693,
      expected: 40673,
      parameters: { difference: 20 },
    });
    const { sheet, row, column } = finding!.cell!;
    const cells = snapshot.sheets.find(({ name }) => name === sheet)!.cells;
    expect([sheet, cellValue(cells, row, column)]).toEqual(['Số liệu', 40693]);
  });
});

const zero: Expression = { kind: 'number', value: 0, place: { from: 0, to: 1 } };

describe('figures of an index workbook', () => {
  const criteria: TestRows = [
    ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm'],
    ['1', 'Hồ sơ đúng hạn', 10, 'TYLE(r; 100%)'],
  ];
  const rules: TestRows = [
    ['Mã', 'Tên', 'Áp dụng cho tiêu chí', 'Điều kiện', 'Mức độ', 'Thông báo'],
    ['Q1', 'Đủ lớn', '1', 'b >= 10', 'Nghi vấn', 'Quá ít hồ sơ.'],
  ];
  const check = (...data: TestRows) => {
    const snapshot = snapshotOf({
      'Bộ tiêu chí': criteria,
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['A', 'Sở A'],
        ['B', 'Sở B'],
      ],
      'Số liệu': [['Mã đơn vị', '1:a', '1:b'], ...data],
      'Quy tắc rà soát': rules,
    });
    return checkIndexFigures(readIndexBook(snapshot), snapshot);
  };

  test('that are sound, missing or KPS get no remark', () => {
    expect(check(['A', 9, 10], ['B', null, null])).toEqual([]);
    expect(check(['A', 'KPS', 'KPS'])).toEqual([]);
  });

  test.each(['vi', 'en'] as const)('of the example in a template meet its check, in %s', async (language) => {
    const texts = textsFor(language);
    const workbook = XlsxWorkbook.blank('mau.xlsx');
    await workbook.apply(indexWorkbookPlan(exampleContent(texts), texts), {});
    const snapshot = await workbook.read({});
    const book = readIndexBook(snapshot);
    expect(book.checks).toHaveLength(1);
    expect(checkIndexFigures(book, snapshot)).toEqual([]);
    const [check] = book.checks;
    const other = { ...book, checks: [{ ...check!, condition: zero }] };
    expect(checkIndexFigures(other, snapshot).map(({ ruleId }) => ruleId)).toEqual([
      'own-check',
      'own-check',
      'own-check',
    ]);
  });

  test('undergo the checks of the index, each remark at its cell', () => {
    expect(check(['A', 9, 10], ['B', 5, 9])).toMatchObject([
      {
        ruleId: 'own-check',
        severity: 'warning',
        unit: 'B',
        criterion: '1',
        cell: { sheet: 'Số liệu', row: 2, column: 2 },
        found: 9,
      },
    ]);
  });
});

test('points that agencies gave are looked at, too: the same for everybody, or to themselves', () => {
  const codes = ['A', 'B', 'C', 'D', 'E'];
  const snapshot = snapshotOf({
    'Thiết lập': [
      ['Tên', 'Giá trị'],
      ['Kỳ', 2025],
    ],
    'Bộ tiêu chí': [
      ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá', 'Cơ quan thẩm định'],
      ['1', 'Kế hoạch', 10, 'tự chấm', 'Sở C'],
    ],
    'Đơn vị': [['Mã đơn vị', 'Tên đơn vị'], ...codes.map((code) => [code, `Sở ${code}`])],
    'Tự chấm': [['Mã đơn vị', '1'], ...codes.map((code, i) => [code, 5 + i])],
    'Thẩm định': [['Mã đơn vị', '1'], ...codes.map((code) => [code, 5])],
  });
  const findings = checkIndexFigures(readIndexBook(snapshot), snapshot);
  expect(findings.map(({ ruleId, cell }) => [ruleId, cell?.row])).toEqual([
    ['identical-appraisal', 1],
    ['appraiser-own-unit', 3],
  ]);
});
