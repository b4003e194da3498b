/**
 * Format 1 of the index workbook: its sheets, their columns and the settings, with the names they go by.
 * Declared once, as data: it drives reading and the writing of templates.
 */
import type { Settings } from '../core/book';
import {
  allUnitsWords,
  directionWords,
  gradeByWords,
  kindWords,
  noSubmissionWords,
  noYesWords,
  ownSeverityWords,
  policyWords,
  rankByWords,
  rankOnWords,
  sourceWords,
  stageWords,
  tieWords,
  yesNoWords,
  type Names,
  type Word,
} from './words';

/** `1` is what the setting `Phiên bản mẫu` says of a workbook laid out as declared here. */
export const formatVersion = '1';

/**
 * What a column's cells hold. `share` is 0..1 or a percentage, `words` a choice, `codes` and `texts` several
 * separated by `;`, `bound` a number or `>80`, `measure` a number, a text or KAD/KPS, `moment` a day with or without
 * the time.
 */
export type ColumnKind =
  | 'code'
  | 'text'
  | 'number'
  | 'whole'
  | 'share'
  | 'points'
  | 'measure'
  | 'rule'
  | 'words'
  | 'codes'
  | 'texts'
  | 'steps'
  | 'bound'
  | 'day'
  | 'moment'
  | 'period'
  | 'periods';

export interface ColumnFormat {
  readonly id: string;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** The choices of a `words` column. */
  readonly values?: readonly Word<unknown>[];
}

export interface SheetFormat {
  readonly id: SheetId;
  readonly names: Names;
  readonly aliases: readonly string[];
  /** Ids of the columns whose headings mark the header row: all of one of these sets must be there. */
  readonly headedBy: readonly (readonly string[])[];
  readonly columns: readonly ColumnFormat[];
}

export type SheetId =
  | 'criteria'
  | 'units'
  | 'scope'
  | 'data'
  | 'self'
  | 'survey'
  | 'appraisal'
  | 'published'
  | 'settings'
  | 'grades'
  | 'checks';

function column<Id extends string>(
  id: Id,
  kind: ColumnKind,
  vi: string,
  en: string,
  aliases: readonly string[] = [],
  values?: readonly Word<unknown>[],
): ColumnFormat & { readonly id: Id } {
  const format = { id, kind, names: { vi, en }, aliases };
  return values ? { ...format, values } : format;
}

const unitCode = column('unit', 'code', 'Mã đơn vị', 'Unit code', ['Mã ĐV']);
const unitName = column('unitName', 'text', 'Tên đơn vị', 'Unit name', [
  'Đơn vị',
  'Tên cơ quan, đơn vị',
  'Cơ quan, đơn vị',
  'Unit',
]);
const criterionCode = column('criterion', 'code', 'Mã tiêu chí', 'Criterion code', ['Mã TC', 'Criterion']);
const period = column('period', 'period', 'Kỳ', 'Period', ['Kỳ báo cáo', 'Kỳ đánh giá']);

export const indexSheets = {
  criteria: {
    id: 'criteria',
    names: { vi: 'Bộ tiêu chí', en: 'Criteria' },
    aliases: ['Tiêu chí'],
    headedBy: [
      ['code', 'name'],
      ['code', 'max'],
    ],
    columns: [
      column('code', 'code', 'Mã', 'Code', ['Mã tiêu chí', 'Criterion code']),
      column('parent', 'code', 'Thuộc', 'Parent', ['Thuộc tiêu chí', 'Mã cha', 'Parent code']),
      column('name', 'text', 'Tên tiêu chí', 'Name', ['Tiêu chí', 'Lĩnh vực, tiêu chí', 'Criterion name']),
      column('max', 'points', 'Điểm tối đa', 'Max points', ['Thang điểm', 'Max', 'Maximum points']),
      column('method', 'text', 'Cách tính điểm', 'Method', ['Cách chấm', 'Cách chấm điểm', 'Scoring method']),
      column('rule', 'rule', 'Công thức chấm', 'Rule', ['Công thức']),
      column('steps', 'steps', 'Các mức điểm', 'Steps'),
      column('weight', 'number', 'Trọng số', 'Weight'),
      column('source', 'words', 'Hình thức đánh giá', 'Source', ['Nguồn'], sourceWords),
      column(
        'ifNotApplicable',
        'words',
        'Khi không áp dụng',
        'If not applicable',
        ['Không áp dụng'],
        policyWords,
      ),
      column('ifNoEvent', 'words', 'Khi không phát sinh', 'If no event', ['Không phát sinh'], policyWords),
      column(
        'ifZeroDenominator',
        'words',
        'Khi mẫu số bằng 0',
        'If denominator zero',
        ['Mẫu số bằng 0', 'If denominator is zero'],
        policyWords,
      ),
      column('decimals', 'whole', 'Số chữ số thập phân', 'Decimals', ['Số lẻ']),
      column('kind', 'words', 'Loại tiêu chí', 'Kind', ['Loại'], kindWords),
      column('evidence', 'text', 'Tài liệu kiểm chứng', 'Evidence', ['TLKC', 'Yêu cầu TLKC']),
      column('appraiser', 'text', 'Cơ quan thẩm định', 'Appraiser', ['Đơn vị thẩm định']),
      column('leadAgency', 'text', 'Cơ quan chủ trì', 'Lead agency', ['Đơn vị chủ trì', 'Chủ trì']),
      column('groups', 'texts', 'Áp dụng cho khối', 'Groups', ['Khối', 'Khối áp dụng']),
      column('direction', 'words', 'Hướng tốt', 'Direction', ['Chiều'], directionWords),
      column('unitOfMeasure', 'text', 'Đơn vị tính', 'Unit of measure', ['ĐVT']),
      column('note', 'text', 'Ghi chú', 'Note', ['Notes']),
    ],
  },
  units: {
    id: 'units',
    names: { vi: 'Đơn vị', en: 'Units' },
    aliases: ['Danh sách đơn vị'],
    headedBy: [['code'], ['name']],
    columns: [
      column('code', 'code', 'Mã đơn vị', 'Unit code', ['Mã ĐV', 'Mã', 'Code']),
      column('name', 'text', 'Tên đơn vị', 'Unit name', [
        'Đơn vị',
        'Tên cơ quan, đơn vị',
        'Cơ quan, đơn vị',
        'Name',
        'Unit',
      ]),
      column('group', 'text', 'Khối', 'Group', ['Nhóm']),
      column('parent', 'code', 'Cơ quan quản lý', 'Parent unit', ['Cấp trên', 'Parent']),
      column('ranked', 'words', 'Có xếp hạng', 'Ranked', ['Xếp hạng', 'Xếp hạng (có/không)'], yesNoWords),
      column('predecessors', 'codes', 'Đơn vị trước sắp xếp', 'Predecessors', ['Tiền thân']),
      column('validFrom', 'day', 'Hiệu lực từ', 'Valid from', ['Từ ngày', 'From']),
      column('validTo', 'day', 'Hiệu lực đến', 'Valid to', ['Đến', 'Đến ngày', 'To']),
    ],
  },
  scope: {
    id: 'scope',
    names: { vi: 'Phạm vi áp dụng', en: 'Scope' },
    aliases: [],
    headedBy: [['unit', 'criterion']],
    columns: [unitCode, unitName, criterionCode, column('basis', 'text', 'Căn cứ', 'Basis', ['Lý do'])],
  },
  data: {
    id: 'data',
    names: { vi: 'Số liệu', en: 'Data' },
    aliases: [],
    headedBy: [['unit'], ['unitName']],
    columns: [
      period,
      unitCode,
      unitName,
      criterionCode,
      column('criterionName', 'text', 'Tên tiêu chí', 'Criterion name', ['Tiêu chí']),
      column('x', 'measure', 'Giá trị', 'Value', ['x', 'n', 'Số liệu']),
      column('a', 'measure', 'Tử số', 'Numerator', ['a']),
      column('b', 'measure', 'Mẫu số', 'Denominator', ['b']),
    ],
  },
  self: {
    id: 'self',
    names: { vi: 'Tự chấm', en: 'Self-assessment' },
    aliases: ['Điểm tự chấm', 'Self assessment'],
    headedBy: [['unit'], ['unitName']],
    columns: [period, unitCode, unitName],
  },
  survey: {
    id: 'survey',
    names: { vi: 'Điều tra XHH', en: 'Survey' },
    aliases: ['Điều tra', 'Điều tra xã hội học'],
    headedBy: [['unit'], ['unitName']],
    columns: [period, unitCode, unitName],
  },
  appraisal: {
    id: 'appraisal',
    names: { vi: 'Thẩm định', en: 'Appraisal' },
    aliases: ['Điểm thẩm định'],
    headedBy: [['unit'], ['unitName']],
    columns: [
      period,
      unitCode,
      unitName,
      criterionCode,
      column('criterionName', 'text', 'Tên tiêu chí', 'Criterion name', ['Tiêu chí']),
      column('self', 'points', 'Điểm tự chấm', 'Self score', ['Tự chấm', 'Self-assessment']),
      column('appraisal1', 'points', 'Điểm thẩm định lần 1', 'Appraisal 1', [
        'Thẩm định lần 1',
        'Điểm thẩm định',
        'First appraisal',
      ]),
      column('reason', 'text', 'Lý do trừ điểm', 'Reason', ['Lý do', 'Reason for deduction']),
      column('explanation', 'text', 'Giải trình', 'Explanation'),
      column('evidence', 'text', 'TLKC bổ sung', 'Further evidence'),
      column('proposed', 'points', 'Điểm đề nghị', 'Proposed score', ['Đơn vị đề nghị']),
      column('appraisal2', 'points', 'Điểm thẩm định lần 2', 'Appraisal 2', [
        'Thẩm định lần 2',
        'Second appraisal',
      ]),
      column('conclusion', 'points', 'Kết luận Hội đồng', 'Council conclusion', [
        'Kết luận',
        'Conclusion',
        'Chốt',
      ]),
      column('appraiser', 'text', 'Cơ quan thẩm định', 'Appraiser'),
      column('person', 'text', 'Người', 'Person', ['Người thẩm định']),
      column('day', 'day', 'Ngày', 'Date', ['Ngày thẩm định']),
    ],
  },
  published: {
    id: 'published',
    names: { vi: 'Kết quả công bố', en: 'Published' },
    aliases: ['Kết quả đã công bố', 'Published results'],
    headedBy: [
      ['unit', 'score'],
      ['unit', 'percent'],
      ['unit', 'rank'],
      ['unitName', 'score'],
      ['unitName', 'percent'],
      ['unitName', 'rank'],
    ],
    columns: [
      period,
      unitCode,
      unitName,
      column('score', 'number', 'Điểm', 'Score', ['Tổng điểm', 'Total']),
      column('percent', 'number', 'Chỉ số (%)', 'Index (%)', ['Chỉ số', 'Percent', 'Percent (%)', 'Index']),
      column('rank', 'whole', 'Xếp hạng', 'Rank', ['Hạng']),
      column('setVersion', 'text', 'Phiên bản bộ tiêu chí', 'Criteria set version', ['Phiên bản', 'Version']),
    ],
  },
  settings: {
    id: 'settings',
    names: { vi: 'Thiết lập', en: 'Settings' },
    aliases: ['Cài đặt'],
    headedBy: [],
    columns: [
      column('name', 'text', 'Tên', 'Name', ['Thiết lập', 'Setting', 'Tên thiết lập']),
      column('value', 'text', 'Giá trị', 'Value'),
    ],
  },
  grades: {
    id: 'grades',
    names: { vi: 'Xếp loại', en: 'Grades' },
    aliases: [],
    headedBy: [['from', 'name']],
    columns: [
      column('group', 'text', 'Khối', 'Group', ['Nhóm']),
      column('by', 'words', 'Theo', 'By', ['Tính theo'], gradeByWords),
      column('from', 'bound', 'Từ', 'From', ['Từ mức', 'Ngưỡng']),
      column('name', 'text', 'Tên', 'Name', ['Xếp loại', 'Tên xếp loại', 'Grade']),
      column('condition', 'rule', 'Điều kiện', 'Condition'),
      column('quota', 'share', 'Hạn mức', 'Quota', ['Hạn mức (%)']),
      column('quotaOf', 'text', 'Trên', 'Of', ['Hạn mức trên', 'Quota of'], allUnitsWords),
    ],
  },
  checks: {
    id: 'checks',
    names: { vi: 'Quy tắc rà soát', en: 'Checks' },
    aliases: [],
    headedBy: [
      ['code', 'condition'],
      ['name', 'condition'],
    ],
    columns: [
      column('code', 'code', 'Mã', 'Code', ['Mã quy tắc', 'Check code']),
      column('name', 'text', 'Tên', 'Name', ['Tên quy tắc', 'Quy tắc']),
      column('criteria', 'codes', 'Áp dụng cho tiêu chí', 'Criteria', ['Mã tiêu chí', 'Tiêu chí']),
      column('condition', 'rule', 'Điều kiện', 'Condition', ['Điều kiện phải thỏa']),
      column('severity', 'words', 'Mức độ', 'Severity', [], ownSeverityWords),
      column('message', 'text', 'Thông báo', 'Message', ['Nội dung']),
    ],
  },
} as const satisfies Readonly<Record<SheetId, SheetFormat>>;

/** The ids of a sheet's columns. */
export type ColumnId<Id extends SheetId> = (typeof indexSheets)[Id]['columns'][number]['id'];

export interface SettingFormat {
  readonly field: keyof Settings;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** The choices, the default first; empty where any value of the kind will do. */
  readonly values: readonly Word<unknown>[];
}

function setting(
  field: keyof Settings,
  kind: ColumnKind,
  vi: string,
  en: string,
  aliases: readonly string[] = [],
  values: readonly Word<unknown>[] = [],
): SettingFormat {
  return { field, names: { vi, en }, aliases, kind, values };
}

export const settingFormats: readonly SettingFormat[] = [
  setting('indexName', 'text', 'Tên chỉ số', 'Index name', ['Tên bộ chỉ số', 'Index']),
  setting('decision', 'text', 'Quyết định', 'Decision'),
  setting('setVersion', 'text', 'Phiên bản bộ tiêu chí', 'Criteria set version', ['Set version']),
  setting('formatVersion', 'text', 'Phiên bản mẫu', 'Format version', ['Phiên bản mẫu (format)', 'Format']),
  setting('period', 'period', 'Kỳ', 'Period', ['Kỳ đánh giá', 'Kỳ báo cáo']),
  setting('from', 'day', 'Từ ngày', 'From date', ['From']),
  setting('to', 'day', 'Đến ngày', 'To date', ['To']),
  setting('deadline', 'moment', 'Hạn nộp', 'Submission deadline', [
    'Hạn nộp hồ sơ',
    'Hạn nộp phiếu',
    'Thời hạn nộp',
    'Deadline',
  ]),
  setting('evidenceFrom', 'day', 'Văn bản từ ngày', 'Documents from', ['TLKC từ ngày']),
  setting('evidenceTo', 'day', 'Văn bản đến ngày', 'Documents to', ['TLKC đến ngày']),
  setting('comparePeriods', 'periods', 'Kỳ so sánh', 'Comparison periods', [
    'Comparison period',
    'Compare with',
    'Compare periods',
  ]),
  setting('baseYear', 'whole', 'Năm gốc', 'Base year'),
  setting('referenceUnit', 'code', 'Đơn vị tham chiếu', 'Reference unit'),
  setting('stage', 'words', 'Giai đoạn', 'Stage', [], stageWords),
  setting('decimals', 'whole', 'Số chữ số thập phân', 'Decimals', ['Số lẻ']),
  setting('rankBy', 'words', 'Xếp hạng theo', 'Rank by', [], rankByWords),
  setting('rankOn', 'words', 'Số dùng để xếp hạng', 'Rank on', ['Number ranked'], rankOnWords),
  setting('ties', 'words', 'Đồng hạng', 'Ties', [], tieWords),
  setting('tieBreakers', 'codes', 'Tiêu chí phụ', 'Tie breakers', ['Tie-breakers', 'Tie breaker']),
  setting('target', 'number', 'Mục tiêu', 'Target'),
  setting('bonusCap', 'points', 'Trần điểm thưởng', 'Bonus cap'),
  setting('totalCap', 'points', 'Trần tổng điểm', 'Total cap'),
  setting('rollUp', 'words', 'Cộng dồn cấp dưới', 'Roll up', ['Cộng dồn', 'Roll up units below'], noYesWords),
  setting('minimumShare', 'share', 'Tỷ lệ số liệu tối thiểu', 'Minimum share of data', ['Minimum share']),
  setting('noSubmission', 'words', 'Không nộp', 'No submission', [], noSubmissionWords),
  setting('publishedBy', 'text', 'Quyết định công bố', 'Publishing decision'),
  setting('superiorBody', 'text', 'Cơ quan chủ quản', 'Superior body'),
  setting('issuingBody', 'text', 'Cơ quan lập biểu', 'Issuing body'),
  setting('place', 'text', 'Địa danh', 'Place'),
];
