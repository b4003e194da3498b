/** Invented indices that between them use every rule, policy, stage and setting that a live result has to follow. */
import type { CriterionLine } from '../../../src/core/criteria/criterion-line';
import { textsFor } from '../../../src/locale/texts';
import type {
  EntryValue,
  IndexContent,
  UnitLine,
  WideContent,
} from '../../../src/sheets/template/index-content';
import { indexWorkbookPlan } from '../../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { bare } from '../../samples/sample';
import { mulberry32, wholeBetween } from '../../samples/seeded';
import { sheetPlan } from '../../workbook/xlsx/plans';
import type { Chance } from './mutations';

export interface RichBook {
  readonly name: string;
  readonly content: IndexContent;
  /** The figures in a row for each unit and criterion. */
  readonly long?: boolean;
}

function units(count: number, groups: readonly string[]): UnitLine[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `U${String(i + 1).padStart(2, '0')}`,
    name: `Đơn vị ${String(i + 1)}`,
    group: groups[i % groups.length]!,
    ...(i === count - 1 ? { ranked: false } : {}),
  }));
}

type Invent = (chance: Chance) => EntryValue;

const count: Invent = (chance) => wholeBetween(chance, 0, 40);
const share: Invent = (chance) => Number(chance().toFixed(4));
const oneOf =
  (...values: readonly EntryValue[]): Invent =>
  (chance) =>
    values[Math.floor(chance() * values.length)]!;
const between =
  (low: number, high: number): Invent =>
  (chance) =>
    Number((low + chance() * (high - low)).toFixed(2));

function wide(
  codes: readonly UnitLine[],
  columns: Readonly<Record<string, Invent>>,
  periods: readonly (string | null)[],
  chance: Chance,
): WideContent {
  return {
    columns: Object.keys(columns).map((key) => {
      const [criterion = '', measure] = key.split(':');
      return measure === undefined ? { criterion } : { criterion, measure };
    }),
    rows: periods.flatMap((period) =>
      codes.map(({ code }) => ({
        ...(period === null ? {} : { period }),
        unit: code,
        values: Object.values(columns).map((invent) =>
          chance() < 0.06 ? oneOf(null, 'KPS', 'KAD')(chance) : invent(chance),
        ),
      })),
    ),
  };
}

const policyLines: readonly CriterionLine[] = [
  { code: '*', name: 'Chỉ số' },
  { code: '1', name: 'Quy đổi', ifNotApplicable: 'rescale', ifNoEvent: 'rescale' },
  { code: '1.1', name: 'Tỷ lệ', max: 10, rule: 'TYLE(r; 90%)', ifZeroDenominator: 'rescale' },
  { code: '1.2', name: 'Đếm', max: 6, rule: 'CONG_MOI(n; 0,5)', ifNoEvent: 'drop' },
  { code: '1.3', name: 'Trừ', max: 4, rule: 'TRU_MOI(n; 0,25)', decimals: 1 },
  {
    code: '2',
    name: 'Loại trừ',
    ifNotApplicable: 'drop',
    ifNoEvent: 'full',
    ifZeroDenominator: 'zero',
    decimals: 2,
  },
  { code: '2.1', name: 'Còn lại', max: 8, rule: 'CONLAI(a; b)' },
  { code: '2.2', name: 'Mức', max: 5, rule: 'MUC(x; ">90%"; 5; ">=70%"; 3; 0)' },
  { code: '2.3', name: 'Có không', max: 3, rule: 'COKHONG(x)' },
  { code: '2.4', name: 'Chọn', max: 2, rule: 'CHON(x; "kịp thời"; 2; "không kịp ""thời"""; 1; 0)' },
  { code: '3', name: 'Kỳ trước', ifZeroDenominator: 'previous', ifNotApplicable: 'drop', ifNoEvent: 'drop' },
  { code: '3.1', name: 'Tỷ lệ kỳ trước', max: 7, rule: 'TYLE_TU(r; 20%)', decimals: 2 },
  {
    code: '3.2',
    name: 'So với kỳ trước',
    max: 5,
    rule: 'IF(x>TRUOC(x); max; max*x/MAX(TRUOC(x); 1))',
    ifZeroDenominator: 'drop',
  },
  {
    code: '3.3',
    name: 'Khảo sát',
    max: 9,
    rule: 'DIEUTRA(tot; 100%; kha; 60%; kem; 0%)',
    ifZeroDenominator: 'rescale',
  },
  { code: '4', name: 'Nhập tay' },
  { code: '4.1', name: 'Điểm nhập', max: 5, ifNoEvent: 'full' },
  { code: '4.2', name: 'Điểm nhập nữa', max: 4, decimals: 1 },
  { code: '4.3', name: 'Điều tra', max: 10, source: 'survey' },
  { code: '5', name: 'Theo tiêu chí khác', ifNotApplicable: 'drop' },
  { code: '5.1', name: 'Theo điểm', max: 6, rule: 'max*PHANTRAM("1")' },
  { code: '5.2', name: 'Theo số liệu', max: 6, rule: 'MIN(max; SOLIEU("1.2"; "x")/10 + DIEM("2.2")/5)' },
  { code: 'T', name: 'Điểm thưởng', kind: 'bonus', max: 3, rule: 'n', parent: '*' },
  { code: 'P', name: 'Điểm trừ', kind: 'penalty', max: 4, parent: '4', rule: 'n*0.5', ifNoEvent: 'zero' },
  { code: 'G', name: 'Điều kiện', kind: 'gate', parent: '*', rule: 'x' },
  { code: 'D', name: 'Theo dõi', kind: 'tracking', parent: '*' },
];

const policyFigures: Readonly<Record<string, Invent>> = {
  '1.1:a': count,
  '1.1:b': count,
  '1.2:x': count,
  '1.3:x': count,
  '2.1:a': count,
  '2.1:b': count,
  '2.2:x': share,
  '2.3:x': oneOf('Có', 'Không', 'Đạt', 1, 0),
  '2.4:x': oneOf('kịp thời', 'không kịp "thời"', 'khác'),
  '3.1:a': count,
  '3.1:b': oneOf(0, 12, 30),
  '3.2:x': count,
  '3.3:tot': count,
  '3.3:kha': count,
  '3.3:kem': count,
  'T:x': oneOf(0, 1, 2, 5),
  'P:x': oneOf(0, 1, 3),
  'G:x': oneOf(0, 1),
  'D:x': count,
};

function policies(): RichBook {
  const chance = mulberry32(11);
  const all = units(14, ['Sở', 'Xã']);
  return {
    name: 'policies, bonus and penalty, references, earlier figures',
    content: {
      ...bare,
      settings: {
        indexName: 'Chỉ số',
        period: '2025',
        comparePeriods: ['2024'],
        stage: 'self',
        rankBy: 'score',
        rankOn: 'unrounded',
        ties: 'average',
        bonusCap: 2,
        totalCap: 75,
      },
      criteria: [{ group: null, lines: policyLines }],
      units: all,
      scope: [
        { unit: 'U02', criterion: '2', basis: 'Văn bản' },
        { unit: 'U05', criterion: '3.1', basis: 'Văn bản' },
        { unit: 'U06', criterion: '1', basis: 'Văn bản' },
      ],
      data: wide(all, policyFigures, ['2025', '2024'], chance),
      self: wide(all, { '4.1': between(0, 5), '4.2': between(0, 4) }, [null], chance),
      survey: wide(all, { '4.3': between(0, 10) }, [null], chance),
    },
  };
}

const aggregationLines: readonly CriterionLine[] = [
  { code: '*', name: 'Chỉ số', rule: 'WMEAN(children)' },
  {
    code: '1',
    name: 'Trung bình',
    rule: 'MEAN(children)',
    weight: 2,
    ifNotApplicable: 'drop',
    ifNoEvent: 'rescale',
  },
  { code: '1.1', name: 'Chuẩn hóa', max: 100, rule: 'MINMAX(x; 0; 100)' },
  { code: '1.2', name: 'Mốc', max: 100, rule: '100*GOALPOSTS(x; 0; 50)', direction: 'lower' },
  { code: '1.3', name: 'Thứ hạng', max: 100, rule: '100*RANKPCT(r)' },
  { code: '2', name: 'Trung bình nhân', rule: 'GMEAN(children)', weight: 1.5, ifNoEvent: 'rescale' },
  { code: '2.1', name: 'Khoảng cách', max: 100, rule: '1+99*DISTANCE(x)', weight: 2 },
  { code: '2.2', name: 'Độ lệch', max: 100, rule: 'MAX(1; 50+10*ZSCORE(x))', weight: 1 },
  { code: '3', name: 'Trung bình điều hòa', rule: 'HMEAN(children)', ifNoEvent: 'drop' },
  { code: '3.1', name: 'So với khối', max: 100, rule: '1+99*x/MAX(ALL(x))', weight: 2 },
  { code: '3.2', name: 'So với trung bình', max: 100, rule: 'MIN(100; 1+50*x/AVERAGE(ALL(x)))' },
  { code: '4', name: 'Trung vị', rule: 'MEDIAN(children)', ifNoEvent: 'drop' },
  { code: '4.1', name: 'Một', max: 100, rule: 'x' },
  { code: '4.2', name: 'Hai', max: 100, rule: 'x' },
  { code: '4.3', name: 'Ba', max: 100, rule: 'x' },
  { code: '5', name: 'Lũy thừa', rule: 'POWERMEAN(children; 2)', ifNoEvent: 'drop' },
  { code: '5.1', name: 'Một', max: 100, rule: 'x' },
  { code: '5.2', name: 'Hai', max: 100, rule: 'x', weight: 3 },
  { code: '6', name: 'Nhỏ nhất', rule: 'MIN(children)' },
  { code: '6.1', name: 'Một', max: 100, rule: 'x' },
  { code: '6.2', name: 'Hai', max: 100, rule: 'x' },
  { code: '7', name: 'Lớn nhất', rule: 'MAX(children)' },
  { code: '7.1', name: 'Một', max: 100, rule: 'x' },
  { code: '7.10', name: 'Hai', max: 100, rule: 'x' },
];

const aggregationFigures: Readonly<Record<string, Invent>> = {
  '1.1:x': count,
  '1.2:x': count,
  '1.3:a': count,
  '1.3:b': between(1, 50),
  '2.1:x': count,
  '2.2:x': count,
  '3.1:x': between(1, 50),
  '3.2:x': between(1, 50),
  ...Object.fromEntries(
    ['4.1', '4.2', '4.3', '5.1', '5.2', '6.1', '6.2', '7.1', '7.10'].map((code) => [
      `${code}:x`,
      between(1, 100),
    ]),
  ),
};

function aggregations(minimumShare: number, long: boolean): RichBook {
  const chance = mulberry32(long ? 31 : 23);
  const all = units(15, ['Huyện']);
  return {
    name: `${long ? 'long figures, ' : ''}aggregations and normalisations, minimum share ${String(minimumShare)}`,
    long,
    content: {
      ...bare,
      settings: { indexName: 'Chỉ số', period: '2025', stage: 'self', ties: 'dense', minimumShare },
      criteria: [{ group: null, lines: aggregationLines }],
      units: all,
      data: wide(all, aggregationFigures, [null], chance),
    },
  };
}

const stageLines: readonly CriterionLine[] = [
  { code: '*', name: 'Chỉ số' },
  { code: '1', name: 'Tự chấm', source: 'self', ifNotApplicable: 'drop', ifNoEvent: 'zero' },
  { code: '1.1', name: 'Một', max: 5, source: 'self' },
  { code: '1.2', name: 'Hai', max: 6, source: 'self', decimals: 1 },
  { code: '2', name: 'Số liệu', ifZeroDenominator: 'full' },
  { code: '2.1', name: 'Tính', max: 10, rule: 'TYLE(r)', source: 'data' },
  { code: '2.2', name: 'Tính nữa', max: 8, rule: 'TYLE(x; 50)', source: 'data', ifNoEvent: 'drop' },
  { code: '3', name: 'Điều tra', max: 20, source: 'survey' },
];

function stages(stage: 'self' | 'appraisal1' | 'final'): RichBook {
  const chance = mulberry32(47);
  const all = units(12, ['Sở', 'Xã']);
  const appraised = ['1.1', '1.2', '2.1', '2.2'];
  return {
    name: `stage ${stage}`,
    content: {
      ...bare,
      settings: { indexName: 'Chỉ số', period: '2025', stage, ties: 'sequential', tieBreakers: ['1'] },
      criteria: [{ group: null, lines: stageLines }],
      units: all,
      data: wide(all, { '2.1:a': count, '2.1:b': count, '2.2:x': count }, [null], chance),
      self: wide(all, { '1.1': between(0, 5), '1.2': between(0, 6), '2.2': between(0, 8) }, [null], chance),
      survey: wide(all, { '3': between(0, 20) }, [null], chance),
      appraisal: {
        lines: all.flatMap(({ code }) =>
          appraised
            .filter(() => chance() < 0.8)
            .map((criterion) => ({
              unit: code,
              criterion,
              self: between(0, 5)(chance) as number,
              ...(chance() < 0.8 ? { appraisal1: between(0, 5)(chance) as number } : {}),
              ...(chance() < 0.4 ? { appraisal2: between(0, 5)(chance) as number } : {}),
              ...(chance() < 0.3 ? { conclusion: between(0, 5)(chance) as number } : {}),
            })),
        ),
      },
    },
  };
}

export const richBooks: readonly RichBook[] = [
  policies(),
  aggregations(1, false),
  aggregations(0.5, false),
  aggregations(1, true),
  stages('self'),
  stages('appraisal1'),
  stages('final'),
];

export async function richBytes({ content, long = false }: RichBook): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('book.xlsx');
  const plan = indexWorkbookPlan(content, textsFor('vi'));
  const sheets = plan.sheets.map((sheet) =>
    long && sheet.name === 'Số liệu' ? longSheet(sheet.name, content.data!) : sheet,
  );
  await workbook.apply({ ...plan, sheets }, {});
  return workbook.bytes();
}

function longSheet(name: string, { columns, rows }: WideContent) {
  const measures = ['x', 'a', 'b'];
  const codes = [...new Set(columns.map(({ criterion }) => criterion))];
  const lines = rows.flatMap(({ unit, values }) =>
    codes.map((criterion) => [
      unit,
      criterion,
      ...measures.map((measure) => {
        const at = columns.findIndex(
          (column) => column.criterion === criterion && column.measure === measure,
        );
        return at < 0 ? null : values[at]!;
      }),
    ]),
  );
  const header = ['Mã đơn vị', 'Mã tiêu chí', 'Giá trị', 'Tử số', 'Mẫu số'];
  return sheetPlan(name, { blocks: [{ row: 0, column: 0, rows: [header, ...lines] }] });
}
