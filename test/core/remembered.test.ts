import { describe, expect, jest, test } from '@jest/globals';
import { oncePer, perText } from '../../src/core/remembered';

describe('an answer that is remembered', () => {
  test('is worked out once for each object, null and undefined too', () => {
    const answer = jest.fn((key: { readonly value: number | null | undefined }) => key.value);
    const remembered = oncePer(answer);
    for (const value of [1, null, undefined]) {
      const key = { value };
      expect([remembered(key), remembered(key), remembered({ value })]).toEqual([value, value, value]);
    }
    expect(answer).toHaveBeenCalledTimes(6);
  });

  test('is worked out once for each short text', () => {
    const answer = jest.fn((text: string) => text.length);
    const remembered = perText(answer);
    expect(['ab', 'ab', 'abc', ''].map(remembered)).toEqual([2, 2, 3, 0]);
    expect(answer).toHaveBeenCalledTimes(3);
  });

  test('is right for long texts, which are not kept', () => {
    const answer = jest.fn((text: string) => text.length);
    const remembered = perText(answer);
    const long = 'x'.repeat(5000);
    expect([remembered(long), remembered(long)]).toEqual([5000, 5000]);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  test('is forgotten when there are thousands of others, and worked out again', () => {
    const answer = jest.fn((text: string) => Number(text));
    const remembered = perText(answer);
    const all = Array.from({ length: 20_000 }, (_, i) => i);
    expect(all.map((i) => remembered(String(i)))).toEqual(all);
    expect(remembered('0')).toBe(0);
    expect(answer).toHaveBeenCalledTimes(20_001);
  });
});
