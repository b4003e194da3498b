import { describe, expect, test } from '@jest/globals';
import { Tag } from '../../src/core/measures/column';
import { numberIn, textIn } from '../../src/functions/cell-input';
import { Choice } from '../../src/functions/choice';
import { type Argument, type CellError, isCellError } from '../../src/functions/function-entry';
import { cellsIn, differingSizes, figuresIn, laidOut, textsIn } from '../../src/functions/list-input';
import { textsFor } from '../../src/locale/texts';
import { tieWords } from '../../src/sheets/words';

const vi = textsFor('vi');
const column = (...cells: readonly (number | string | boolean | null | CellError)[]): Argument =>
  cells.map((cell) => [cell]);
const error: CellError = { error: 'notAvailable', message: '' };
const said = (found: unknown) => (isCellError(found) ? found.message : found);

describe('one cell', () => {
  test.each([
    [null, null],
    [[[null]], null],
    [[[' ']], null],
    [[['-']], null],
    [0, 0],
    [[['1.234,5']], 1234.5],
    ['85%', 0.85],
  ] as const)('holds the number %j as %j', (argument, expected) => {
    expect(numberIn(argument as Argument, vi)).toBe(expected);
  });

  test.each(['cao', 'KAD', true, '1.234', column(1, 2)])('refuses %j for a number', (argument) => {
    expect(numberIn(argument, vi)).toMatchObject({
      error: 'invalidValue',
      message: expect.stringMatching(/\S/),
    });
  });

  test('holds a text, a number as it is typed, or nothing', () => {
    expect(textIn([['xã A']], vi)).toBe('xã A');
    expect(textIn(1.1, vi)).toBe('1.1');
    expect(textIn([['']], vi)).toBeNull();
    expect(textIn([[error]], vi)).toBe(error);
  });
});

describe('a list', () => {
  test('ends with its last cell that shows anything, however long the range is', () => {
    expect(cellsIn(column(1, null, 2, null, '', ' '))).toEqual({ values: [1, null, 2], width: 1 });
    expect(cellsIn([[1, null, 2, null]])).toEqual({ values: [1, null, 2], width: 3 });
    expect(
      cellsIn([
        [1, null],
        [null, 2],
        [null, null],
      ]),
    ).toEqual({ values: [1, null, null, 2], width: 2 });
  });

  test('has a cell even where all are blank', () => {
    for (const blank of [null, [[null]], column(null, null), [[null, '']], [[]]]) {
      expect(cellsIn(blank)).toEqual({ values: [null], width: 1 });
    }
  });

  test('of figures keeps blanks, states and zeros apart and reads text numbers', () => {
    const read = figuresIn(column(0, null, 'KAD', 'Không phát sinh', '85,5%', '–'), vi);
    expect(read).toEqual({
      numbers: Float64Array.of(0, 0, 0, 0, 0.855, 0),
      tags: Uint8Array.of(Tag.number, Tag.missing, Tag.notApplicable, Tag.noEvent, Tag.number, Tag.missing),
      step: 1,
      width: 1,
    });
  });

  test.each([
    ['cao', 'cao'],
    [true, 'true'],
    ['1.234', '1.234 hay 1,234'],
  ] as const)('of figures says what is wrong with %j', (cell, expected) => {
    expect(said(figuresIn(column(1, cell, 2), vi))).toContain(expected);
  });

  test('of figures or texts is the first error of its cells', () => {
    expect(figuresIn(column(1, error, 'cao'), vi)).toBe(error);
    expect(textsIn(column('a', error))).toBe(error);
  });

  test('of texts has numbers as they are typed and null for blanks', () => {
    expect(textsIn(column('xã A', '', 1.1))).toEqual({ values: ['xã A', null, '1.1'], width: 1 });
  });

  test('belongs with lists of as many cells, and with what was left out', () => {
    expect(differingSizes(vi, column(1, 2), null, [[1, null]])).toBeNull();
    expect(said(differingSizes(vi, column(1, 2), column(1)))).toContain('cùng số ô');
  });

  test('is answered in its own layout', () => {
    expect(laidOut([1, 2, 3, 4], 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(laidOut([1, 2], 1)).toEqual([[1], [2]]);
  });

  test('of 100,000 rows with a million blank ones below is read as it is', () => {
    const rows: Argument = Array.from({ length: 1_048_576 }, (_, i) => [i < 100_000 ? i : null]);
    const read = figuresIn(rows, vi);
    expect(isCellError(read) ? read : read.numbers.length).toBe(100_000);
  });
});

describe('a choice', () => {
  const ties = new Choice(tieWords, 'competition');

  test.each([
    [null, 'competition'],
    [[['']], 'competition'],
    ['đồng hạng liền bậc', 'dense'],
    ['DENSE', 'dense'],
    ['dong hang, lien bac', 'dense'],
    [[['1-2-2-3']], 'dense'],
  ] as const)('understands %j', (argument, expected) => {
    expect(ties.in(argument as Argument, vi)).toBe(expected);
  });

  test('names the choices in the language of Excel when it understands none', () => {
    expect(said(ties.in('bừa', vi))).toMatch(/“bừa”.*“đồng hạng, bỏ bậc”.*“trung bình”/);
    expect(said(ties.in('bừa', textsFor('en')))).toMatch(/“bừa”.*“competition”.*“average”/);
  });

  test('takes a number that is a name of a choice, and demands one where nothing stands for none', () => {
    const digits = new Choice([{ value: 'two', names: { vi: 'hai', en: 'two' }, aliases: ['2'] }]);
    expect(digits.in([[2]], vi)).toBe('two');
    expect(said(digits.in([[null]], vi))).toContain('“hai”');
    expect(digits.in([[error]], vi)).toBe(error);
    expect(said(digits.in(column(1, 2), vi))).toContain('một ô');
  });
});
