/** Cheats and honest mistakes that reviewers meet, and the checks that are meant for each. */
import type { Language } from '../../../src/locale/texts';

export interface Practice {
  readonly number: number;
  readonly words: Readonly<Record<Language, string>>;
  /** Ids; none where no check of files can tell. */
  readonly checks: readonly string[];
  /** Where else it is told. */
  readonly elsewhere?: Readonly<Record<Language, string>>;
}

function practice(vi: string, en: string, ...checks: string[]): Omit<Practice, 'number'> {
  return { words: { vi, en }, checks };
}

const inOrder: readonly Omit<Practice, 'number'>[] = [
  practice(
    'Số gõ thành chữ, thành ngày',
    'A number typed as text or turned into a date',
    ...['text-number', 'doubtful-number', 'date-where-number', 'text-where-number'],
  ),
  practice('Nhầm dấu thập phân', 'A slip of the decimal mark', 'decimal-slip', 'score-above-max'),
  practice('Mã 1.10 thành 1.1', 'Code 1.10 became 1.1', 'row-twice', 'row-missing'),
  practice('Tỷ lệ ghi 85 thay cho 0,85', 'A share typed as 85 instead of 0.85', 'percent-scale'),
  practice('Ô trống ghi 0, gạch, x', 'A blank filled with 0, a dash or x', 'zero-for-blank', 'dash-cell'),
  practice(
    'Khoảng trắng lạ, phông chữ cũ',
    'Invisible characters, old encodings',
    ...['text-invisible', 'text-old-encoding'],
  ),
  practice('Dán lệch dòng', 'Pasted one row off', 'rows-shifted'),
  practice(
    'Xóa, thêm, đổi chỗ dòng',
    'Rows deleted, added, moved',
    ...['row-missing', 'row-added', 'row-moved', 'row-twice', 'sheet-missing'],
  ),
  practice(
    'Làm tròn lên từng dòng',
    'Every line rounded up',
    ...['lines-rounded-up', 'self-within-rounding', 'precision-as-displayed'],
  ),
  practice('Công thức cộng thiếu dòng', 'A sum that misses a row', 'sum-misses-rows', 'formula-changed'),
  practice('Gõ đè tổng', 'A total typed over its formula', 'formula-replaced', 'total-not-sum'),
  practice('Điểm lĩnh vực khác tổng các dòng', 'An area that is not the sum of its lines', 'total-not-sum'),
  practice(
    'Tự chấm quá điểm tối đa',
    'Self score above the maximum',
    ...['score-above-max', 'maximum-changed', 'self-not-by-rule', 'score-below-zero'],
  ),
  practice('Điểm ngoài các mức', 'A score off its steps', 'score-off-step'),
  practice(
    'Có điểm, không có số liệu',
    'Points without figures',
    'self-without-figures',
    'figures-incomplete',
  ),
  practice('Tử số lớn hơn mẫu số', 'Numerator above denominator', 'numerator-above-denominator'),
  practice(
    'Số hồ sơ 06a không khớp nhau',
    'Counts of form 06a that do not agree',
    ...['dossiers-received', 'dossiers-received-in-period', 'dossiers-outcome', 'dossiers-handled'],
    ...['dossiers-pending', 'rate-not-quotient'],
  ),
  practice('Đúng hạn 100% mà có hồ sơ quá hạn', 'All on time, yet some are late', 'on-time-with-late'),
  practice('Dồn hồ sơ trễ vào tạm dừng', 'Late dossiers moved to paused', 'paused-share-high'),
  practice(
    'Trả lại, rút hồ sơ tăng vọt',
    'A jump of dossiers returned or withdrawn',
    ...['returned-share-high', 'jump-against-earlier-period'],
  ),
  practice('Tồn đầu kỳ khác cuối kỳ trước', 'Carried over is not what was left open', 'opening-differs'),
  practice(
    'Mẫu số bị rút bớt',
    'Denominators made smaller',
    ...['portal-differs', 'sum-of-units-below', 'jump-against-earlier-period'],
  ),
  practice('Cộng các quý khác cả năm', 'Quarters that are not the year', 'parts-of-period-differ'),
  practice('Một số, hai tiêu chí, hai giá trị', 'One count with two values', 'count-differs'),
  practice(
    'Tự nhận không áp dụng',
    'Not applicable outside the scope',
    ...['kad-without-scope', 'application-changed', 'state-with-points'],
  ),
  practice(
    'Khai không phát sinh mà có hồ sơ',
    'No event, yet there were dossiers',
    ...['kps-with-counts', 'no-event-after-counts'],
  ),
  practice(
    'Điểm thưởng tự công nhận, một sáng kiến hai đơn vị',
    'A bonus recognised by oneself, one initiative of two units',
    ...['bonus-by-own-document', 'same-initiative'],
  ),
  practice(
    'Phiếu điều tra nhiều hơn phát ra, mẫu quá nhỏ, kết quả giống nhau',
    'More slips than issued, tiny samples, identical results',
    ...['survey-slips', 'survey-more-than-issued', 'survey-unanimous', 'identical-distribution', 'own-check'],
  ),
  practice(
    'Có điểm, không dẫn tài liệu',
    'Points without evidence',
    'evidence-missing',
    'evidence-code-unknown',
  ),
  practice(
    'Văn bản ngoài kỳ, sau hạn, ghi lùi ngày',
    'Documents out of period, after the deadline, backdated',
    ...['document-outside-period', 'document-after-deadline', 'document-number-order'],
    ...['document-year-differs', 'document-day-unreadable'],
  ),
  practice(
    'Số, ký hiệu sai, văn bản của cơ quan khác',
    'Malformed numbers, documents of other bodies',
    ...['document-number-malformed', 'document-other-issuer', 'evidence-incomplete'],
  ),
  practice(
    'Một văn bản cho quá nhiều tiêu chí',
    'One document for many criteria',
    ...['evidence-overused', 'evidence-other-criterion'],
  ),
  practice(
    'Một số hiệu, hai ngày hoặc hai trích yếu',
    'One number, two days or subjects',
    ...['evidence-conflict', 'document-number-twice', 'evidence-code-twice'],
  ),
  practice(
    'Báo cáo muộn mà ghi kịp thời',
    'A late report said to be in time',
    ...['timely-but-received-late', 'timely-but-document-late'],
  ),
  practice(
    'Tệp kê mà không gửi, tệp rỗng, một tệp hai tên',
    'Files listed and not sent, empty, or the same twice',
    ...['file-not-attached', 'file-empty', 'file-twice', 'file-of-other-unit'],
  ),
  practice('Không ghi trang, mục', 'Page and section missing', 'evidence-place-missing'),
  practice(
    'Dòng, cột, sheet ẩn, chữ giấu',
    'Hidden rows, columns, sheets, text',
    ...['rows-concealed', 'columns-concealed', 'sheet-concealed', 'text-concealed'],
  ),
  practice(
    'Bỏ khóa, xóa quy tắc nhập',
    'Protection or rules of entry removed',
    ...['protection-removed', 'password-added', 'workbook-protected'],
    ...['validation-removed', 'validation-changed'],
  ),
  practice(
    'Thay công thức, dẫn sang tệp khác',
    'Formulas replaced, links to other files',
    ...['formula-replaced', 'formula-changed', 'formula-over-value', 'points-not-recalculated'],
    ...['external-links', 'external-reference', 'dde-links', 'reaching-functions', 'macros', 'macro-sheets'],
  ),
  practice(
    'Chép của đơn vị khác',
    'Copied from another unit',
    ...['same-figures-two-units', 'same-explanation', 'same-author-two-units', 'file-names-other-unit'],
    ...['form-of-other-unit', 'other-unit-shown'],
  ),
  {
    ...practice('Tệp Excel khác bản ký', 'The file is not the signed paper', 'check-code-differs'),
    elsewhere: {
      vi: 'Sổ tiếp nhận đối chiếu mã trên bản ký với mã của tệp',
      en: 'the register compares the code on the signed paper with that of the file',
    },
  },
  practice(
    'Mẫu phiên bản cũ',
    'An old version of the form',
    ...['old-form', 'stamp-missing', 'form-of-other-state', 'form-of-other-period'],
  ),
  practice(
    'Nộp lại, sửa mà không báo',
    'Sent again with changes that nobody told',
    ...['resubmission-unannounced', 'resubmission-changed', 'duplicate-unit-file'],
  ),
  practice('Tự chấm tối đa gần như mọi dòng', 'Full marks on nearly every line', 'blanket-full-marks'),
  {
    ...practice(
      'Thẩm định cho mọi đơn vị một điểm, trừ điểm không lý do, tự thẩm định mình',
      'The same appraisal for everybody, points taken off without a reason, appraising oneself',
      ...['identical-appraisal', 'appraiser-own-unit'],
    ),
    elsewhere: {
      vi: 'lệnh merge báo từng dòng trừ điểm chưa ghi lý do',
      en: 'merge tells each lowered line without a reason',
    },
  },
  {
    ...practice('Sửa sau khi chốt', 'Changes after the results were closed'),
    elsewhere: {
      vi: 'lệnh close ghi Nhật ký điều chỉnh: từng ô đã sửa từ lần chốt trước, điểm và hạng trước, sau',
      en: 'close logs each cell changed since it was last run, with scores and ranks before and after',
    },
  },
];

export const practices: readonly Practice[] = inOrder.map((one, i) => ({ number: i + 1, ...one }));
