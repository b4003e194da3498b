/** The columns of a unit's self-assessment form and of its list of evidence, with the names they go by. */
import type { Names } from '../words';

/** What may be typed into a column: nothing, a figure, points, or words. */
export type EntryKind = 'none' | 'figure' | 'points' | 'text';

export interface UnitFormColumn<Id extends string = string> {
  readonly id: Id;
  readonly names: Names;
  readonly entry: EntryKind;
}

function column<Id extends string>(id: Id, entry: EntryKind, vi: string, en: string): UnitFormColumn<Id> {
  return { id, entry, names: { vi, en } };
}

/** Sheet names of a form. */
export const unitFormSheets = {
  form: { vi: 'Phiếu tự chấm', en: 'Self-assessment form' },
  evidence: { vi: 'Danh mục TLKC', en: 'Evidence list' },
} as const satisfies Record<string, Names>;

/** What stands before the check code of a form. */
export const checkCodeNames: Names = { vi: 'Mã đối chiếu', en: 'Check code' };

/**
 * In the order in which they stand. The last two are not printed: a check code of the row, and the maximum that applies
 * after what the unit says is not applicable or did not happen.
 */
export const formColumns = [
  column('code', 'none', 'Mã', 'Code'),
  column('name', 'none', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Area, criterion, component criterion'),
  column('max', 'none', 'Điểm tối đa', 'Max points'),
  column('method', 'none', 'Cách tính điểm', 'Method'),
  column('required', 'none', 'Yêu cầu TLKC', 'Evidence required'),
  column('applies', 'none', 'Áp dụng', 'Applies'),
  column('a', 'figure', 'Tử số', 'Numerator'),
  column('b', 'figure', 'Mẫu số', 'Denominator'),
  column('ratio', 'none', 'Tỷ lệ', 'Ratio'),
  column('x', 'figure', 'Mức / Có–Không', 'Level / Yes–No'),
  column('computed', 'none', 'Điểm theo công thức', 'Points by formula'),
  column('self', 'points', 'Điểm tự chấm', 'Self score'),
  column('difference', 'none', 'Chênh lệch', 'Difference'),
  column('evidence', 'text', 'Mã TLKC', 'Evidence code'),
  column('place', 'text', 'Trang/mục', 'Page/section'),
  column('explanation', 'text', 'Giải trình', 'Explanation'),
  column('appraisal1', 'none', 'Điểm thẩm định lần 1', 'Appraisal 1'),
  column('reason', 'none', 'Lý do', 'Reason'),
  column('appraisal2', 'none', 'Điểm thẩm định lần 2', 'Appraisal 2'),
  column('check', 'none', 'Mã dòng', 'Row code'),
  column('applicable', 'none', 'Điểm tối đa áp dụng', 'Applicable max'),
] as const;

export type FormColumnId = (typeof formColumns)[number]['id'];

/** The list of evidence: one document a row, all of it typed by the unit. */
export const evidenceColumns = [
  column('code', 'text', 'Mã TLKC', 'Evidence code'),
  column('number', 'text', 'Số, ký hiệu', 'Number and symbol'),
  column('date', 'text', 'Ngày ban hành', 'Date of issue'),
  column('issuer', 'text', 'Cơ quan ban hành', 'Issued by'),
  column('title', 'text', 'Trích yếu', 'Subject'),
  column('criterion', 'text', 'Mã tiêu chí', 'Criterion code'),
  column('place', 'text', 'Trang/mục', 'Page/section'),
  column('file', 'text', 'Tên tệp', 'File name'),
  column('note', 'text', 'Ghi chú', 'Note'),
  column('check', 'none', 'Mã dòng', 'Row code'),
] as const;

export type EvidenceColumnId = (typeof evidenceColumns)[number]['id'];
