import { describe, expect, test } from '@jest/globals';
import { placeSheets } from '../../src/workbook/sheet-places';

const theirs = (name: string) => ({ name, own: false });
const ours = (name: string) => ({ name, own: true });

describe('placeSheets', () => {
  test.each([
    ['a free name', ['A'], [theirs('B')], [['A', null]]],
    ['one of ours', ['A'], [theirs('B'), ours('A')], [['A', 1]]],
    ['one of ours in other letters', ['điểm'], [ours('ĐIỂM')], [['ĐIỂM', 0]]],
    ["a user's name", ['A'], [theirs('a')], [['A (ChiSo)', null]]],
    [
      "a user's name, ours being there from before",
      ['A'],
      [theirs('A'), ours('A (ChiSo)')],
      [['A (ChiSo)', 1]],
    ],
    ['both taken by the user', ['A'], [theirs('A'), theirs('A (chiso)')], [['A (ChiSo 2)', null]]],
    [
      'a suffixed name that is planned itself',
      ['A', 'A (ChiSo)'],
      [theirs('A')],
      [
        ['A (ChiSo 2)', null],
        ['A (ChiSo)', null],
      ],
    ],
    [
      'two long names that are shortened to the same',
      ['Bảng điểm chi tiết các đơn vị 1', 'Bảng điểm chi tiết các đơn vị 2'],
      [theirs('Bảng điểm chi tiết các đơn vị 1'), theirs('Bảng điểm chi tiết các đơn vị 2')],
      [
        ['Bảng điểm chi tiết các (ChiSo)', null],
        ['Bảng điểm chi tiết cá (ChiSo 2)', null],
      ],
    ],
  ])('%s', (_, planned, existing, placed) => {
    expect(placeSheets(planned, existing).map(({ written, existing: index }) => [written, index])).toEqual(
      placed,
    );
  });

  test('cuts no character in half', () => {
    const name = `${'x'.repeat(22)}😀${'y'.repeat(7)}`;
    const [placement] = placeSheets([name], [theirs(name)]);
    expect(placement?.written).toBe(`${'x'.repeat(22)} (ChiSo)`);
  });

  test('refuses a name that is planned twice, and says which', () => {
    expect(() => placeSheets(['A', 'B', 'b'], [])).toThrow(
      expect.objectContaining({ code: 'sheet-name', parameters: { name: 'b' } }),
    );
  });
});
