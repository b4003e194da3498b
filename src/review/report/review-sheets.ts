/** The sheets of a review workbook and their columns, by the names that they are written with and found again. */
import type { Names } from '../../sheets/words';

/** Names of the sheets. */
export const reviewSheets = {
  files: { vi: 'Tổng hợp theo tệp', en: 'By file' },
  findings: { vi: 'Kết quả rà soát', en: 'Review' },
  checks: { vi: 'Theo phép rà soát', en: 'By check' },
} as const satisfies Record<string, Names>;

/**
 * Columns of the findings, in their order. `reviewer`, `waiverReason` and `waivedOn` are left empty for whoever accepts
 * a finding; `check` holds the id of the check, so that a reader of the sheet needs no sentence.
 */
export const findingColumnNames = {
  number: { vi: 'STT', en: 'No.' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  file: { vi: 'Tệp', en: 'File' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  sheet: { vi: 'Sheet', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  what: { vi: 'Nội dung', en: 'What' },
  found: { vi: 'Tìm thấy', en: 'Found' },
  expected: { vi: 'Cần có', en: 'Expected' },
  cure: { vi: 'Cách xử lý', en: 'Cure' },
  reviewer: { vi: 'Người chấp nhận', en: 'Accepted by' },
  waiverReason: { vi: 'Lý do chấp nhận', en: 'Reason for accepting' },
  waivedOn: { vi: 'Ngày', en: 'Date' },
  check: { vi: 'Mã phép rà soát', en: 'Check' },
} as const satisfies Record<string, Names>;

export type FindingColumnId = keyof typeof findingColumnNames;
