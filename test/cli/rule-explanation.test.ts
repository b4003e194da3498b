import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ruleLines } from '../../src/cli/views/rule-explanation';
import { explainRule } from '../../src/core/rules/explain';
import { languages, textsFor } from '../../src/locale/texts';
import { contextOf, type Entry } from '../core/rules/rule-context';
import { treeOf, trees } from '../core/rules/trees';

function said(rule: string, x: Entry, b: Entry = null): readonly string[] {
  const context = contextOf({ measures: { x: [x], a: [1], b: [b] } });
  return ruleLines(explainRule(treeOf(rule), context, 0), textsFor('vi')).map((line) => line.trim());
}

describe('what is said about a rule', () => {
  test.each<[string, Entry, string]>([
    ['TYLE(x)', 'KAD', 'không tính được: KAD'],
    ['TYLE(x; 80%)', null, 'không tính được: chưa có số liệu'],
    [
      'MUC(x; ">90%"; 2)',
      0.5,
      'giá trị 0,5 không thuộc mức nào và công thức không có điểm mặc định: chưa có điểm',
    ],
    ['MUC(x; ">90%"; 2; 0)', 0.5, 'giá trị 0,5 không thuộc các mức nêu trước, lấy điểm mặc định = 0'],
    [
      'CHON(x; "sớm"; 2)',
      'muộn',
      '“muộn” không khớp lựa chọn nào và công thức không có điểm mặc định: chưa có điểm',
    ],
    ['CHON(x; "sớm"; 2; 0)', 'muộn', '“muộn” không khớp lựa chọn nào, lấy điểm mặc định = 0'],
    ['CHON(x; 1; 2; 2; 1)', 2, 'chọn “2” = 1'],
    ['COKHONG(x)', 'có lẽ', 'không tính được từ các giá trị dưới đây'],
  ])('%s of %p', (rule, x, first) => {
    expect(said(rule, x)[0]).toBe(first);
  });

  test('names the measure that has no value', () => {
    expect(said('1/b', null, 0)).toEqual(['không tính được: mẫu số bằng 0', 'Mẫu số = 0']);
    expect(said('1/b', null, 'KPS')).toEqual(['không tính được: KPS', 'Mẫu số = KPS']);
  });

  test('never shows a slot, whatever the rule and the figures', () => {
    const entry = fc.constantFrom<Entry>(0, 1, 0.5, 12, null, 'KAD', 'KPS', 'ZERO', 'Đạt', true);
    fc.assert(
      fc.property(trees, fc.tuple(entry, entry, entry, entry), (tree, [x, a, b, other]) => {
        const context = contextOf({ measures: { x: [x, 1], a: [a, 1], b: [b, 1], tổng_số: [other, 2] } });
        const explanation = explainRule(tree, context, 0);
        for (const language of languages) {
          expect(ruleLines(explanation, textsFor(language)).join('\n')).not.toMatch(/\{\w+\}/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
