/** One-stop dossiers of two provinces as form 06a counts them: rates with their bases named, identities as differences. */
import type { CriterionLine } from '../../src/core/criteria/criterion-line';
import { bare, type Sample } from './sample';

const counts = [
  { code: '3', name: '(3) Tổng số hồ sơ tiếp nhận' },
  { code: '4', name: '(4) Tiếp nhận trong kỳ, trực tuyến' },
  { code: '5', name: '(5) Tiếp nhận trong kỳ, trực tiếp và bưu chính' },
  { code: '6', name: '(6) Từ kỳ trước chuyển sang' },
  { code: '7', name: '(7) Đã giải quyết' },
  { code: '8', name: '(8) Đã giải quyết trước hạn' },
  { code: '9', name: '(9) Đã giải quyết đúng hạn' },
  { code: '10', name: '(10) Đã giải quyết quá hạn' },
  { code: '11', name: '(11) Đang giải quyết' },
  { code: '12', name: '(12) Đang giải quyết, trong hạn' },
  { code: '13', name: '(13) Đang giải quyết, quá hạn' },
];

const hoaBinh = [88424, 72901, 4453, 11070, 78517, 59192, 19139, 186, 9907, 9888, 19];
const laiChau = [43378, 19126, 22542, 1710, 40693, 20539, 20134, null, null, null, null];

/** `3-4-5-6` as a rule over the counts. */
function difference(total: string, ...parts: string[]): string {
  return [total, ...parts].map((code) => `SOLIEU("${code}"; "x")`).join(' - ');
}

function share(parts: readonly string[], wholes: readonly string[]): string {
  const sum = (codes: readonly string[]) => codes.map((code) => `SOLIEU("${code}"; "x")`).join(' + ');
  return `(${sum(parts)}) / (${sum(wholes)})`;
}

const lines: readonly CriterionLine[] = [
  { code: '*', name: 'Giải quyết hồ sơ trước và đúng hạn', max: 100 },
  {
    code: 'A1',
    name: 'Tỷ lệ giải quyết trước và đúng hạn, trên số đã giải quyết',
    max: 100,
    rule: `TYLE(${share(['8', '9'], ['7'])})`,
    method: '((8) + (9)) / (7).',
    decimals: 2,
    unitOfMeasure: '%',
  },
  rate(
    'A2',
    'Tỷ lệ trước, đúng hạn và còn trong hạn, trên tổng số tiếp nhận',
    ['8', '9', '12'],
    ['3'],
    'Cách tính của Quyết định 766.',
  ),
  rate(
    'A3',
    'Tỷ lệ hồ sơ trực tuyến, trên tổng số tiếp nhận',
    ['4'],
    ['3'],
    'Kể cả hồ sơ kỳ trước chuyển sang.',
  ),
  rate(
    'A4',
    'Tỷ lệ hồ sơ trực tuyến, trên số tiếp nhận trong kỳ',
    ['4'],
    ['4', '5'],
    'Không kể hồ sơ kỳ trước chuyển sang.',
  ),
  identity('K1', '(3) = (4) + (5) + (6)', difference('3', '4', '5', '6')),
  identity('K2', '(3) = (7) + (11)', difference('3', '7', '11')),
  identity('K3', '(7) = (8) + (9) + (10)', difference('7', '8', '9', '10')),
  identity('K4', '(11) = (12) + (13)', difference('11', '12', '13')),
  {
    code: 'K5',
    name: 'Số đã giải quyết chưa nêu là trước hạn hay đúng hạn: (7) - (8) - (9)',
    rule: difference('7', '8', '9'),
    kind: 'tracking',
    unitOfMeasure: 'hồ sơ',
    note: 'Lai Châu: 20 hồ sơ báo cáo không nêu. Hòa Bình: đúng bằng (10).',
  },
  ...counts.map(({ code, name }): CriterionLine => ({
    code,
    name,
    kind: 'tracking',
    source: 'data',
    unitOfMeasure: 'hồ sơ',
  })),
];

function rate(
  code: string,
  name: string,
  parts: readonly string[],
  wholes: readonly string[],
  note: string,
): CriterionLine {
  const sum = (codes: readonly string[]) => codes.map((part) => `(${part})`).join(' + ');
  return {
    code,
    name,
    rule: share(parts, wholes),
    method: `(${sum(parts)}) / (${sum(wholes)}).`,
    kind: 'tracking',
    unitOfMeasure: '%',
    note,
  };
}

function identity(code: string, name: string, rule: string): CriterionLine {
  return {
    code,
    name: `Chênh lệch của ${name}`,
    rule,
    kind: 'tracking',
    unitOfMeasure: 'hồ sơ',
    note: 'Phải bằng 0.',
  };
}

export const oneStopDossiers: Sample = {
  name: 'ho-so-mot-cua',
  content: {
    ...bare,
    settings: {
      indexName: 'Hồ sơ một cửa theo mẫu 06a: Hòa Bình, Lai Châu',
      decision: '',
      setVersion: '06a',
      period: '15/12/2021-31/03/2023',
      decimals: 2,
    },
    criteria: [{ group: null, lines }],
    units: [
      { code: 'HB', name: 'Tỉnh Hòa Bình (Quý I/2023)', group: 'Quý', ranked: false },
      {
        code: 'LCH',
        name: 'Trung tâm PVHCC tỉnh Lai Châu (15/12/2021-14/12/2022)',
        group: 'Năm',
        ranked: false,
      },
    ],
    data: {
      columns: counts.map(({ code }) => ({ criterion: code, measure: 'x', numberFormat: '#,##0' })),
      rows: [
        { unit: 'HB', values: hoaBinh },
        { unit: 'LCH', values: laiChau },
      ],
    },
    sources: [
      {
        figures: 'Hồ sơ của tỉnh Hòa Bình, Quý I/2023',
        source: 'Báo cáo của tỉnh Hòa Bình',
        note: 'Mọi đẳng thức của mẫu 06a đều đúng.',
      },
      {
        figures: 'Hồ sơ của Trung tâm PVHCC tỉnh Lai Châu, 15/12/2021-14/12/2022',
        source: 'Báo cáo của tỉnh Lai Châu',
        note: 'Số quá hạn và số đang giải quyết không được nêu: để trống, không ghi 0. Đã giải quyết 40.693, trước và đúng hạn 40.673.',
      },
      {
        figures: 'Kỳ của tệp',
        source: 'Cách bố trí của tệp',
        note: 'Hai báo cáo khác kỳ. Một tệp có một kỳ, nên kỳ của tệp bao cả hai, kỳ riêng ghi trong tên đơn vị; hai đơn vị ở hai khối và không xếp hạng, vì số liệu một quý và một năm không so sánh được với nhau.',
      },
    ],
  },
};
