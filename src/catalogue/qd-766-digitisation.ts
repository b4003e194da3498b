/** Group 4 of Decision 766: digitisation of dossiers. */
import type { PublishedCriterion } from '../core/criteria/published-set';
import { group, ratio } from './qd-766-line';

export const digitisation: readonly PublishedCriterion[] = [
  group('4', 'Số hóa hồ sơ', 'Digitisation of dossiers', 22, { decimals: 2 }),
  ratio(
    '4.1',
    'Tỷ lệ hồ sơ TTHC có cấp kết quả điện tử',
    'Dossiers with an electronic result',
    6,
    '% hồ sơ',
    'high',
    { method: 'Số hồ sơ có kết quả điện tử (a) / số hồ sơ đã giải quyết (b).' },
  ),
  ratio(
    '4.2',
    'Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC',
    'Dossiers and results digitised',
    4,
    '% hồ sơ',
    'high',
    {
      method: 'Số hồ sơ được số hóa (a) / tổng số hồ sơ (b).',
      note: 'Tài liệu nêu đích 80%, điểm quan sát được thì tuyến tính: muốn theo tài liệu, sửa thành TYLE(r; 80%).',
    },
  ),
  ratio(
    '4.cc',
    'Tỷ lệ TTHC, đơn vị thực hiện chứng thực bản sao điện tử từ bản chính',
    'Electronic certified copies',
    2,
    '%',
    'medium',
    { method: 'a / b.', note: 'Chưa xác nhận được đúng chữ của tử số.' },
  ),
  ratio(
    '4.3',
    'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa',
    'Re-use of digitised data',
    2,
    '% hồ sơ',
    'high',
    { rule: 'TYLE(r; 80%)', method: 'Số hồ sơ khai thác, sử dụng lại (a) / số hồ sơ (b); đích 80%.' },
  ),
  ratio(
    '4.4',
    'Tỷ lệ hồ sơ kết nối, chia sẻ, tái sử dụng kết quả số hóa với kho dữ liệu điện tử trên Cổng DVCQG',
    'Results shared with the personal data store',
    4,
    '% hồ sơ',
    'medium',
    { method: 'a / b.', note: 'Mới quan sát được giá trị 0; công thức chưa kiểm chứng.' },
  ),
  ratio(
    '4.5a',
    'Tỷ lệ TTHC kết nối, khai thác CSDL quốc gia về dân cư',
    'Procedures connected to the population database',
    2,
    '% TTHC',
    'medium',
    { method: 'Số TTHC đã kết nối, khai thác (a) / số TTHC (b).' },
  ),
  ratio(
    '4.5b',
    'Tỷ lệ hồ sơ khai thác, sử dụng CSDL quốc gia về dân cư',
    'Dossiers using the population database',
    2,
    '% hồ sơ',
    'high',
    { method: 'Số hồ sơ khai thác, sử dụng (a) / số hồ sơ (b).' },
  ),
];
