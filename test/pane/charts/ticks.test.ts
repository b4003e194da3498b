import { describe, expect, test } from '@jest/globals';
import { ticks } from '../../../src/pane/charts/ticks';

describe('numbers along an axis', () => {
  test.each([
    [0, 1, false, [0, 0.25, 0.5, 0.75, 1]],
    [0, 1.2, false, [0, 0.5, 1]],
    [0, 15, false, [0, 5, 10, 15]],
    [0, 3, true, [0, 1, 2, 3]],
    [0, 1.5, true, [0, 1]],
    [-2, 2, false, [-2, -1, 0, 1, 2]],
    [0, 0, false, [0]],
  ])('are round from %s to %s', (from, to, isWhole, expected) => {
    expect(ticks(from, to, 4, isWhole)).toEqual(expected);
  });
});
