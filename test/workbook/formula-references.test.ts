import { describe, expect, test } from '@jest/globals';
import { compileShared, renameSheets } from '../../src/workbook/formula-references';

describe('compileShared', () => {
  test.each([
    ['A1+$B$2', 1, 2, 'C2+$B$2'],
    ['$A1+A$1', 3, 3, '$A4+D$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['SUM(A:A,1:1,$C:D,2:$3)', 1, 1, 'SUM(B:B,2:2,$C:E,3:$3)'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['"A1 ""A1"" "&A1', 1, 0, '"A1 ""A1"" "&A2'],
    ["'A1 B2'!A1+Sheet1!B2", 1, 1, "'A1 B2'!B2+Sheet1!C3"],
    ['S1:S3!A1', 1, 0, 'S1:S3!A2'],
    ["'it''s A1'!A1", 1, 0, "'it''s A1'!A2"],
    ['Bang[[#This Row],[A1]]*A1', 1, 0, 'Bang[[#This Row],[A1]]*A2'],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['_xlfn.STDEV.S(A1)+TAX2024X+điểm1', 1, 0, '_xlfn.STDEV.S(A2)+TAX2024X+điểm1'],
    ['1E5+A1*2.5E3', 1, 0, '1E5+A2*2.5E3'],
    ['XFD1048576', 1, 1, 'A1'],
    ['A1', -1, -1, 'XFD1048576'],
    ['XFE1+A1048577', 1, 0, 'XFE1+A1048577'],
    ['A1', 0, 0, 'A1'],
  ])('%s moved by %i and %i', (formula, rows, columns, moved) => {
    expect(compileShared(formula).at(rows, columns)).toBe(moved);
  });

  test('takes a long formula without end signs in its stride', () => {
    const formula = '['.repeat(4000) + "'".repeat(99) + '"';
    expect(compileShared(formula).at(1, 1)).toBe(formula);
  });
});

describe('renameSheets', () => {
  const renamed = new Map([['ĐIỂM', "Điểm (ChiSo's)"]]);

  test.each([
    ["'Điểm'!A1+Điểm!B2", "'Điểm (ChiSo''s)'!A1+'Điểm (ChiSo''s)'!B2"],
    ["'điểm'!A1", "'Điểm (ChiSo''s)'!A1"],
    ['"\'Điểm\'!A1"', '"\'Điểm\'!A1"'],
    ["'Điểm 2'!A1+Điểm", "'Điểm 2'!A1+Điểm"],
  ])('%s', (formula, written) => {
    expect(renameSheets(formula, renamed)).toBe(written);
  });
});
