/** A small sound index workbook, to be changed by tests. */
import type { IndexBook } from '../../../src/core/book';
import type { Finding } from '../../../src/core/findings/finding';
import { Tag } from '../../../src/core/measures/column';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { snapshotOf, type TestRows, type TestSheet } from '../snapshot-of';

export const criteria: TestRows = [
  ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Khi không phát sinh', 'Các mức điểm'],
  ['1', 'Chỉ đạo', 30],
  ['1.1', 'Kế hoạch', 10, 'TYLE(r; 100%)', 'điểm tối đa'],
  ['1.2', 'Tuyên truyền', 20, null, null, '0; 10; 20'],
  ['2', 'Thủ tục', 70],
  ['2.1', 'Đúng hạn', 70, 'TYLE(x)'],
];
export const units: TestRows = [
  ['Mã đơn vị', 'Tên đơn vị', 'Khối'],
  ['SNV', 'Sở Nội vụ', 'Sở'],
  ['STC', 'Sở Tài chính', 'Sở'],
];
export const settings: TestRows = [
  ['Tên', 'Giá trị'],
  ['Tên chỉ số', 'PAR INDEX'],
  ['Kỳ', 2024],
];
export const data: TestRows = [
  ['Mã đơn vị', '1.1:a', '1.1:b', '2.1'],
  ['SNV', 8, 10, 0.9],
  ['STC', 10, 10, 0.8],
];
export const self: TestRows = [
  ['Mã đơn vị', '1.2'],
  ['SNV', 10],
  ['STC', 20],
];

export type Book = Readonly<Record<string, TestSheet>>;

export const smallBook: Book = {
  'Thiết lập': settings,
  'Bộ tiêu chí': criteria,
  'Đơn vị': units,
  'Số liệu': data,
  'Tự chấm': self,
};

export function read(sheets: Book): IndexBook {
  return readIndexBook(snapshotOf(sheets));
}

/** The small book with some sheets changed. */
export function readWith(sheets: Book): IndexBook {
  return read({ ...smallBook, ...sheets });
}

export function findings(book: IndexBook, ruleId: string): readonly Finding[] {
  return book.findings.filter((finding) => finding.ruleId === ruleId);
}

export function ids(book: IndexBook): string[] {
  return book.findings.map((finding) => finding.ruleId);
}

const states = new Map<number, string>([
  [Tag.missing, 'missing'],
  [Tag.notApplicable, 'KAD'],
  [Tag.noEvent, 'KPS'],
]);

/** A measure of the current period as plain values: numbers, texts, truth values, or the name of a state. */
export function measure(
  book: IndexBook,
  criterion: string,
  name: string,
  period = book.settings.period.key,
): unknown[] | null {
  const columns = book.periods.get(period)?.measures.get(criterion) ?? [];
  const column = columns.find((candidate) => candidate.name === name)?.column;
  return column ? plain(book, column.numbers, column.tags) : null;
}

export type PointsKind = 'self' | 'survey' | 'appraisal1' | 'appraisal2' | 'conclusion';

export function points(
  book: IndexBook,
  kind: PointsKind,
  criterion: string,
  period = book.settings.period.key,
): unknown[] | null {
  const column = book.periods.get(period)?.[kind].get(criterion)?.column;
  return column ? plain(book, column.numbers, column.tags) : null;
}

function plain(book: IndexBook, numbers: Float64Array, tags: Uint8Array): unknown[] {
  return Array.from(numbers, (number, i) => {
    const tag = tags[i]!;
    if (tag === Tag.number) return number;
    if (tag === Tag.text) return book.texts.text(number);
    return tag === Tag.boolean ? number === 1 : states.get(tag);
  });
}
