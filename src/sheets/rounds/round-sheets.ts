/** The sheets of the rounds after submission and their columns, by the names they are written with and found again. */
import type { Names } from '../words';

/** Names of the sheets. */
export const roundSheets = {
  register: { vi: 'Sổ tiếp nhận', en: 'Intake register' },
  changes: { vi: 'So sánh lần nộp', en: 'Submission changes' },
  sources: { vi: 'Nguồn số liệu', en: 'Figure sources' },
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
  measure: { vi: 'Số liệu', en: 'Figure' },
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
