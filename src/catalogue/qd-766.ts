/**
 * Decision 766/QĐ-TTg: five groups, 100 points. Lines and maxima follow the formula document and observed scores
 * of the national portal; the payment lines 3.5, 3.5b, 3.6 belong to group 3, not to a sixth group.
 */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';
import { digitisation } from './qd-766-digitisation';
import { group, ratio, tracking } from './qd-766-line';
import { onlineServices } from './qd-766-online';
import { satisfaction } from './qd-766-satisfaction';

const publicityAndProgress: readonly PublishedCriterion[] = [
  group('1', 'Công khai, minh bạch', 'Publicity and transparency', 18, { decimals: 2 }),
  ratio('1.1', 'Tỷ lệ TTHC công bố đúng hạn', 'Procedures announced on time', 6, '% TTHC', 'high', {
    method:
      'Số TTHC công bố đúng hạn (a) / số TTHC công bố trong kỳ (b). Đúng hạn khi ngày ban hành quyết định công bố trước ngày văn bản có hiệu lực ít nhất 20 ngày làm việc (bộ) hoặc 5 ngày làm việc (tỉnh).',
  }),
  ratio(
    '1.2',
    'Tỷ lệ TTHC được cập nhật, công khai đúng hạn',
    'Procedures updated and published on time',
    4,
    '% TTHC',
    'high',
    {
      method:
        'Số TTHC cập nhật, công khai đúng hạn (a) / số TTHC phải cập nhật (b). Đúng hạn: trong 10 ngày làm việc (bộ) hoặc 5 ngày làm việc (tỉnh) sau quyết định công bố.',
    },
  ),
  ratio(
    '1.3',
    'Tỷ lệ TTHC được công khai có đầy đủ nội dung quy định về các bộ phận tạo thành của TTHC',
    'Procedures published with all required parts',
    2,
    '% TTHC',
    'high',
    { method: 'Số TTHC công khai đầy đủ nội dung (a) / tổng số TTHC (b), tại thời điểm đánh giá.' },
  ),
  ratio(
    '1.4',
    'Tỷ lệ hồ sơ TTHC đồng bộ lên Cổng DVCQG',
    'Dossiers synchronised to the national portal',
    6,
    '% hồ sơ',
    'high',
    {
      method:
        'Số hồ sơ đồng bộ lên Cổng DVCQG (a) / số hồ sơ tiếp nhận, lấy số lớn hơn giữa báo cáo quốc gia và Cổng (b). Mẫu số bằng 0: lấy số năm trước (chia 12 với tháng, chia 4 với quý); vẫn không có thì 0 điểm.',
      ifZeroDenominator: 'previous',
    },
  ),
  group('2', 'Tiến độ, kết quả giải quyết', 'Progress and results of handling', 20, { decimals: 2 }),
  ratio(
    '2.1',
    'Tỷ lệ hồ sơ xử lý trước hạn và đúng hạn',
    'Dossiers handled early or on time',
    20,
    '% hồ sơ',
    'high',
    {
      method:
        'Số hồ sơ trước hạn, đúng hạn, kể cả đang giải quyết còn trong hạn (a) / tổng số hồ sơ tiếp nhận (b). Khác với tỷ lệ đúng hạn trong báo cáo 06a (chỉ tính trên hồ sơ đã giải quyết).',
    },
  ),
  tracking('2.2', 'Thời gian giải quyết trung bình theo từng TTHC', 'Average handling time per procedure', {
    unitOfMeasure: 'ngày',
    direction: 'lower',
    method: 'Không chấm điểm; hiển thị theo từng TTHC.',
  }),
];

/** The index of service to citizens and businesses, as the national portal scores it. */
export const service766: PublishedSet = {
  id: 'qd-766',
  name: {
    vi: 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp',
    en: 'Index of direction and of service quality to citizens and businesses',
  },
  decision: '766/QĐ-TTg',
  version: '766/QĐ-TTg, công thức quan sát trên Cổng DVCQG năm 2026',
  source:
    'Mô tả công thức tính chỉ số 766; điểm quan sát trên Cổng DVCQG; sonoivu.namdinh.gov.vn; vietjack.me; baocaotaichinh.vn; en.vneconomy.vn',
  certainty: 'high',
  caveat:
    'Mốc 80 và 70 của xếp loại phù hợp với các ví dụ đã công bố nhưng chưa đọc được nguyên văn. Dòng không áp dụng được loại trừ khỏi điểm tối đa, không quy đổi (quan sát: 80 thay vì 100).',
  criteria: [
    {
      code: '*',
      name: 'Chỉ số phục vụ người dân, doanh nghiệp',
      nameEn: 'Service index',
      max: 100,
      certainty: 'high',
    },
    ...publicityAndProgress,
    ...onlineServices,
    ...digitisation,
    ...satisfaction,
  ],
  grades: [
    { by: 'percent', from: 90, name: 'Xuất sắc' },
    { by: 'percent', from: 80, name: 'Tốt' },
    { by: 'percent', from: 70, name: 'Khá' },
    { by: 'percent', from: 50, name: 'Trung bình' },
    { by: 'percent', from: 0, name: 'Yếu' },
  ],
  settings: {},
};
