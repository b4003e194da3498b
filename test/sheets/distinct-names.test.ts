import { describe, expect, test } from '@jest/globals';
import { DistinctNames } from '../../src/sheets/distinct-names';

describe('DistinctNames', () => {
  test.each([
    ['gives a name out once, capitals apart', 31, ['Tốt', 'tốt', 'TỐT'], ['Tốt', 'tốt (2)', 'TỐT (3)']],
    [
      'cuts what is too long, with room for a number',
      8,
      ['Sở Nội vụ', 'Sở Nội vụ'],
      ['Sở Nội v', 'Sở N (2)'],
    ],
    ['halves no character', 4, ['abc😀d'], ['abc']],
    ['takes no number that is a name already', 31, ['A (2)', 'A', 'A'], ['A (2)', 'A', 'A (3)']],
  ])('%s', (_, longest, wanted, given) => {
    const names = new DistinctNames(longest);
    expect(wanted.map((name) => names.take(name))).toEqual(given);
  });

  test('knows the names that are taken from the beginning', () => {
    const names = new DistinctNames(31, ['Xếp hạng']);
    expect([names.has('XẾP HẠNG'), names.take('xếp hạng')]).toEqual([true, 'xếp hạng (2)']);
  });
});
