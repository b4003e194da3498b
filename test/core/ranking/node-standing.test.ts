import { describe, expect, test } from '@jest/globals';
import { nodeStanding } from '../../../src/core/ranking/node-standing';
import { scoreBook } from '../../../src/core/scoring/score';
import { bookOf } from '../book-of';

describe('the standing at a node', () => {
  test('gives the best and the last place to all who have the same, whatever their last digits say', () => {
    const data = { '1': { x: [0.1 + 0.2, 0.3, 0.1] } };
    const board = scoreBook(
      bookOf({ criteria: [{ code: '1', max: 1, rule: 'x' }], units: ['A', 'B', 'C'], data }),
    );
    const standing = nodeStanding(board, board.panels[0]!, '1');
    expect(standing?.best?.rows).toEqual([0, 1]);
    expect(standing?.last?.rows).toEqual([2]);
    expect(standing?.places).toEqual([1, 1, 3]);
  });
});
