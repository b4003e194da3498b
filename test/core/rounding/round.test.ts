import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareNumbers,
  roundAll,
  roundDown,
  roundHalfAway,
  roundTo10,
  roundUp,
  sameNumber,
} from '../../../src/core/rounding/round';
import { readCases } from '../../cases/read-csv';
import { valuesNearHalves } from './values-near-halves';

/** Recorded from LibreOffice 7.4, which the whole comparison runs against where it is installed. */
const recorded = readCases('round.csv');

test('the recorded cases are there', () => {
  expect(recorded).toHaveLength(500);
});

test.each([
  ['round', roundHalfAway],
  ['roundup', roundUp],
  ['rounddown', roundDown],
] as const)('%s gives what was recorded', (column, round) => {
  const differing = recorded.filter(
    (row) => round(Number(row['value']), Number(row['decimals'])) !== Number(row[column]),
  );
  expect(differing).toEqual([]);
});

describe('ROUND', () => {
  test.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.285, 2, 0.29],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [-0.4, 0, 0],
    [1250, -2, 1300],
    [1249.999, -2, 1200],
    [-1250, -2, -1300],
    [49, -2, 0],
    [50, -2, 100],
    [1.5, -1, 0],
    [0.1 + 0.2, 20, 0.3],
    [1e-20, 10, 0],
    [1e20, 2, 1e20],
    [123456789012345 + 2 / 3, 1, 123456789012346],
    [1.23456789, 2.9, 1.23],
    [Number.MIN_VALUE, 5, 0],
    [1.15, 1, 1.2],
    [8.499999999999998, 0, 9],
    [0, 2, 0],
    [Infinity, 2, Infinity],
  ])('of %d to %d decimals is %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test('of a value that is none stays so', () => {
    expect(roundHalfAway(NaN, 2)).toBeNaN();
  });

  test('never gives a negative zero', () => {
    expect(Object.is(roundHalfAway(-0.1, 0), 0)).toBe(true);
    expect(Object.is(roundDown(-0.1, 0), 0)).toBe(true);
  });
});

test.each([
  [roundUp, 1.21, 1, 1.3],
  [roundUp, -1.21, 1, -1.3],
  [roundUp, 1.2, 1, 1.2],
  [roundUp, 0.1 + 0.2, 1, 0.3],
  [roundUp, 1, -2, 100],
  [roundDown, 1.29, 1, 1.2],
  [roundDown, -1.29, 1, -1.2],
  [roundDown, 4.35 * 100, 0, 435],
  [roundDown, 8.94 - 8, 2, 0.94],
  [roundDown, 199, -2, 100],
] as const)('%p of %d to %d decimals is %d', (round, value, decimals, expected) => {
  expect(round(value, decimals)).toBe(expected);
});

/** Rounds the 15-digit decimal with whole numbers alone. */
function roundExactly(value: number, decimals: number): number {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e');
  const shift = 14 - Number(exponent) - decimals;
  const digits = BigInt(mantissa.replace('.', ''));
  if (shift <= 0) return Number(`${mantissa}e${exponent}`) * Math.sign(value);
  const unit = 10n ** BigInt(Math.min(shift, 400));
  const rounded = (digits * 2n + unit) / (unit * 2n);
  return Number(`${String(rounded)}e${String(-decimals)}`) * Math.sign(value) + 0;
}

test('the fast path gives the same as the digits, near halves', () => {
  const differing = valuesNearHalves(20_000, 99).filter(
    ({ value, decimals }) => roundHalfAway(value, decimals) !== roundExactly(value, decimals),
  );
  expect(differing).toEqual([]);
});

test('the fast path gives the same as the digits, anywhere', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -8, max: 15 }),
      (value, d) => {
        expect(roundHalfAway(value, d)).toBe(roundExactly(value, d));
      },
    ),
    { numRuns: 5000, seed: 3 },
  );
});

test('many numbers are rounded as each would be', () => {
  for (const decimals of [-2, 0, 2, 5, 12, 25]) {
    const values = valuesNearHalves(5000, 3).map(({ value }) => value);
    const all = [...values, 1.875, 2.5, -2.5, NaN, 0, -0, -1e-30];
    const rounded = Float64Array.from(all);
    roundAll(rounded, decimals);
    const expected = all.map((value) => roundHalfAway(value, decimals));
    expect(Array.from(rounded)).toEqual(expected);
    expect(rounded.some((value) => Object.is(value, -0))).toBe(false);
  }
});

describe('comparing', () => {
  test.each([
    [0.1 + 0.2, 0.3, 0],
    [0.90000000004, 0.9, 0],
    [0.90000000006, 0.9, 1],
    [0.9, 0.9000000001, -1],
    [1e14, 1e14 + 1, -1],
    [1e15, 1e15 + 1, 0],
    [123456.789 * (1 + 2 ** -52), 123456.789, 0],
    [-1, 1, -1],
    [0, -0, 0],
    [Infinity, 1, 1],
  ])('%d with %d', (a, b, order) => {
    expect(Math.sign(compareNumbers(a, b))).toBe(order);
    expect(sameNumber(a, b)).toBe(order === 0);
  });

  test('orders as both sides rounded to 10 decimals do', () => {
    const near = fc
      .tuple(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -5e-10, max: 5e-10, noNaN: true }),
      )
      .map(([a, difference]) => [a, a + difference] as const);
    fc.assert(
      fc.property(near, ([a, b]) => {
        expect(Math.sign(compareNumbers(a, b))).toBe(Math.sign(roundTo10(a) - roundTo10(b)));
      }),
      { numRuns: 5000, seed: 4 },
    );
  });
});
