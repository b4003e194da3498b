import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formulaOf, typedArgument } from '../../src/pane/typed-argument';

const written = (typed: string, isText = false, language: 'vi' | 'en' = 'vi') =>
  formulaOf('F', [typedArgument(typed, isText, language)]);

describe('an argument that somebody typed', () => {
  test.each([
    ['B5', 'B5'],
    ['$b$5:C9', '$b$5:C9'],
    ['B:B', 'B:B'],
    ['2:9', '2:9'],
    ['B2#', 'B2#'],
    ["'Số liệu'!B5", "'Số liệu'!B5"],
    ["'Đ''N'!B5:B9", "'Đ''N'!B5:B9"],
    ['Sheet1!A1', 'Sheet1!A1'],
    ['Bảng1[Điểm]', 'Bảng1[Điểm]'],
    ['12', '12'],
    ['-0,5', '-0.5'],
    ['1.234', '1234'],
    ['80%', '0.8'],
    ['=SUM(B2:B9)/2', 'SUM(B2:B9)/2'],
    ['TYLE(r; 80%)', '"TYLE(r; 80%)"'],
    ['MUC(x; ">90%"; 2; 0)', '"MUC(x; "">90%""; 2; 0)"'],
    ['"B5"', '"B5"'],
    ['"a ""b"""', '"a ""b"""'],
    ['DV02', '"DV02"'],
    ['KPS', '"KPS"'],
    ['Có', '"Có"'],
    ["O'Neill!", '"O\'Neill!"'],
    ['  ', ''],
  ])('%s stands in the formula as %s', (typed, code) => {
    expect(written(typed)).toBe(`=F(${code})`);
  });

  test('is a number in the marks of the language', () => {
    expect(written('1.234', false, 'en')).toBe('=F(1.234)');
    expect(written('1,234', false, 'en')).toBe('=F(1234)');
    expect(written('1,234', false, 'vi')).toBe('=F(1.234)');
  });

  test('is no number where a text is wanted, such as the code of a criterion', () => {
    expect(written('1.10', true)).toBe('=F("1.10")');
    expect(written('B5', true)).toBe('=F(B5)');
  });

  test('is joined from pieces where Excel takes no text as long', () => {
    expect(written('x'.repeat(256))).toBe(`=F("${'x'.repeat(255)}"&"x")`);
  });

  test('never ends its quotes before its end, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        fc.pre(!typed.trim().startsWith('"'));
        const found = written(typed, true);
        if (!found.startsWith('=F("')) return;
        expect(found).toMatch(/^=F\("([^"]|"")*"\)$/u);
        expect(found.slice(4, -2).replaceAll('""', '"')).toBe(typed.trim());
      }),
    );
  });
});

describe('a formula', () => {
  const args = ['TYLE(r; 80%)', '10,5', '', 'B2', '', ''].map((typed) => typedArgument(typed, false, 'vi'));

  test('keeps the place of an argument that was left out, and writes none behind the last', () => {
    expect(formulaOf('CHISO.SCORE', args)).toBe('=CHISO.SCORE("TYLE(r; 80%)",10.5,,B2)');
    expect(formulaOf('F', [])).toBe('=F()');
  });

  test('is shown as people write it', () => {
    expect(formulaOf('CHISO.SCORE', args, 'vi')).toBe('=CHISO.SCORE("TYLE(r; 80%)"; 10,5; ; B2)');
    expect(formulaOf('CHISO.SCORE', args, 'en')).toBe('=CHISO.SCORE("TYLE(r; 80%)", 10.5, , B2)');
  });
});
