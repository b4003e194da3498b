/** The provincial competitiveness index: a weighted mean of ten sub-indices on 1 to 10, times ten. */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';

export const competitiveness: PublishedSet = {
  id: 'pci',
  name: {
    vi: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)',
    en: 'Provincial competitiveness index (PCI)',
  },
  decision: '',
  version: 'Trọng số 2015-2016',
  source: 'pcivietnam.vn; mdtrinh/vietnamdata (PCI_2015.xlsx, PCI_2016.xlsx)',
  certainty: 'high',
  caveat:
    'Trọng số tính lại từ số liệu 63 tỉnh năm 2015, 2016 (sai số dưới 0,000003). Nhập điểm từng chỉ số thành phần (1 đến 10) đã công bố; cách tính bên trong từng chỉ số thành phần không có ở đây.',
  criteria: [
    {
      code: '*',
      name: 'PCI',
      nameEn: 'PCI',
      max: 100,
      rule: '10*WMEAN(children)',
      method: '10 nhân bình quân có trọng số của 10 chỉ số thành phần.',
      certainty: 'high',
    },
    subindex('1', 'Gia nhập thị trường', 'Entry', 5),
    subindex('2', 'Tiếp cận đất đai', 'Land', 5),
    subindex('3', 'Tính minh bạch', 'Transparency', 20),
    subindex('4', 'Chi phí thời gian', 'Time costs', 5),
    subindex('5', 'Chi phí không chính thức', 'Informal charges', 10),
    subindex('6', 'Cạnh tranh bình đẳng', 'Policy bias', 5),
    subindex('7', 'Tính năng động, tiên phong của chính quyền tỉnh', 'Proactivity', 5),
    subindex('8', 'Dịch vụ hỗ trợ doanh nghiệp', 'Business support', 20),
    subindex('9', 'Đào tạo lao động', 'Labour training', 20),
    subindex('10', 'Thiết chế pháp lý và an ninh trật tự', 'Law and order', 5),
  ],
  grades: [],
  settings: {},
};

function subindex(code: string, name: string, nameEn: string, weight: number): PublishedCriterion {
  return {
    code,
    name,
    nameEn,
    max: 10,
    rule: 'x',
    weight,
    source: 'data',
    direction: 'higher',
    unitOfMeasure: 'điểm',
    certainty: 'high',
  };
}
