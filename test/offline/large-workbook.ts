/** An index workbook as large as one likes: counted figures of many units. */
import type { CellContent } from '../../src/workbook/plan';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { seeded } from '../bench/large-book';
import { sheetPlan } from '../workbook/xlsx/plans';

/** The bytes of a workbook whose `criteria` of four kinds are filled for all `units`. */
export async function largeWorkbook(size: {
  readonly units: number;
  readonly criteria: number;
}): Promise<Uint8Array> {
  const random = seeded(7);
  const codes = Array.from(
    { length: size.criteria },
    (_, i) => `${String(1 + Math.floor(i / 10))}.${String(1 + (i % 10))}`,
  );
  const areas = [...new Set(codes.map((code) => code.split('.')[0]!))];
  const units = Array.from({ length: size.units }, (_, i) => `X${String(i + 1).padStart(5, '0')}`);
  const rules = ['CONG_MOI(n; 0,1)', 'TYLE(x; 80%)', 'TRU_MOI(n; 0,05)', 'MUC(x; ">90%"; 2; ">=50%"; 1; 0)'];
  const workbook = XlsxWorkbook.blank('lon.xlsx');
  const sheets: readonly (readonly [string, readonly (readonly CellContent[])[]])[] = [
    [
      'Thiết lập',
      [
        ['Tên', 'Giá trị'],
        ['Tên chỉ số', 'Chỉ số lớn'],
        ['Kỳ', '2025'],
      ],
    ],
    [
      'Bộ tiêu chí',
      [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm'],
        ...areas.map((area) => [area, `Lĩnh vực ${area}`, null, null]),
        ...codes.map((code, i) => [code, `Tiêu chí ${code}`, 2, rules[i % rules.length]!]),
      ],
    ],
    ['Đơn vị', [['Mã đơn vị', 'Tên đơn vị'], ...units.map((code, i) => [code, `Xã số ${String(i + 1)}`])]],
    [
      'Số liệu',
      [
        ['Mã đơn vị', ...codes],
        ...units.map((code) => [
          code,
          ...codes.map((_, i) =>
            i % 2 === 0 ? Math.floor(random() * 30) : Math.round(random() * 100) / 100,
          ),
        ]),
      ],
    ],
  ];
  await workbook.apply(
    {
      sheets: sheets.map(([name, rows]) => sheetPlan(name, { blocks: [{ row: 0, column: 0, rows }] })),
      run: { tool: 'test', inputs: '' },
    },
    {},
  );
  return workbook.bytes();
}
