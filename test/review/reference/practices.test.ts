import { describe, expect, test } from '@jest/globals';
import { allChecks } from '../../../src/review/checks/registry';
import { roundKinds } from '../tamper/round-kinds';
import { tamperKinds } from '../tamper/tamper-kinds';
import { practices } from './practices';

const known = new Set(allChecks.map(({ id }) => id));
const tried = [...tamperKinds, ...roundKinds];

describe('the 46 cheats and mistakes', () => {
  test('are all there', () => {
    expect(practices.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, i) => i + 1));
  });

  test.each(practices)('$number: $words.en', ({ checks, elsewhere }) => {
    expect(checks.filter((id) => !known.has(id))).toEqual([]);
    expect(checks.length > 0 || elsewhere !== undefined).toBe(true);
  });

  test('are each tried by tampering with a form, but for what happens after the results are closed', () => {
    const numbers = new Set(tried.map(({ number }) => number));
    expect(practices.flatMap(({ number }) => (numbers.has(number) ? [] : [number]))).toEqual([46]);
  });

  test('name every check that finds a tampering of their kind', () => {
    const missing = tried.filter(
      ({ number, check }) => number !== null && !practices[number - 1]!.checks.includes(check),
    );
    expect(missing.map(({ number, check }) => [number, check])).toEqual([]);
  });
});
