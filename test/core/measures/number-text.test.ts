import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideNumber, parseNumberText } from '../../../src/core/measures/number-text';

describe('a text that is a number', () => {
  test.each([
    ['12', 12, null],
    ['-3', -3, null],
    ['\u22123', -3, null],
    ['1.234,5', 1234.5, 'comma'],
    ['1,234.5', 1234.5, 'dot'],
    ['8,5', 8.5, 'comma'],
    ['1,234', 1.234, 'comma'],
    ['12.5', 12.5, 'dot'],
    ['0.123', 0.123, 'dot'],
    ['1234.567', 1234.567, 'dot'],
    ['1.234.567', 1234567, 'comma'],
    ['1,234,567', 1234567, 'dot'],
    ['1 234 567', 1234567, null],
    ['1\u00a0234,5', 1234.5, 'comma'],
    ['90%', 0.9, null],
    ['85,5 %', 0.855, 'comma'],
    ['\u00a08,5\u200b ', 8.5, 'comma'],
  ])('%j is %s', (text, value, mark) => {
    expect(parseNumberText(text)).toEqual({ kind: 'certain', value, mark });
  });

  test.each([
    '',
    ' ',
    '-',
    'x',
    '1.2.3',
    '1,2,3',
    '12 hồ sơ',
    '1.23.456',
    '1,5.5',
    '.',
    ',5',
    '5,',
    '1 23',
    '--1',
  ])('%j is none', (text) => {
    expect(parseNumberText(text)).toBeNull();
  });

  test('a lone dot before exactly three digits is doubtful and follows its neighbours', () => {
    const number = parseNumberText('-1.234');
    expect(number).toEqual({ kind: 'doubtful', asDecimal: -1.234, asThousands: -1234 });
    if (number?.kind !== 'doubtful') throw new Error('unreachable');
    expect(decideNumber(number, new Set(['comma']))).toBe(-1234);
    expect(decideNumber(number, new Set(['dot']))).toBe(-1.234);
    expect(decideNumber(number, new Set())).toBeNull();
    expect(decideNumber(number, new Set(['comma', 'dot']))).toBeNull();
  });

  test('whatever Vietnamese or English Excel prints with decimals is read back', () => {
    const amounts = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amounts, fc.constantFrom('vi-VN', 'en-US'), (amount, locale) => {
        const text = amount.toLocaleString(locale, { minimumFractionDigits: 2 });
        expect(parseNumberText(text)).toMatchObject({
          kind: 'certain',
          value: amount === 0 ? expect.anything() : amount,
        });
      }),
    );
  });
});
