/** Decree 335/2025/NĐ-CP: yearly classification of civil servants, 30 general points and 70 for results. */
import type { PublishedSet } from '../core/criteria/published-set';

/** No disqualifying event: the grades above the lowest ask for it. */
const noEvent = 'DIEM("LT") > 0';

export const civilServants335: PublishedSet = {
  id: 'nd-335-2025',
  name: {
    vi: 'Đánh giá, xếp loại chất lượng công chức (Nghị định 335/2025/NĐ-CP)',
    en: 'Classification of civil servants (Decree 335/2025/NĐ-CP)',
  },
  decision: 'Nghị định 335/2025/NĐ-CP',
  version: '335/2025/NĐ-CP',
  source: 'cafef.vn (188251228100335529); news.laodong.vn (1631174, 1632999); nhansu.vn (686369)',
  certainty: 'medium',
  caveat:
    'Mỗi lỗi chất lượng hoặc chậm tiến độ trừ 25% điểm của sản phẩm đó: cần bảng sản phẩm riêng, ở đây nhập điểm kết quả. Hạn mức xuất sắc: không quá 20% số được xếp loại hoàn thành tốt.',
  criteria: [
    {
      code: '*',
      name: 'Điểm đánh giá công chức',
      nameEn: 'Evaluation of the civil servant',
      max: 100,
      certainty: 'high',
    },
    {
      code: 'A',
      name: 'Nhóm tiêu chí chung',
      nameEn: 'General criteria',
      max: 30,
      source: 'self',
      unitOfMeasure: 'điểm',
      certainty: 'high',
    },
    {
      code: 'B',
      name: 'Kết quả thực hiện nhiệm vụ (số lượng, chất lượng, tiến độ)',
      nameEn: 'Results (quantity, quality, progress)',
      max: 70,
      source: 'self',
      unitOfMeasure: 'điểm',
      certainty: 'high',
    },
    {
      code: 'LT',
      name: 'Không có sự việc thuộc trường hợp xếp loại không hoàn thành nhiệm vụ',
      nameEn: 'No disqualifying event',
      max: 1,
      rule: 'COKHONG(x)',
      kind: 'gate',
      source: 'data',
      certainty: 'medium',
      note: 'Có = không vi phạm; Không = xếp loại thấp nhất, dù bao nhiêu điểm.',
    },
  ],
  grades: [
    {
      by: 'score',
      from: 90,
      name: 'Hoàn thành xuất sắc nhiệm vụ',
      condition: noEvent,
      quota: 0.2,
      quotaOf: 'Hoàn thành tốt nhiệm vụ',
    },
    { by: 'score', from: 70, name: 'Hoàn thành tốt nhiệm vụ', condition: noEvent },
    { by: 'score', from: 50, name: 'Hoàn thành nhiệm vụ', condition: noEvent },
    { by: 'score', from: 0, name: 'Không hoàn thành nhiệm vụ' },
  ],
  settings: { rankBy: 'score' },
};
