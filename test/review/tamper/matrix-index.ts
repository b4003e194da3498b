/** An index that asks for every kind of answer there is, so that each can be tampered with. */
import type { IndexBook } from '../../../src/core/book';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { snapshotOf, type TestRows } from '../../sheets/snapshot-of';

const rescaled = 'loại trừ và quy đổi';

/** `Mã | Tên | Tối đa | Cách tính | Công thức | Mức | Hình thức | KAD | KPS | MS0 | Số lẻ | Loại | TLKC | ĐVT` */
const criteria: TestRows = [
  [
    ...['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Công thức chấm', 'Các mức điểm'],
    ...['Hình thức đánh giá', 'Khi không áp dụng', 'Khi không phát sinh', 'Khi mẫu số bằng 0'],
    ...['Số chữ số thập phân', 'Loại tiêu chí', 'Tài liệu kiểm chứng', 'Đơn vị tính'],
  ],
  ['1', 'Chỉ đạo, điều hành', 10],
  line('1.1', 'Ban hành kế hoạch cải cách hành chính', 2, {
    steps: '0; 1; 2',
    source: 'tự chấm',
    kad: rescaled,
    evidence: 'Kế hoạch',
  }),
  line('1.2', 'Chế độ báo cáo', 1, { rule: 'CHON(x; "kịp thời"; 1; "không kịp thời"; 0,5; "không có"; 0)' }),
  line('1.3', 'Sáng kiến cải cách hành chính', 2, { rule: 'CONG_MOI(n; 0,5)', measured: 'sáng kiến' }),
  line('1.4', 'Hoàn thành nhiệm vụ được giao', 3, {
    method: 'Số nhiệm vụ hoàn thành đúng thời gian giao (a) / Tổng số nhiệm vụ được giao (b)',
    rule: 'TYLE(r; 100%)',
    kps: 'điểm tối đa',
    ms0: 'loại trừ',
    decimals: 2,
    measured: 'nhiệm vụ',
  }),
  line('1.5', 'Bố trí cán bộ chuyên trách', 2, { rule: 'COKHONG(x)' }),
  ['2', 'Cải cách thủ tục hành chính', 28],
  line('2.1', 'Giải quyết hồ sơ theo mẫu 06a', 8, {
    rule: 'TYLE((truoc_han+dung_han)/da_giai_quyet; 100%)',
    ms0: 'loại trừ',
  }),
  line('2.2', 'Tỷ lệ hồ sơ giải quyết đúng hạn', 5, {
    method: 'Số hồ sơ giải quyết trước và đúng hạn (a) / Tổng số hồ sơ đã giải quyết trong kỳ (b)',
    rule: 'TYLE(r; 100%)',
    kps: 'điểm tối đa',
  }),
  line('2.3', 'Số hóa kết quả giải quyết', 4, {
    method: 'Số kết quả được số hóa trong kỳ (a) / Tổng số hồ sơ đã giải quyết trong kỳ (b)',
    rule: 'TYLE(r; 80%)',
    kps: 'điểm tối đa',
  }),
  line('2.4', 'Xử lý phản ánh, kiến nghị', 3, {
    method: 'Số phản ánh đã xử lý trong kỳ (a) / Số phản ánh tiếp nhận trong kỳ (b)',
    rule: 'TYLE(r; 100%)',
    kad: rescaled,
    kps: 'điểm tối đa',
    ms0: 'điểm tối đa',
  }),
  line('2.5', 'Tỷ lệ người dân hài lòng', 3, { rule: 'TYLE(x; 90%)', measured: '%' }),
  line('2.6', 'Tỷ lệ thanh toán trực tuyến', 2, { rule: 'TYLE(x; 50%)', measured: '%' }),
  line('2.7', 'Kết quả phiếu khảo sát', 3, {
    rule: 'DIEUTRA(rat_hai_long; 100%; hai_long; 80%; chua_hai_long; 0%)',
  }),
  ['3', 'Tổ chức, công vụ', 20],
  ...Array.from({ length: 10 }, (_, i) =>
    line(`3.${String(i + 1)}`, `Nội dung công vụ số ${String(i + 1)}`, 2, { rule: 'TYLE(r; 100%)' }),
  ),
  ['4', 'Tài chính công', 10],
  ...Array.from({ length: 5 }, (_, i) =>
    line(`4.${String(i + 1)}`, `Nội dung tài chính số ${String(i + 1)}`, 2, {
      source: 'tự chấm',
      evidence: 'Báo cáo',
    }),
  ),
  ['5', 'Điều tra xã hội học', 10],
  line('5.1', 'Đánh giá của người dân', 10, { source: 'điều tra' }),
  line('6', 'Điểm thưởng', 2, { source: 'tự chấm', kind: 'điểm thưởng', evidence: 'Quyết định' }),
];

interface LineParts {
  readonly method?: string;
  readonly rule?: string;
  readonly steps?: string;
  readonly source?: string;
  readonly kad?: string;
  readonly kps?: string;
  readonly ms0?: string;
  readonly decimals?: number;
  readonly kind?: string;
  readonly evidence?: string;
  readonly measured?: string;
}

function line(code: string, name: string, max: number, parts: LineParts): TestRows[number] {
  const { method, rule, steps, source, kad, kps, ms0, decimals, kind, evidence, measured } = parts;
  return [code, name, max, method, rule, steps, source, kad, kps, ms0, decimals, kind, evidence, measured];
}

/** Names of the counts of form 06a, and of a survey. */
export const dossierCounts = [
  ...[
    'tiep_nhan',
    'tiep_nhan_trong_ky',
    'truc_tuyen',
    'truc_tiep',
    'ky_truoc_chuyen',
    'da_giai_quyet',
    'truoc_han',
    'dung_han',
  ],
  ...['qua_han', 'dang_giai_quyet', 'dang_giai_quyet_trong_han', 'dang_giai_quyet_qua_han'],
  ...['tam_dung', 'tra_lai'],
] as const;
const surveyCounts = ['rat_hai_long', 'hai_long', 'chua_hai_long', 'so_phieu', 'so_phieu_phat_ra'];

const unitNames = [
  ...['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Y tế', 'Sở Xây dựng', 'Sở Công Thương'],
  ...['Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo', 'Sở Nông nghiệp và Môi trường', 'Thanh tra tỉnh'],
];

const figureColumns = [
  ...dossierCounts.map((name) => `2.1:${name}`),
  ...['2.6:x', '2.6:a', '2.6:b', '1.4:a', '1.4:b', '3.1:a', '3.1:b'],
  ...surveyCounts.map((name) => `2.7:${name}`),
];

/** What is known of last year, of what the portal counted this year, and of each quarter. */
function data(): TestRows {
  const lastYear = unitNames.map((_, i) => {
    const known = new Map<string, number>([
      ['2.1:dang_giai_quyet', 20 + i],
      ['1.4:a', 40 + 3 * i],
      ['1.4:b', 60 + 3 * i],
    ]);
    return [2024, unitCode(i), ...figureColumns.map((column) => known.get(column) ?? null)];
  });
  const portal = unitNames.map((_, i) => [
    2025,
    unitCode(i),
    ...figureColumns.map((column) => (column === '3.1:b' ? 50 + i : null)),
  ]);
  const quarters = ['I', 'II', 'III', 'IV'].flatMap((quarter, part) =>
    unitNames.map((_, i) => [
      `Quý ${quarter}/2025`,
      unitCode(i),
      ...figureColumns.map((column) => (column === '2.1:qua_han' ? 1 + ((i + part) % 2) : null)),
    ]),
  );
  return [['Kỳ', 'Mã đơn vị', ...figureColumns], ...lastYear, ...portal, ...quarters];
}

function unitCode(index: number): string {
  return `S${String(index + 1).padStart(2, '0')}`;
}

const ownChecks: TestRows = [
  ['Mã', 'Tên', 'Áp dụng cho tiêu chí', 'Điều kiện', 'Mức độ', 'Thông báo'],
  ['R1', 'Số phiếu khảo sát', '2.7', 'rat_hai_long <= 500', 'Sai', 'Không quá 500 phiếu'],
];

const settings: TestRows = [
  ['Tên', 'Giá trị'],
  ['Tên chỉ số', 'Chỉ số cải cách hành chính'],
  ['Quyết định', '01/QĐ-UBND'],
  ['Phiên bản bộ tiêu chí', 'QĐ 01/2025'],
  ['Kỳ', 2025],
  ['Hạn nộp', '17:00 15/01/2026'],
  ['Giai đoạn', 'Tự chấm'],
];

/** The index of the matrix, with other sheets where they are given; the second department needs not answer 4.5. */
export function matrixIndex(other: Readonly<Record<string, TestRows>> = {}): IndexBook {
  return readIndexBook(
    snapshotOf({
      'Thiết lập': settings,
      'Bộ tiêu chí': criteria,
      'Đơn vị': units(() => null),
      'Phạm vi áp dụng': [
        ['Mã đơn vị', 'Mã tiêu chí', 'Căn cứ'],
        ['S02', '4.5', 'Văn bản số 5/VPUBND-TH'],
      ],
      'Số liệu': data(),
      'Quy tắc rà soát': ownChecks,
      ...other,
    }),
  );
}

/** The index once an agency gave everybody the same on 4.1. */
export function appraisedIndex(): IndexBook {
  return matrixIndex({
    'Tự chấm': [['Mã đơn vị', '4.1'], ...unitNames.map((_, i) => [unitCode(i), 0.5 + i / 10])],
    'Thẩm định': [['Mã đơn vị', '4.1'], ...unitNames.map((_, i) => [unitCode(i), 1])],
  });
}

/** The index once an agency gave points to itself. */
export function selfAppraisedIndex(): IndexBook {
  return matrixIndex({
    'Tự chấm': [['Mã đơn vị', '4.2'], ...unitNames.map((_, i) => [unitCode(i), 2])],
    'Thẩm định': [
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1', 'Cơ quan thẩm định'],
      ...unitNames.map((_, i) => [unitCode(i), '4.2', 2 - i / 10, 'Sở Tư pháp']),
    ],
  });
}

/** The index where the last two units are below the one before them, which reports for all three. */
export function layeredIndex(): IndexBook {
  return matrixIndex({ 'Đơn vị': units((i) => (i > 7 ? unitCode(7) : null)) });
}

function units(parentOf: (index: number) => string | null): TestRows {
  return [
    ['Mã đơn vị', 'Tên đơn vị', 'Khối', 'Cơ quan quản lý'],
    ...unitNames.map((name, i) => [unitCode(i), name, 'Sở', parentOf(i)]),
  ];
}
