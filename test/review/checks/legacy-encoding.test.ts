import { describe, expect, test } from '@jest/globals';
import { legacyEncoding } from '../../../src/review/checks/values/legacy-encoding';

describe('text of an old font', () => {
  test.each([
    ['ñy ban nh©n d©n tØnh', 'TCVN3'],
    ['B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh', 'TCVN3'],
    ['UÛy ban nhaân daân', 'VNI'],
    ['Baùo caùo keát quaû caûi caùch haønh chính', 'VNI'],
  ])('%s is %s', (text, encoding) => {
    expect(legacyEncoding(text)).toBe(encoding);
  });

  test.each([
    'Ủy ban nhân dân tỉnh',
    'Báo cáo cải cách hành chính',
    'Toàn tỉnh, hoàn thành, khoán',
    'Quý I/2024: 12 × 5 = 60',
    'Phu Yen, Café, naïve',
    'TL01; TL02',
    'Kế hoạch 12/KH-UBND (đã ban hành) «cải cách»',
    'phòng chống tội phạm, khoẻ mạnh, thuỷ lợi',
    'Tuân thủ, tuần, luân chuyển, võ, rõ, ngõ',
    '',
  ])('%s is Unicode', (text) => {
    expect(legacyEncoding(text)).toBeNull();
  });

  test('composed and decomposed Unicode are the same', () => {
    expect(legacyEncoding('Ủy ban nhân dân tỉnh'.normalize('NFD'))).toBeNull();
  });
});
