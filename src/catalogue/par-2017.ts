/**
 * The nine areas of the provincial reform index of 2017 with the maxima of their self-assessed part (65 of 100),
 * as one province published them, and the 35 points of the survey. Criteria below the areas are not public.
 */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';

export const reform2017: PublishedSet = {
  id: 'par-2017-9-linh-vuc',
  name: {
    vi: 'Chỉ số cải cách hành chính cấp tỉnh năm 2017: 9 lĩnh vực',
    en: 'Provincial public administration reform index 2017: nine areas',
  },
  decision: '',
  version: '2017',
  source: 'Tọa đàm cải thiện chỉ số CCHC, Cao Bằng, 30/10/2017',
  certainty: 'medium',
  caveat:
    'Khung 9 lĩnh vực: điểm tối đa là phần tự chấm (65 điểm); 35 điểm điều tra xã hội học để riêng vì nguồn không tách theo lĩnh vực. Nguồn không nêu tiêu chí dưới lĩnh vực.',
  criteria: [
    {
      code: '*',
      name: 'Chỉ số cải cách hành chính',
      nameEn: 'Public administration reform index',
      max: 100,
      certainty: 'high',
    },
    area('1', 'Công tác chỉ đạo điều hành', 'Steering and direction', 8.5),
    area(
      '2',
      'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật',
      'Making and carrying out legal documents',
      7.5,
    ),
    area('3', 'Cải cách thủ tục hành chính', 'Reform of administrative procedures', 9),
    {
      ...area('4', 'Cải cách tổ chức bộ máy', 'Reform of the apparatus', 6.5),
      certainty: 'medium',
      note: 'Nguồn không nêu lĩnh vực này: tên và điểm tối đa suy ra từ tổng 65.',
    },
    area(
      '5',
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
      'Building and improving the civil service',
      9.5,
    ),
    area('6', 'Cải cách tài chính công', 'Public finance reform', 4),
    area('7', 'Hiện đại hóa nền hành chính', 'Modernisation of administration', 9),
    area('8', 'Thực hiện cơ chế một cửa, một cửa liên thông', 'One-stop mechanism', 8),
    area(
      '9',
      'Tác động của cải cách hành chính đến kinh tế - xã hội',
      'Socio-economic impact of the reform',
      3,
    ),
    {
      code: '10',
      name: 'Điều tra xã hội học',
      nameEn: 'Sociological survey',
      max: 35,
      source: 'survey',
      unitOfMeasure: 'điểm',
      certainty: 'medium',
      note: 'Phần còn lại của 100 điểm, không tách theo lĩnh vực.',
    },
  ],
  grades: [],
  settings: {},
};

function area(code: string, name: string, nameEn: string, max: number): PublishedCriterion {
  return { code, name, nameEn, max, source: 'self', unitOfMeasure: 'điểm', certainty: 'high' };
}
