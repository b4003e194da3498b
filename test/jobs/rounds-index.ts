/** A small index of two agencies over three units with a long sheet of appraisals, for tests of the rounds. */
import type { OpenedBook } from '../../src/jobs/score';
import { openBook } from '../../src/jobs/score';
import { textsFor } from '../../src/locale/texts';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';
import { FakePort, smallIndex } from './fake-port';

export const texts = textsFor('vi');

export const appraisalHeadings = [
  'Mã đơn vị',
  'Mã tiêu chí',
  'Điểm tự chấm',
  'Điểm thẩm định lần 1',
  'Lý do trừ điểm',
  'Giải trình',
  'TLKC bổ sung',
  'Điểm đề nghị',
  'Điểm thẩm định lần 2',
  'Kết luận Hội đồng',
] as const;

/** `1` belongs to Sở Nội vụ, `2` to Văn phòng, `3` to nobody; `2.1` reads a figure of `1.2`. */
export const roundsIndex: Readonly<Record<string, TestRows>> = {
  'Thiết lập': [
    ['Tên', 'Giá trị'],
    ['Tên chỉ số', 'Chỉ số thử'],
    ['Kỳ', '2025'],
    ['Giai đoạn', 'Chốt'],
  ],
  'Bộ tiêu chí': [
    [
      'Mã',
      'Tên tiêu chí',
      'Điểm tối đa',
      'Công thức chấm',
      'Hình thức đánh giá',
      'Cơ quan thẩm định',
      'Tài liệu kiểm chứng',
    ],
    ['1', 'Chỉ đạo', null, null, null, 'Sở Nội vụ'],
    ['1.1', 'Kế hoạch', 10, null, 'tự chấm', null, 'Kế hoạch năm'],
    ['1.2', 'Hồ sơ đúng hạn', 20, 'TYLE(r; 100%)', 'số liệu'],
    ['2', 'Công khai', null, null, null, 'Văn phòng'],
    ['2.1', 'Công khai hồ sơ', 10, 'IF(SOLIEU("1.2"; "b") > 0; max; 0)', 'số liệu'],
    ['2.2', 'Trang thông tin', 20, null, 'tự chấm', null, 'Ảnh chụp trang'],
    ['3', 'Sáng kiến', 5, null, 'tự chấm'],
  ],
  'Đơn vị': smallIndex['Đơn vị']!,
  'Số liệu': [
    ['Mã đơn vị', '1.2:a', '1.2:b'],
    ['S1', 90, 100],
    ['S2', 95, 100],
    ['S3', 50, 100],
  ],
};

/** The lines in the order of the headings; codes of criteria and units that the index does not have may be among them. */
export function openedRounds(
  lines: TestRows,
  more: Readonly<Record<string, TestRows>> = {},
): Promise<OpenedBook> {
  return openBook(
    new FakePort([snapshotOf({ ...roundsIndex, 'Thẩm định': [appraisalHeadings, ...lines], ...more })]),
  );
}

/** A plan as the file that comes of it. */
export async function fileOf(plan: WorkbookPlan): Promise<XlsxWorkbook> {
  const workbook = XlsxWorkbook.blank('tep.xlsx');
  await workbook.apply(plan, {});
  return workbook;
}
