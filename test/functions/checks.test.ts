import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { call, message } from './call';

const column = (cells: readonly (number | string | null)[]) => cells.map((cell) => [cell]);

describe('IDENTITY', () => {
  test('finds no difference where Excel shows none', () => {
    expect(call('IDENTITY', [0.3, [[0.1, 0.2]]])).toBe(0);
    expect(call('IDENTITY', ['1.234,5', column(['1.000,5', 234])])).toBe(0);
  });

  test('says how much more the total has than its parts, whatever their order and layout', () => {
    const cents = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 50 }), cents, (parts, more) => {
        const total = parts.reduce((sum, part) => sum + part, 0) + more;
        const cells = parts.map((part) => part / 100);
        const expected = more === 0 ? 0 : more / 100;
        expect(call('IDENTITY', [total / 100, column(cells)])).toBeCloseTo(expected, 9);
        expect(call('IDENTITY', [total / 100, [cells.toReversed()]])).toBeCloseTo(expected, 9);
        expect(call('IDENTITY', [total / 100, column(cells), Math.abs(more) / 100])).toBe(0);
      }),
    );
  });

  test('allows a difference up to the tolerance and no more', () => {
    expect(call('IDENTITY', [10, column([9.9]), 0.1])).toBe(0);
    expect(call('IDENTITY', [10, column([9.9]), 0.09])).toBe(0.1);
    expect(call('IDENTITY', [9.8, column([9.9]), 0.09])).toBe(-0.1);
    expect(call('IDENTITY', [10, column([9.9]), [[null]]])).toBe(0.1);
  });

  test('does not take what is missing for 0', () => {
    expect(call('IDENTITY', [null, column([0])])).toBe('');
    expect(call('IDENTITY', ['KAD', column([1])])).toBe('');
    expect(call('IDENTITY', [0, column([null, 'KPS'])])).toBe('');
    expect(call('IDENTITY', [0, column([0, null])])).toBe(0);
  });

  test.each([
    [['mười', column([1])], 'không đọc được'],
    [[true, column([1])], '“true”'],
    [[1, column(['một'])], '“một”'],
    [[1, column([1]), -1], 'không âm'],
    [[1, column([1]), 'ít'], '“ít”'],
    [[column([1, 2]), column([1])], 'một ô'],
  ] as const)('refuses %j', (args, expected) => {
    expect(message(call('IDENTITY', args))).toContain(expected);
  });
});

describe('VNNUMBER', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0,5', 0.5],
    ['12 345', 12345],
    [' 90 % ', 0.9],
    ['-3', -3],
    [7, 7],
    [[[7]], 7],
    [[[' ']], ''],
  ] as const)('reads %j', (text, expected) => {
    expect(call('VNNUMBER', [text as number])).toBe(expected);
  });

  test.each([
    ['1.234', '1.234 hay 1,234'],
    ['KAD', '“KAD”'],
    [true, '“true”'],
    [column([1, 2]), 'một ô'],
  ] as const)('refuses %j', (text, expected) => {
    expect(message(call('VNNUMBER', [text as string]))).toContain(expected);
  });
});

describe('RULECHECK', () => {
  test('says in the language of Excel whether a rule is right', () => {
    expect(call('RULECHECK', ['MUC(x; ">90%"; 2; 0)'])).toBe('Hợp lệ');
    expect(call('RULECHECK', ['MUC(x; ">90%"; 2; 0)'], 'en')).toBe('Valid');
    expect(call('RULECHECK', [''])).toBe('');
    expect(call('RULECHECK', ['TYEL(r)'], 'en')).toContain('“TYLE”');
  });
});
