/** Group 5 of Decision 766: satisfaction. */
import type { PublishedCriterion } from '../core/criteria/published-set';
import { group, ratio, tracking } from './qd-766-line';

export const satisfaction: readonly PublishedCriterion[] = [
  group('5', 'Mức độ hài lòng', 'Satisfaction', 18, { decimals: 2 }),
  tracking('5.1', 'Phân loại phản ánh, kiến nghị', 'Classification of complaints and suggestions', {
    unitOfMeasure: 'PAKN',
    method: 'Không chấm điểm.',
  }),
  ratio(
    '5.2',
    'Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn',
    'Complaints handled on time',
    6,
    '% PAKN',
    'high',
    {
      method:
        'Số PAKN xử lý đúng hạn (a) / tổng số PAKN (b); không có PAKN thì điểm tối đa. Hạn: xử lý 15, từ chối 2, yêu cầu bổ sung 5, công khai 2 ngày làm việc.',
      ifNoEvent: 'full',
      ifZeroDenominator: 'full',
    },
  ),
  ratio(
    '5.3',
    'Mức độ hài lòng trong xử lý phản ánh, kiến nghị',
    'Satisfaction with complaint handling',
    6,
    '% PAKN',
    'high',
    {
      rule: 'CONLAI(a; b)',
      method:
        '(Tổng số PAKN (b) trừ số PAKN không hài lòng hoặc quá hạn (a)) / tổng số PAKN; không có PAKN thì điểm tối đa.',
      ifNoEvent: 'full',
      ifZeroDenominator: 'full',
    },
  ),
  ratio(
    '5.4',
    'Mức độ hài lòng trong tiếp nhận, giải quyết TTHC',
    'Satisfaction with receipt and handling of procedures',
    6,
    '%',
    'high',
    {
      rule: 'TYLE(1 - (qua_han + khong_hai_long)/b; 90%)',
      method:
        '100% trừ tỷ lệ hồ sơ quá hạn (qua_han) và tỷ lệ bị phản ánh, không hài lòng (khong_hai_long) trên tổng số hồ sơ (b); đích 90% (Nghị quyết 76/NQ-CP); mẫu số bằng 0 thì 0 điểm.',
      measures: [
        { name: 'qua_han', vi: 'Hồ sơ quá hạn', en: 'Overdue dossiers' },
        { name: 'khong_hai_long', vi: 'Hồ sơ bị phản ánh, không hài lòng', en: 'Dossiers with complaints' },
      ],
      ifNoEvent: 'zero',
      ifZeroDenominator: 'zero',
      note: 'Một hồ sơ quá hạn làm giảm cả 2.1 và 5.4: không cộng hai khoản khi tính điểm có thể lấy lại.',
    },
  ),
];
