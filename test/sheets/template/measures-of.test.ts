import { describe, expect, test } from '@jest/globals';
import { measuresOf } from '../../../src/sheets/template/measures-of';

const cases: [rule: string | undefined, measures: string[]][] = [
  ['TYLE(r; 80%)', ['a', 'b']],
  ['CONLAI(a; b)', ['a', 'b']],
  ['COKHONG(x)', ['x']],
  ['CONG_MOI(n; 0,5)', ['x']],
  ['TYLE(1 - (qua_han + khong_hai_long)/b; 90%)', ['b', 'qua_han', 'khong_hai_long']],
  ['IF(keo_dai > 0; 0; MUC(r; ">=90%"; 1; 0))', ['a', 'b', 'keo_dai']],
  ['DIEUTRA(n2; 100%; n1; 50%)', ['n2', 'n1']],
  ['max * x / MAX(ALL(x))', ['x']],
  ['SOLIEU("3"; "x") - SOLIEU("4"; "x")', []],
  ['TYLE(', ['x']],
  [undefined, ['x']],
];

describe('the measures that a rule needs', () => {
  test.each(cases)('%s', (rule, measures) => {
    const line = { code: '1', name: '', source: 'data' as const };
    expect(measuresOf(rule === undefined ? line : { ...line, rule })).toEqual(measures);
  });

  test('are none where points are entered by hand', () => {
    expect(measuresOf({ code: '1', name: '', source: 'self', rule: 'x' })).toEqual([]);
    expect(measuresOf({ code: '1', name: '' })).toEqual([]);
  });
});
