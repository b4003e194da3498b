import { describe, expect, test } from '@jest/globals';
import { withChanges } from '../../src/pane/trials';

const a = { criterion: '1.1', measure: 'a', value: 5 };
const b = { criterion: '1.1', measure: 'b', value: 9 };
const other = { criterion: '1.2', measure: 'a', value: 1 };

describe('figures on trial', () => {
  test('stand in the order in which they were first changed', () => {
    expect(withChanges([a, other], [b, { ...a, value: 6 }])).toEqual([{ ...a, value: 6 }, other, b]);
  });

  test('points that are set outright end the trial of measures of their criterion, and the other way round', () => {
    const points = { criterion: '1.1', measure: 'points', value: 2 };
    expect(withChanges([a, b, other], [points])).toEqual([other, points]);
    expect(withChanges([points, other], [a])).toEqual([other, a]);
  });
});
