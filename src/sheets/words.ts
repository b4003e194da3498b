/**
 * The words that cells of an index workbook may hold for a choice, in both languages. Declared once: readers
 * understand them, the template writer offers them in drop-down lists.
 */
import type { GradeBand, OwnCheck, Settings, Stage, TieRule } from '../core/book';
import type { Criterion, CriterionKind, Policy, Source } from '../core/criteria/criterion';

/** A name in both languages, as it is written. */
export interface Names {
  readonly vi: string;
  readonly en: string;
}

/** One choice: what it means, what it is called, what else is understood. */
export interface Word<Value> {
  readonly value: Value;
  readonly names: Names;
  readonly aliases: readonly string[];
}

function word<Value>(value: Value, vi: string, en: string, ...aliases: string[]): Word<Value> {
  return { value, names: { vi, en }, aliases };
}

export const policyWords: readonly Word<Policy>[] = [
  word('full', 'điểm tối đa', 'full', 'full points', 'tối đa'),
  word('zero', '0 điểm', 'zero', 'không điểm', '0', '0 points'),
  word('drop', 'loại trừ', 'drop', 'loại'),
  word('rescale', 'loại trừ và quy đổi', 'rescale', 'quy đổi', 'drop and rescale'),
  word('previous', 'theo kỳ trước', 'previous', 'kỳ trước', 'previous period'),
];

export const sourceWords: readonly Word<Source>[] = [
  word('data', 'số liệu', 'data', 'số liệu hệ thống'),
  word('self', 'tự chấm', 'self', 'tự chấm, thẩm định', 'self then appraisal', 'self-assessment'),
  word('survey', 'điều tra', 'survey', 'điều tra XHH', 'điều tra xã hội học'),
];

export const kindWords: readonly Word<CriterionKind>[] = [
  word('scored', 'chấm điểm', 'scored', 'score'),
  word('tracking', 'theo dõi', 'tracking'),
  word('bonus', 'điểm thưởng', 'bonus', 'thưởng'),
  word('penalty', 'điểm trừ', 'penalty', 'trừ điểm'),
  word('gate', 'điều kiện', 'gate', 'condition'),
];

export const directionWords: readonly Word<Criterion['direction']>[] = [
  word('higher', 'càng cao càng tốt', 'higher', 'cao', 'higher is better'),
  word('lower', 'càng thấp càng tốt', 'lower', 'thấp', 'lower is better'),
];

export const yesNoWords: readonly Word<boolean>[] = [
  word(true, 'có', 'yes', 'x', '✓', '1', 'true', 'đúng'),
  word(false, 'không', 'no', '0', 'false', 'sai'),
];

/** As `yesNoWords`, the default first. */
export const noYesWords: readonly Word<boolean>[] = [...yesNoWords].reverse();

export const gradeByWords: readonly Word<GradeBand['by']>[] = [
  word('percent', 'chỉ số (%)', 'percent', 'phần trăm', 'chỉ số', '%', 'tỷ lệ'),
  word('score', 'tổng điểm', 'score', 'điểm'),
  word('rankShare', 'tỷ lệ xếp hạng', 'rank share', 'thứ hạng', 'xếp hạng'),
];

export const stageWords: readonly Word<Stage>[] = [
  word('self', 'Tự chấm', 'Self-assessment', 'self'),
  word('appraisal1', 'Thẩm định lần 1', 'Appraisal 1', 'thẩm định', 'first appraisal', 'appraisal'),
  word('appraisal2', 'Thẩm định lần 2', 'Appraisal 2', 'second appraisal'),
  word('final', 'Chốt', 'Final', 'kết luận', 'conclusion'),
];

export const rankByWords: readonly Word<Settings['rankBy']>[] = [
  word('percent', 'Chỉ số (%)', 'Percent', 'chỉ số', 'phần trăm', '%'),
  word('score', 'Tổng điểm', 'Score', 'điểm'),
];

export const rankOnWords: readonly Word<Settings['rankOn']>[] = [
  word('rounded', 'đã làm tròn', 'rounded', 'làm tròn'),
  word('unrounded', 'chưa làm tròn', 'unrounded', 'không làm tròn'),
];

export const tieWords: readonly Word<TieRule>[] = [
  word('competition', 'đồng hạng, bỏ bậc', 'competition', '1-2-2-4', 'đồng hạng'),
  word('dense', 'đồng hạng liền bậc', 'dense', '1-2-2-3', 'đồng hạng, liền bậc'),
  word('sequential', 'không đồng hạng', 'sequential', '1-2-3-4'),
  word('average', 'trung bình', 'average', '1-2,5-2,5-4', 'hạng trung bình'),
];

export const noSubmissionWords: readonly Word<Settings['noSubmission']>[] = [
  word('unranked', 'không xếp hạng', 'unranked'),
  word('zero', '0 điểm', 'zero', '0', 'không điểm'),
];

/** How grave it is when a check of the index's own fails. It cannot stop a review. */
export const ownSeverityWords: readonly Word<OwnCheck['severity']>[] = [
  word('error', 'Sai', 'Error', 'lỗi'),
  word('warning', 'Nghi vấn', 'Doubtful', 'warning', 'cảnh báo'),
  word('info', 'Lưu ý', 'Note', 'info'),
];

/** What a cell holds instead of a value: the unit has no such function, or nothing happened. */
export const stateWords: readonly Word<'notApplicable' | 'noEvent'>[] = [
  word('notApplicable', 'KAD', 'N/A', 'Không áp dụng', 'Not applicable'),
  word('noEvent', 'KPS', 'No event', 'Không phát sinh'),
];

/** What a column of measures holds: value, numerator, denominator. Any other word is a named measure. */
export const measureWords: readonly Word<'x' | 'a' | 'b'>[] = [
  word('x', 'Giá trị', 'Value', 'x', 'n'),
  word('a', 'Tử số', 'Numerator', 'a', 'tử'),
  word('b', 'Mẫu số', 'Denominator', 'b', 'mẫu'),
];

/** All ranked units, as the base of a quota of grades. */
export const allUnitsWords: readonly Word<null>[] = [
  word(null, 'tất cả', 'all', 'tổng số đơn vị', 'toàn khối'),
];

/** What a row is called that sums up others and is no unit, in the code column or in the name column without a code. */
export const totalRowNames: readonly string[] = [
  'Tổng',
  'Cộng',
  'Toàn tỉnh',
  'Total',
  'Sum',
  'Average',
  'Mean',
];

/** The same where more words may follow. */
export const totalRowBeginnings: readonly string[] = [
  'Tổng cộng',
  'Tổng số',
  'Tổng điểm',
  'Cộng khối',
  'Trung bình',
  'Bình quân',
  'Grand total',
];
