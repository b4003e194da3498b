import { describe, expect, test } from '@jest/globals';
import { parseRule } from '../../../src/core/rules/parse';
import { ruleFunctions } from '../../../src/core/rules/functions/registry';
import { textsFor } from '../../../src/locale/texts';
import { ruleMeaning } from '../../../src/sheets/sentences/rule-meaning';

function meaning(rule: string, language: 'vi' | 'en' = 'vi') {
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(`${rule}: ${parsed.error.code}`);
  const { text, cases } = ruleMeaning(parsed.expression, textsFor(language));
  return [text, ...cases];
}

describe('the meaning of a rule in words', () => {
  test.each([
    ['max*a/b', ['Điểm = điểm tối đa × tử số ÷ mẫu số.']],
    ['max*(a+b)/(2-b)', ['Điểm = điểm tối đa × (tử số + mẫu số) ÷ (2 – mẫu số).']],
    ['TYLE(r; 80%)', ['Điểm = điểm tối đa × tỷ lệ (tử số ÷ mẫu số) so với đích 80%, không quá điểm tối đa.']],
    ['TYLE(x)', ['Điểm = điểm tối đa × giá trị, không quá điểm tối đa.']],
    [
      'MUC(x; ">90%"; 2; ">=70%"; 1; 0)',
      [
        'Điểm được tính theo mức của giá trị:',
        'trên 90%: 2 điểm',
        'từ 70% trở lên: 1 điểm',
        'còn lại: 0 điểm',
      ],
    ],
    [
      'CHON(x; "kịp thời"; max; "chậm"; 0,5)',
      ['Điểm được tính theo giá trị:', '“kịp thời”: điểm tối đa', '“chậm”: 0,5 điểm'],
    ],
    [
      'IF(AND(x >= 5; so_ho < 3); max; IF(x=1; 0,5; 0))',
      [
        'Điểm được tính theo điều kiện:',
        'nếu giá trị từ 5 trở lên và so_ho dưới 3: điểm tối đa',
        'nếu giá trị bằng 1: 0,5 điểm',
        'còn lại: 0 điểm',
      ],
    ],
    [
      'DIEUTRA(na; 100%; nb; 60%)',
      [
        'Điểm được tính bằng điểm tối đa × trung bình các mức trả lời theo số phiếu:',
        'na: hệ số 100%',
        'nb: hệ số 60%',
      ],
    ],
    ['10*WMEAN(children)', ['Điểm = 10 × (trung bình có trọng số của các tiêu chí thành phần).']],
    [
      'max*x/MAX(ALL(x))',
      ['Điểm = điểm tối đa × giá trị ÷ (số lớn nhất của giá trị của các đơn vị được xếp hạng cùng khối).'],
    ],
    ['DIEM("1.1")/2', ['Điểm = điểm của tiêu chí “1.1” ÷ 2.']],
  ])('%s', (rule, expected) => {
    expect(meaning(rule)).toEqual(expected);
  });

  test('is there in English too', () => {
    expect(meaning('BANDS(x, ">=70%", 1.5, 0)', 'en')).toEqual([
      'Points by band of the value:',
      'at least 70%: 1.5 points',
      'otherwise: 0 points',
    ]);
  });

  test.each(ruleFunctions.map(({ names }) => [names.vi]))('has words for %s in both languages', (name) => {
    const rule = name === 'ALL' ? 'MAX(ALL(x))' : `${name}(${sampleArguments.get(name) ?? 'x'})`;
    for (const language of ['vi', 'en'] as const) {
      const said = meaning(rule, language).join(' ');
      expect(said).not.toMatch(/meaning\.|[{}]/);
    }
  });
});

/** Arguments that a function takes; `x` for any other. */
const sampleArguments = new Map([
  ['TYLE_TU', 'x; 50%'],
  ['CONLAI', 'a; b'],
  ['MUC', 'x; ">1"; 2'],
  ['CHON', 'x; "a"; 2'],
  ['CONG_MOI', 'n; 1'],
  ['TRU_MOI', 'n; 1'],
  ['DIEUTRA', 'na; 1; nb; 2'],
  ['GOALPOSTS', 'x; 1; 2'],
  ['DIEM', '"1"'],
  ['PHANTRAM', '"1"'],
  ['SOLIEU', '"1"; "a"'],
  ['WMEAN', 'children'],
  ['GMEAN', 'children'],
  ['HMEAN', 'children'],
  ['MEAN', 'children'],
  ['POWERMEAN', 'children; 2'],
  ['IF', 'x>1; 1; 2'],
  ['AND', 'x>1; x<2'],
  ['OR', 'x>1; x<2'],
  ['NOT', 'x>1'],
  ['ROUND', 'x; 1'],
  ['ROUNDUP', 'x; 1'],
  ['ROUNDDOWN', 'x; 1'],
  ['MOD', 'x; 2'],
  ['MINMAX', 'x; 0; 1'],
]);
