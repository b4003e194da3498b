/** The governance and public administration performance index: the plain sum of eight dimensions on 1 to 10. */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';

export const governance: PublishedSet = {
  id: 'papi',
  name: {
    vi: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)',
    en: 'Provincial governance and public administration performance index (PAPI)',
  },
  decision: '',
  version: '8 chỉ số nội dung (từ 2018)',
  source: 'mdtrinh/vietnamdata (PAPI.xlsx 2011-2016); fliphtml5 PAPI 2022',
  certainty: 'high',
  caveat:
    'Từ 2018 có 8 chỉ số nội dung (tổng 80); trước đó 6 (tổng 60). Xếp nhóm theo tứ phân vị từng năm, không đặt thành mức xếp loại cố định.',
  criteria: [
    { code: '*', name: 'PAPI', nameEn: 'PAPI', max: 80, certainty: 'high' },
    dimension('1', 'Tham gia của người dân ở cấp cơ sở', 'Participation'),
    dimension('2', 'Công khai, minh bạch trong việc ra quyết định', 'Transparency'),
    dimension('3', 'Trách nhiệm giải trình với người dân', 'Vertical accountability'),
    dimension('4', 'Kiểm soát tham nhũng trong khu vực công', 'Control of corruption'),
    dimension('5', 'Thủ tục hành chính công', 'Administrative procedures'),
    dimension('6', 'Cung ứng dịch vụ công', 'Public service delivery'),
    dimension('7', 'Quản trị môi trường', 'Environmental governance'),
    dimension('8', 'Quản trị điện tử', 'E-governance'),
  ],
  grades: [],
  settings: { rankBy: 'score' },
};

function dimension(code: string, name: string, nameEn: string): PublishedCriterion {
  return { code, name, nameEn, max: 10, rule: 'x', source: 'data', unitOfMeasure: 'điểm', certainty: 'high' };
}
