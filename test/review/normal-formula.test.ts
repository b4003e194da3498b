import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellsNamed, normalFormula } from '../../src/review/normal-formula';

describe('formulas that mean the same', () => {
  test.each([
    ['if( $k$8 > 0.50 , "a b" , 1 )', 'IF(K8>0.5,"a b",1)'],
    ['_xlfn.IFERROR(A1/B1,0)', 'IFERROR(A1/B1,0)'],
    ["'Danh mục TLKC'!$J$6", "'danh mục tlkc'!J6"],
    ['Sheet1!A1', "'SHEET1'!A1"],
    ['AND(TRUE(),FALSE())', 'AND(TRUE,FALSE)'],
    ['ROUND(A1,02)', 'ROUND(A1,2)'],
    ['SUM(A1 , A2)', 'SUM(A1,A2)'],
  ])('%s and %s are spelt alike', (one, other) => {
    expect(normalFormula(one)).toBe(normalFormula(other));
  });

  test.each([
    ['K8>=0.5', 'K8>0.5'],
    ['SUM(K8:K9)', 'SUM(K8:K10)'],
    ['"a b"', '"ab"'],
    ['"KAD"', '"kad"'],
    ['LOG10(A1)', 'LOG(A1)'],
    ["'A'!B1", "'C'!B1"],
    ['SUM(A1:B2 B1:C3)', 'SUM(A1:B2B1:C3)'],
    ['"a" "b"', '"a""b"'],
  ])('%s and %s are not', (one, other) => {
    expect(normalFormula(one)).not.toBe(normalFormula(other));
  });

  test('are spelt the same a second time', () => {
    const piece = fc.constantFrom(
      '$A$1',
      "'Danh mục'!B2:B9",
      ' ',
      '"x ""y"" z"',
      'SUM(',
      ')',
      ',',
      '0.50',
      '80%',
      'TRUE()',
      '+',
      '<>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = normalFormula(pieces.join(''));
        expect(normalFormula(once)).toBe(once);
      }),
    );
  });
});

describe('cells that moved', () => {
  const down = (_: string | null, row: number, column: number) => ({ row: row + 1, column });

  test('are named where they stand, functions and texts are left alone', () => {
    expect(normalFormula('LOG10(A1)+SUM(B2:B4)&"A1"', down)).toBe('LOG10(A2)+SUM(B3:B5)&"A1"');
  });

  test('on another sheet are asked for with its name, the end of a range as its beginning', () => {
    const asked: (string | null)[] = [];
    normalFormula("'Danh mục'!J6:J9+K1", (sheet, row, column) => {
      asked.push(sheet);
      return { row, column };
    });
    expect(asked).toEqual(['Danh mục', 'Danh mục', null]);
  });

  test('and are gone are named as Excel names them', () => {
    expect(normalFormula('A1+B2', (_, row, column) => (row === 0 ? null : { row, column }))).toBe('#REF!+B2');
  });
});

describe('the cells that a formula names', () => {
  test('are told one by one, with their sheet and how often', () => {
    const cells = cellsNamed("SUM($A$1:B2,'Hai'!C3)+B2")!;
    expect([...cells]).toEqual([
      ['!0,0', 1],
      ['!0,1', 1],
      ['!1,0', 1],
      ['!1,1', 2],
      ['HAI!2,2', 1],
    ]);
  });

  test('are not told when they are a whole sheet', () => {
    expect(cellsNamed('SUM(A1:XFD1048576)')).toBeNull();
  });
});
