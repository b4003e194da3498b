/** The sheets of the rounds after submission and their columns, by the names they are written with and found again. */
import type { Names } from '../words';

/** Names of the sheets. */
export const roundSheets = {
  register: { vi: 'Sổ tiếp nhận', en: 'Intake register' },
  announced: { vi: 'Thay đổi đã báo', en: 'Announced changes' },
  changes: { vi: 'So sánh lần nộp', en: 'Submission changes' },
  sources: { vi: 'Nguồn số liệu', en: 'Figure sources' },
  notice: { vi: 'Thông báo kết quả', en: 'Appraisal notice' },
  answer: { vi: 'Phiếu giải trình', en: 'Explanation form' },
  council: { vi: 'Biểu trình Hội đồng', en: 'Council table' },
  log: { vi: 'Nhật ký điều chỉnh', en: 'Adjustment log' },
  merge: { vi: 'Kết quả ghép phần', en: 'Merge result' },
} as const satisfies Record<string, Names>;

/** One received file a row, and one for each unit that sent none. `signedCode` and `note` are for people to fill. */
export const registerColumns = {
  number: { vi: 'STT', en: 'No.' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  submission: { vi: 'Lần nộp', en: 'Submission' },
  receivedAt: { vi: 'Ngày giờ', en: 'Received' },
  late: { vi: 'Đúng/chậm hạn', en: 'On time/late' },
  file: { vi: 'Tên tệp', en: 'File name' },
  version: { vi: 'Phiên bản mẫu', en: 'Form version' },
  checkCode: { vi: 'Mã đối chiếu Excel', en: 'Check code in Excel' },
  signedCode: { vi: 'Mã trên bản ký', en: 'Code on signed copy' },
  documents: { vi: 'Số TLKC', en: 'Documents' },
  state: { vi: 'Tình trạng', en: 'State' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Record<string, Names>;

/** One entry a row that differs from what the unit sent before. */
export const changeColumns = {
  number: { vi: 'STT', en: 'No.' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  submission: { vi: 'Lần nộp', en: 'Submission' },
  against: { vi: 'So với lần', en: 'Against' },
  criterion: { vi: 'Mã tiêu chí', en: 'Criterion code' },
  criterionName: { vi: 'Tên tiêu chí', en: 'Criterion name' },
  measure: { vi: 'Nội dung', en: 'Entry' },
  cell: { vi: 'Ô', en: 'Cell' },
  before: { vi: 'Lần trước', en: 'Before' },
  now: { vi: 'Lần này', en: 'Now' },
} as const satisfies Record<string, Names>;

/** Where an entry stands in the forms of a khối, and in which forms it stands elsewhere. */
export const sourceColumns = {
  group: { vi: 'Khối', en: 'Group' },
  criterion: { vi: 'Mã tiêu chí', en: 'Criterion code' },
  criterionName: { vi: 'Tên tiêu chí', en: 'Criterion name' },
  measure: { vi: 'Số liệu', en: 'Figure' },
  sheet: { vi: 'Sheet', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  units: { vi: 'Số đơn vị', en: 'Units' },
  unit: { vi: 'Riêng đơn vị', en: 'Only unit' },
  file: { vi: 'Tên tệp', en: 'File name' },
} as const satisfies Record<string, Names>;

/** One thing a row that somebody has to settle after parts were merged. */
export const mergeColumns = {
  number: { vi: 'STT', en: 'No.' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  criterion: { vi: 'Mã tiêu chí', en: 'Criterion code' },
  cell: { vi: 'Ô', en: 'Cell' },
  what: { vi: 'Nội dung', en: 'What' },
  found: { vi: 'Tệp ghi', en: 'File says' },
  expected: { vi: 'Đang có', en: 'Held' },
  cure: { vi: 'Cách xử lý', en: 'Cure' },
} as const satisfies Record<string, Names>;

/** What a unit is told of one line of its appraisal. */
const noticedColumns = {
  number: { vi: 'STT', en: 'No.' },
  criterion: { vi: 'Mã', en: 'Code' },
  criterionName: { vi: 'Tiêu chí', en: 'Criterion' },
  max: { vi: 'Điểm tối đa', en: 'Max points' },
  self: { vi: 'Tự chấm', en: 'Self score' },
  appraised: { vi: 'Thẩm định', en: 'Appraisal' },
  difference: { vi: 'Chênh', en: 'Difference' },
  reason: { vi: 'Lý do trừ điểm', en: 'Reason' },
  needed: { vi: 'Tài liệu cần bổ sung', en: 'Evidence needed' },
} as const satisfies Record<string, Names>;

/** The notice: one line a row whose points the appraisal changed. */
export const noticeColumns = {
  ...noticedColumns,
  deadline: { vi: 'Hạn giải trình', en: 'Explain until' },
} as const satisfies Record<string, Names>;

/** The form that goes with the notice; the last four are for the unit. */
export const answerColumns = {
  ...noticedColumns,
  opinion: { vi: 'Ý kiến đơn vị', en: 'Opinion of the unit' },
  explanation: { vi: 'Nội dung giải trình', en: 'Explanation' },
  evidence: {
    vi: 'TLKC bổ sung (số, ngày, trang/mục, tệp)',
    en: 'Further evidence (number, date, page, file)',
  },
  proposed: { vi: 'Điểm đề nghị', en: 'Proposed score' },
} as const satisfies Record<string, Names>;

/** What the council decides: one disputed line a row. */
export const councilColumns = {
  number: { vi: 'STT', en: 'No.' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  criterion: { vi: 'Mã', en: 'Code' },
  criterionName: { vi: 'Tiêu chí', en: 'Criterion' },
  self: { vi: 'Tự chấm', en: 'Self score' },
  appraisal1: { vi: 'Thẩm định lần 1', en: 'Appraisal 1' },
  reason: { vi: 'Ý kiến cơ quan thẩm định', en: 'View of the appraiser' },
  explanation: { vi: 'Giải trình của đơn vị', en: 'Explanation of the unit' },
  proposed: { vi: 'Đơn vị đề nghị', en: 'Proposed by the unit' },
  appraisal2: { vi: 'Thẩm định lần 2 đề xuất', en: 'Appraisal 2' },
  conclusion: { vi: 'Kết luận Hội đồng', en: 'Council conclusion' },
  effect: { vi: 'Ảnh hưởng điểm', en: 'Effect on score' },
  rankAccepted: { vi: 'Hạng nếu chấp nhận', en: 'Rank if accepted' },
  rankRefused: { vi: 'Hạng nếu không', en: 'Rank if not' },
} as const satisfies Record<string, Names>;

/** The log of what was corrected after a closing; `reason` is for people to fill. */
export const logColumns = {
  number: { vi: 'STT', en: 'No.' },
  closing: { vi: 'Lần chốt', en: 'Closing' },
  day: { vi: 'Ngày', en: 'Date' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  sheet: { vi: 'Sheet', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  scoreBefore: { vi: 'Điểm trước', en: 'Score before' },
  scoreAfter: { vi: 'Điểm sau', en: 'Score after' },
  rankBefore: { vi: 'Hạng trước', en: 'Rank before' },
  rankAfter: { vi: 'Hạng sau', en: 'Rank after' },
  reason: { vi: 'Căn cứ điều chỉnh', en: 'Ground' },
} as const satisfies Record<string, Names>;
