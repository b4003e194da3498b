import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { outlierScore, robustScores } from '../../../src/core/comparison/outliers';

const scoresOf = (...values: number[]) => [...robustScores(Float64Array.from(values)).scores];

describe('robust scores', () => {
  test('are distances from the median in medians of such distances', () => {
    const { median, scores } = robustScores(Float64Array.of(1, 2, 3, 4, 100));
    expect(median).toBe(3);
    expect(scores[4]).toBeCloseTo(97 / 1.4826, 10);
    expect(scores[0]).toBeCloseTo(-2 / 1.4826, 10);
  });

  test('take the mean of the distances where most values are the same, and are 0 where all are', () => {
    expect(scoresOf(0, 0, 0, 0, 5)[4]).toBeCloseTo(5 / 1.2533, 10);
    expect(scoresOf(0, 0, 0, 0, 5).slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(scoresOf(7, 7, 7)).toEqual([0, 0, 0]);
  });

  test('call one of five an outlier whatever the others are alike in', () => {
    expect(scoresOf(0.02, 0.02, 0.02, 0.02, 0.4)[4]).toBeGreaterThan(outlierScore);
    expect(scoresOf(0.01, 0.02, 0.03, 0.02, 0.4)[4]).toBeGreaterThan(outlierScore);
    expect(scoresOf(0.1, 0.2, 0.3, 0.25, 0.4)[4]).toBeLessThan(outlierScore);
  });

  test('do not change with the unit of measure, and leave the values as they are', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 1 }),
        whole,
        fc.integer({ min: 1, max: 50 }),
        (list, by, times) => {
          const values = Float64Array.from(list);
          const { scores } = robustScores(values);
          const moved = robustScores(values.map((value) => value * times + by)).scores;
          moved.forEach((score, i) => {
            expect(score).toBeCloseTo(scores[i]!, 8);
          });
          expect([...values]).toEqual(list);
        },
      ),
    );
  });
});
