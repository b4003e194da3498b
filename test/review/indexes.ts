/** Indexes that the checks of contents are tried on: one of everything, one of dossier counts, the sample of Decision 766. */
import type { IndexBook } from '../../src/core/book';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { snapshotOf } from '../sheets/snapshot-of';
import { sampleBook } from '../sheets/unit-form/sample-form';
import { answersOf, FormFixture } from './form-fixture';

const heading = [
  'Mã',
  'Tên tiêu chí',
  'Điểm tối đa',
  'Cách tính điểm',
  'Công thức chấm',
  'Hình thức đánh giá',
  'Các mức điểm',
  'Tài liệu kiểm chứng',
  'Đơn vị tính',
  'Loại tiêu chí',
  'Khi không phát sinh',
  'Khi không áp dụng',
];

/** Counts of form 06a with figures that agree with each other. */
const dossierCounts = [
  ['3.1', 'Tổng số hồ sơ tiếp nhận', 100],
  ['3.2', 'Tiếp nhận trong kỳ', 92],
  ['3.3', 'Tiếp nhận trực tuyến', 70],
  ['3.4', 'Tiếp nhận trực tiếp, bưu chính', 22],
  ['3.5', 'Từ kỳ trước chuyển sang', 8],
  ['3.6', 'Đã giải quyết', 90],
  ['3.7', 'Đã giải quyết trước hạn', 50],
  ['3.8', 'Đã giải quyết đúng hạn', 38],
  ['3.9', 'Đã giải quyết quá hạn', 2],
  ['3.10', 'Đang giải quyết', 10],
  ['3.11', 'Đang giải quyết, trong hạn', 9],
  ['3.12', 'Đang giải quyết, quá hạn', 1],
] as const;

/** One criterion of each kind that a form can ask for. */
export function variedBook(): IndexBook {
  const line = (...cells: (string | number | null)[]) => cells;
  return readIndexBook(
    snapshotOf({
      'Thiết lập': [
        ['Tên', 'Giá trị'],
        ['Tên chỉ số', 'Chỉ số CCHC'],
        ['Kỳ', 2024],
        ['Hạn nộp', '17:00 15/01/2025'],
      ],
      'Bộ tiêu chí': [
        heading,
        line('1', 'Chỉ đạo, điều hành', null),
        line('1.1', 'Ban hành kế hoạch', 2, null, null, 'tự chấm', '0; 0,5; 1; 1,5; 2', 'Kế hoạch năm'),
        line('1.2', 'Sáng kiến cải cách', 3, null, 'CONG_MOI(n; 0,5)', 'số liệu', null, null, 'sáng kiến'),
        line('1.3', 'Báo cáo định kỳ', 1, null, 'CHON(x; "kịp thời"; 1; "không kịp thời"; 0,5)', 'số liệu'),
        line('1.4', 'Tuyên truyền', 5, null, null, 'tự chấm'),
        line('2', 'Thủ tục hành chính', null),
        line(
          '2.1',
          'Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn',
          10,
          'Số hồ sơ trước hạn, đúng hạn (a) / tổng số hồ sơ đã giải quyết (b)',
          'TYLE(r)',
          'số liệu',
          null,
          null,
          '% hồ sơ',
          null,
          'điểm tối đa',
          'loại trừ',
        ),
        line('2.2', 'Tỷ lệ người dân hài lòng', 10, null, 'TYLE(x)', 'số liệu', null, null, '%'),
        line(
          '2.3',
          'Giải quyết kiến nghị, kể cả phần tồn kỳ trước',
          4,
          null,
          'TYLE(r)',
          'số liệu',
          null,
          null,
          '% kiến nghị',
        ),
        line(
          '2.4',
          'Tỷ lệ kết quả điện tử',
          6,
          'Số hồ sơ có kết quả điện tử (a) / tổng số hồ sơ đã giải quyết (b)',
          'TYLE(x)',
          'số liệu',
          null,
          null,
          '%',
        ),
        line('2.5', 'So với đơn vị tốt nhất', 5, null, 'max*x/MAX(ALL(x))', 'số liệu'),
        line('2.6', 'Mức độ đúng hẹn', 4, null, 'TYLE(1 - qua_han/b)', 'số liệu'),
        line(
          '2.8',
          'Khảo sát nội bộ',
          2,
          null,
          'IF(MIN(tong_phieu; phat_ra)>0; DIEUTRA(nc; 0; na; 100%; nb; 50%); 0)',
          'số liệu',
        ),
        line('2.7', 'Số kiến nghị', null, null, null, 'số liệu', null, null, 'kiến nghị', 'theo dõi'),
        line('3', 'Hồ sơ theo mẫu 06a', null),
        ...dossierCounts.map(([code, name]) =>
          line(code, name, null, null, null, 'số liệu', null, null, 'hồ sơ', 'theo dõi'),
        ),
        line('4', 'Sáng kiến được công nhận', 2, null, null, 'tự chấm', null, null, null, 'điểm thưởng'),
      ],
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị', 'Khối'],
        ['SNV', 'Sở Nội vụ', 'Sở'],
        ['STC', 'Sở Tài chính', 'Sở'],
      ],
      'Số liệu': [
        ['Mã đơn vị', '2.4', '2.4:a', '2.4:b'],
        ['SNV', 0.5, 10, 20],
        ['STC', 0.5, 10, 20],
      ],
    }),
  );
}

/** A form over `variedBook` with answers that nothing is wrong with. */
export function variedForm(): FormFixture {
  return new FormFixture(variedBook(), {
    '1.1': { self: 1.5, evidence: 'TL01', place: 'Mục I' },
    '1.2': { n: 4, self: 2 },
    '1.3': { x: 'kịp thời', self: 1 },
    '1.4': { self: 4.25, evidence: 'TL01', place: 'trang 2' },
    '2.1': { a: 88, b: 90, self: 9.78 },
    '2.2': { x: 0.853, self: 8.53 },
    '2.3': { a: 9, b: 10, self: 3.6 },
    '2.4': { x: 0.5, a: 45, b: 90, self: 3 },
    '2.5': { x: 7, self: 5 },
    '2.6': { qua_han: 2, b: 90, self: 3.91 },
    '2.7': { x: 10 },
    '2.8': { tong_phieu: 50, phat_ra: 60, na: 40, nb: 10, nc: 0, self: 1.8 },
    ...Object.fromEntries(dossierCounts.map(([code, , x]) => [code, { x }])),
    '4': { self: 0 },
  });
}

/** A sound document for `variedForm`. */
export const soundDocument = {
  code: 'TL01',
  number: '12/KH-SNV',
  date: { value: 45337, format: 'dd/mm/yyyy' },
  issuer: 'Sở Nội vụ',
  title: 'Kế hoạch cải cách hành chính năm 2024',
} as const;

/** A form of the sample of Decision 766 with the figures that the sample has. */
export async function form766(): Promise<FormFixture> {
  const book = await sampleBook();
  return new FormFixture(book, answersOf(book));
}

/** The counts of form 06a of a province: the first unit is Hòa Bình, the second Lai Châu. */
export async function dossierForm(unit: 0 | 1): Promise<FormFixture> {
  const book = await sampleBook('ho-so-mot-cua');
  return new FormFixture(book, answersOf(book, unit), unit);
}
