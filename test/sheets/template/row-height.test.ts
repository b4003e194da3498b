import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowHeight } from '../../../src/sheets/template/row-height';

describe('the height of a row', () => {
  test('is that of its longest wrapped text', () => {
    expect(rowHeight([1, null, 'ngắn'], [8, 8, 8])).toBe(18);
    expect(rowHeight(['một hai'], [6])).toBe(33);
    expect(rowHeight(['một hai', 'một hai ba bốn'], [6, 6])).toBe(63);
  });

  test('never shrinks when a column is made narrower', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 2, max: 80 }), (text, width) => {
        expect(rowHeight([text], [width])).toBeGreaterThanOrEqual(rowHeight([text], [width + 1]));
      }),
    );
  });
});
