/** Decision 922/QĐ-BTTTT: nine main indicators of provincial digital transformation, 1000 points. */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';

export const digital922: PublishedSet = {
  id: 'dti-922',
  name: {
    vi: 'Chỉ số chuyển đổi số cấp tỉnh (DTI)',
    en: 'Provincial digital transformation index (DTI)',
  },
  decision: '922/QĐ-BTTTT ngày 20/5/2022',
  version: '922/QĐ-BTTTT',
  source: 'eballsviet.com (cấu trúc 922/QĐ-BTTTT)',
  certainty: 'medium',
  caveat:
    'Chỉ có 9 chỉ số chính; 98 chỉ số thành phần chưa có trong nguồn. Giá trị công bố = tổng điểm / 1000, bằng Chỉ số (%) chia 100.',
  criteria: [
    {
      code: '*',
      name: 'Chỉ số chuyển đổi số',
      nameEn: 'Digital transformation index',
      max: 1000,
      certainty: 'high',
    },
    main('1', 'Nhận thức số', 'Digital awareness', 100, 10),
    main('2', 'Thể chế số', 'Digital institutions', 100, 11),
    main('3', 'Hạ tầng số', 'Digital infrastructure', 100, 7),
    main('4', 'Nhân lực số', 'Digital human resources', 100, 13),
    main('5', 'An toàn thông tin mạng', 'Network information security', 100, 12),
    {
      code: '6',
      name: 'Đô thị thông minh',
      nameEn: 'Smart city',
      kind: 'tracking',
      source: 'data',
      certainty: 'medium',
      note: '3 chỉ số thành phần, không chấm điểm.',
    },
    main('7', 'Hoạt động chính quyền số', 'Digital government', 200, 22),
    main('8', 'Hoạt động kinh tế số', 'Digital economy', 150, 12),
    {
      ...main('9', 'Hoạt động xã hội số', 'Digital society', 150, 8),
      note: '8 chỉ số thành phần, suy ra từ tổng 98.',
    },
  ],
  grades: [],
  settings: {},
};

function main(
  code: string,
  name: string,
  nameEn: string,
  max: number,
  components: number,
): PublishedCriterion {
  return {
    code,
    name,
    nameEn,
    max,
    source: 'self',
    unitOfMeasure: 'điểm',
    certainty: 'medium',
    note: `${String(components)} chỉ số thành phần.`,
  };
}
