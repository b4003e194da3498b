import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { indexWorkbookPlan } from '../../../src/sheets/template/index-workbook';
import type { IndexContent } from '../../../src/sheets/template/index-content';
import { cellName } from '../../../src/workbook/address';
import type { SheetPlan } from '../../../src/workbook/plan';

const vi = textsFor('vi');
const en = textsFor('en');

const content: IndexContent = {
  settings: { indexName: 'Chỉ số', decision: '', setVersion: '1', period: '2025', stage: 'appraisal1' },
  criteria: [
    {
      group: null,
      lines: [
        { code: '3', name: 'Nhóm' },
        { code: '3.A', name: 'Nửa nhóm', decimals: 2 },
        {
          code: '3.1',
          name: 'Tỷ lệ',
          parent: '3.A',
          max: 6,
          rule: 'TYLE(r)',
          source: 'data',
          ifNoEvent: 'full',
        },
        { code: '3.2', name: 'Chấm tay', parent: '3.A', max: 2, steps: [0, 0.5, 2], source: 'self' },
      ],
    },
  ],
  units: [
    { code: 'A', name: 'Đơn vị A', ranked: false, validFrom: '2025-07-01' },
    { code: 'B', name: 'Đơn vị B', predecessors: ['B1', 'B2'] },
  ],
  scope: [],
  data: {
    columns: [
      { criterion: '3.1', measure: 'a' },
      { criterion: '3.1', measure: 'b' },
    ],
    rows: [
      { period: '2024', unit: 'A', values: [1, 2] },
      { period: '2025', unit: 'A', values: ['KPS', 'KPS'] },
    ],
  },
  self: { columns: [{ criterion: '3.2' }], rows: [{ unit: 'A', values: [0.5] }] },
  survey: null,
  appraisal: {
    lines: [{ unit: 'A', criterion: '3.2', self: 2, appraisal1: 0.5, reason: 'Thiếu tài liệu' }],
  },
  published: [{ period: '2024', unit: 'A', score: 60.776, decimals: 3 }],
  checks: [],
  grades: [
    { by: 'score', from: 80, exclusive: true, name: 'Tốt', quota: 0.2 },
    { from: 0, name: 'Khá' },
  ],
  sources: [],
  notice: '',
  extent: 'filled',
};

function sheet(name: string, from: IndexContent = content, texts = vi): SheetPlan {
  const found = indexWorkbookPlan(from, texts).sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Rows from the first heading row on. */
function table(plan: SheetPlan): readonly (readonly unknown[])[] {
  return plan.blocks.slice(1).flatMap((block) => block.rows);
}

describe('an index workbook', () => {
  test('has only the sheets and columns that its content fills', () => {
    expect(indexWorkbookPlan(content, vi).sheets.map(({ name }) => name)).toEqual([
      'Thiết lập',
      'Bộ tiêu chí',
      'Đơn vị',
      'Số liệu',
      'Tự chấm',
      'Thẩm định',
      'Kết quả công bố',
      'Xếp loại',
    ]);
    expect(table(sheet('Đơn vị'))[0]).toEqual([
      'Mã đơn vị',
      'Tên đơn vị',
      'Có xếp hạng',
      'Đơn vị trước sắp xếp',
      'Hiệu lực từ',
    ]);
  });

  test('names every parent once one of them is not told by the dots', () => {
    expect(table(sheet('Bộ tiêu chí')).map(([code, parent]) => [code, parent])).toEqual([
      ['Mã', 'Thuộc'],
      ['3', null],
      ['3.A', '3'],
      ['3.1', '3.A'],
      ['3.2', '3.A'],
    ]);
  });

  test('speaks the language of the texts', () => {
    const [heading, , , ratio] = table(sheet('Criteria', content, en));
    expect(heading).toEqual(expect.arrayContaining(['Code', 'Parent', 'Max points', 'If no event']));
    expect(ratio).toEqual(expect.arrayContaining(['data', 'full']));
    expect(table(sheet('Settings', content, en))).toEqual(
      expect.arrayContaining([expect.arrayContaining(['Stage', 'Appraisal 1'])]),
    );
  });

  test('writes steps in the number form of the language', () => {
    expect(table(sheet('Bộ tiêu chí'))[4]).toContain('0; 0,5; 2');
    expect(table(sheet('Criteria', content, en))[4]).toContain('0; 0.5; 2');
  });

  test('puts a criterion over all its measures, under its name', () => {
    const data = sheet('Số liệu');
    expect(table(data)).toEqual([
      [null, null, null, 'Tỷ lệ', null],
      ['Kỳ', 'Mã đơn vị', 'Tên đơn vị', '3.1', null],
      [null, null, null, 'Tử số', 'Mẫu số'],
      ['2024', 'A', 'Đơn vị A', 1, 2],
      ['2025', 'A', 'Đơn vị A', 'KPS', 'KPS'],
    ]);
    const top = data.blocks[1]?.row ?? 0;
    expect(data.merges).toEqual([
      { row: top, column: 3, rows: 1, columns: 2 },
      { row: top + 1, column: 3, rows: 1, columns: 2 },
    ]);
    expect(data.freeze).toEqual({ rows: top + 3, columns: 3 });
  });

  test('checks points against the maximum from the first cell on, and lets KAD and KPS stand', () => {
    const self = sheet('Tự chấm');
    const body = self.blocks[2]?.row ?? 0;
    const [check] = self.validations;
    expect(check?.range).toEqual({ row: body, column: 2, rows: 1, columns: 1 });
    const cell = cellName(body, 2);
    expect(check?.rule).toEqual({
      kind: 'custom',
      formula: `OR(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=2),${cell}="KAD",${cell}="KPS",${cell}="N/A",${cell}="No event")`,
    });
  });

  test('writes days as days and prints results with the decimals of their source', () => {
    expect(table(sheet('Đơn vị'))[1]?.at(-1)).toBe(45839);
    const formats = sheet('Kết quả công bố').styles.map(({ style }) => style.numberFormat);
    expect(formats).toContain('0.000');
  });

  test('writes an exclusive bound with its sign', () => {
    const [, good, fair] = table(sheet('Xếp loại'));
    expect(good).toEqual(['tổng điểm', '>80', 'Tốt', 0.2]);
    expect(fair).toEqual([null, 0, 'Khá', null]);
  });

  test('names the criteria of a khối after it, within the length that Excel allows', () => {
    const group = 'Các cơ quan chuyên môn thuộc UBND tỉnh';
    const plan = indexWorkbookPlan({ ...content, criteria: [{ group, lines: [] }] }, vi);
    expect(plan.sheets[1]?.name).toBe('Bộ tiêu chí - Các cơ quan chuyê');
  });

  test('says on every sheet that the figures are invented', () => {
    const plan = indexWorkbookPlan({ ...content, notice: 'Số liệu minh họa' }, vi);
    for (const { blocks } of plan.sheets) expect(blocks[0]?.rows[2]).toEqual(['Số liệu minh họa']);
  });
});
