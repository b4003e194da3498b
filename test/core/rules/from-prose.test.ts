import { expect, test } from '@jest/globals';
import { ruleFromProse } from '../../../src/core/rules/from-prose';
import { printRule } from '../../../src/core/rules/print';

const rows: readonly [text: string, max: number, rule: string | null, least?: number][] = [
  [
    'Ban hành kịp thời: 1 | không kịp thời: 0.5 | không ban hành: 0',
    1,
    'CHON(x; "Ban hành kịp thời"; 1; "không kịp thời"; 0,5; "không ban hành"; 0)',
  ],
  ['> 90%: 2; 70%-90%: 1; < 70%: 0', 2, 'MUC(x; ">90%"; 2; ">=70%"; 1; 0)'],
  ['Trên 90%: 2 điểm; từ 70% đến 90%: 1 điểm; dưới 70%: 0 điểm', 2, 'MUC(x; ">90%"; 2; ">=70%"; 1; 0)'],
  ['Trên 90%: 2 điểm, từ 70% đến 90%: 1 điểm, dưới 70%: 0 điểm.', 2, 'MUC(x; ">90%"; 2; ">=70%"; 1; 0)'],
  [
    'Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0 điểm',
    2,
    'MUC(x; ">=90%"; 2; ">=70%"; 1; 0)',
  ],
  [
    'Đạt từ 95% trở lên: 1,5 điểm\nTừ 80% đến dưới 95%: 0,75 điểm\nDưới 80%: không được điểm',
    1.5,
    'MUC(x; ">=95%"; 1,5; ">=80%"; 0,75; 0)',
  ],
  ['- Trên 90%: 2\n- Từ trên 70% đến 90%: 1\n- Từ 70% trở xuống: 0', 2, 'MUC(x; ">90%"; 2; ">70%"; 1; 0)'],
  ['≤ 2%: 2; trên 2% đến 5%: 1; > 5%: 0', 2, 'MUC(x; "<=2%"; 2; "<=5%"; 1; 0)'],
  ['Đạt: 1; Không: 0', 1, 'COKHONG(x)'],
  ['Có: 2 điểm; Không: 0 điểm', 2, 'COKHONG(x)'],
  ['Đúng: 1; Sai: 0', 1, 'COKHONG(x)'],
  ['Có: 1; Không: 0', 2, 'CHON(x; "Có"; 1; "Không"; 0)', 0.5],
  ['Mỗi sáng kiến được 0,5 điểm', 2, 'CONG_MOI(n; 0,5)'],
  ['Mỗi sáng kiến được cộng 0,5 điểm, tối đa 2 điểm', 2, 'CONG_MOI(n; 0,5)'],
  ['Mỗi sáng kiến được 0,5 điểm, tối đa không quá 1 điểm', 2, 'MIN(1; 0,5*n)'],
  ['Mỗi văn bản ban hành chậm trừ 0,25 điểm', 5, 'TRU_MOI(n; 0,25)'],
  ['Trừ 0,25 điểm cho mỗi văn bản chậm', 5, 'TRU_MOI(n; 0,25)'],
  ['Mỗi lỗi bị trừ 25% số điểm', 5, 'TRU_MOI(n; 25%*max)'],
  ['Từ 80% trở lên tính theo tỷ lệ', 10, 'TYLE_TU(r; 80%)'],
  ['Đạt từ 80% trở lên tính điểm theo tỷ lệ; dưới 80%: 0 điểm', 10, 'TYLE_TU(r; 80%)'],
  ['100%: điểm tối đa; từ 80% đến dưới 100%: tính theo tỷ lệ; dưới 80%: 0 điểm', 10, 'TYLE_TU(r; 80%)'],
  ['Từ 80% trở lên: điểm tối đa; dưới 80% tính theo tỷ lệ', 10, 'TYLE(r; 80%)'],
  ['tỷ lệ % x điểm tối đa', 10, 'TYLE(r)'],
  ['Điểm = tỉ lệ hồ sơ đúng hạn × điểm tối đa', 10, 'TYLE(r)'],
  ['Tính theo tỷ lệ', 10, 'TYLE(r)'],
  ['Thực hiện theo quy định của pháp luật hiện hành', 10, null],
  ['', 10, null],
  ['Cao: 2; trên 50%: 1', 2, null],
];

test.each(rows)('%j with max %d is %j', (text, max, rule, least = 0.75) => {
  const found = ruleFromProse(text, max);
  expect(found === null ? null : printRule(found.rule, 'vi')).toBe(rule);
  if (found !== null) {
    expect(found.confidence).toBeGreaterThanOrEqual(least);
    expect(found.confidence).toBeLessThanOrEqual(1);
  }
});

test('says which words it left aside, and is less sure then', () => {
  const found = ruleFromProse('Trên 90%: 2; dưới 90%: 0. Hồ sơ gửi trước ngày 15 tháng 12', 2);
  expect(found?.unused).toEqual(['Hồ sơ gửi trước ngày 15 tháng 12']);
  expect(found!.confidence).toBeLessThan(0.7);
});

test('bands that leave a gap or overlap lower the confidence', () => {
  const sound = ruleFromProse('> 90%: 2; 70%-90%: 1; < 70%: 0', 2)!;
  const gap = ruleFromProse('> 90%: 2; 70%-80%: 1; < 70%: 0', 2)!;
  const overlap = ruleFromProse('>= 90%: 2; 70%-90%: 1; < 70%: 0', 2)!;
  expect(sound.confidence).toBe(1);
  expect(gap.confidence).toBeLessThan(sound.confidence);
  expect(overlap.confidence).toBeLessThan(sound.confidence);
});

test('any text is answered', () => {
  for (const text of [
    ':'.repeat(5000),
    'mỗi '.repeat(2000),
    '9'.repeat(9000),
    'từ 1% đến '.repeat(900),
    '"'.repeat(99),
  ]) {
    expect(() => ruleFromProse(text, 1)).not.toThrow();
  }
});
