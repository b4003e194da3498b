/** Group 3 of Decision 766: online services and online payment. */
import type { PublishedCriterion } from '../core/criteria/published-set';
import { group, payment, ratio } from './qd-766-line';

export const onlineServices: readonly PublishedCriterion[] = [
  group('3', 'Cung cấp dịch vụ công trực tuyến', 'Provision of online public services', 22, {}),
  group('3.A', 'Dịch vụ công trực tuyến', 'Online public services', 12, { decimals: 2, parent: '3' }),
  ratio(
    '3.1',
    'Tỷ lệ TTHC cung cấp dịch vụ công trực tuyến',
    'Procedures offered online',
    2,
    '% TTHC',
    'high',
    {
      parent: '3.A',
      rule: 'TYLE(r; 80%)',
      method: 'Số TTHC cung cấp DVC toàn trình và một phần (a) / số TTHC thuộc thẩm quyền (b); đích 80%.',
    },
  ),
  ratio(
    '3.2',
    'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ',
    'Online services that received a dossier',
    4,
    '% DVC',
    'high',
    { parent: '3.A', method: 'Số DVC trực tuyến có phát sinh hồ sơ (a) / tổng số DVC trực tuyến (b).' },
  ),
  ratio('3.3', 'Tỷ lệ hồ sơ nộp trực tuyến', 'Dossiers filed online', 6, '% hồ sơ', 'high', {
    parent: '3.A',
    rule: 'TYLE(r; 50%)',
    method: 'Số hồ sơ nộp trực tuyến (a) / tổng số hồ sơ (b); đích 50%.',
    note: 'Tài liệu công thức còn nhân với tỷ lệ đồng bộ; điểm quan sát được thì không.',
  }),
  group('3.B', 'Thanh toán trực tuyến', 'Online payment', 10, { decimals: 2, parent: '3' }),
  payment(
    '3.5',
    'Tỷ lệ TTHC có yêu cầu nghĩa vụ tài chính được tích hợp thanh toán trực tuyến',
    'Fee-bearing procedures integrated with online payment',
    2,
    {
      rule: 'TYLE(r; 80%)',
      unitOfMeasure: '% TTHC',
      method: 'Số TTHC đã tích hợp thanh toán (a) / số TTHC có nghĩa vụ tài chính (b); đích 80%.',
    },
  ),
  payment(
    '3.5b',
    'Tỷ lệ TTHC có giao dịch thanh toán trực tuyến',
    'Procedures with an online payment transaction',
    2,
    {
      rule: 'TYLE(r; 80%)',
      unitOfMeasure: '% TTHC',
      method: 'Số TTHC có giao dịch thanh toán trực tuyến (a) / số TTHC đã tích hợp (b); đích 80%.',
    },
  ),
  payment('3.6', 'Tỷ lệ hồ sơ thanh toán trực tuyến', 'Dossiers paid online', 6, {
    rule: 'TYLE(r)',
    unitOfMeasure: '% hồ sơ',
    method: 'Số hồ sơ thanh toán trực tuyến (a) / số hồ sơ phải thanh toán (b).',
    note: 'Theo điểm quan sát năm 2026; phần mềm cấp tỉnh trước đây cho điểm tối đa từ 30%: TYLE(r; 30%).',
  }),
];
