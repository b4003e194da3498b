import { describe, expect, test } from '@jest/globals';
import { keptRows, pageStarts } from '../../../src/sheets/print/pages';
import type { TwinRowKind } from '../../../src/sheets/print/twin';

const lines = (count: number) => Array.from({ length: count }, (): TwinRowKind => 'line');

function kept(...kinds: TwinRowKind[]): number[] {
  return [...keptRows(kinds)].sort((a, b) => a - b);
}

describe('keptRows', () => {
  test('leaves no single line of a long section at the end of a page or the head of the next', () => {
    expect(kept(...lines(12))).toEqual([0, 10]);
    expect(kept('section', ...lines(12), 'sum')).toEqual([0, 1, 11, 12]);
  });

  test('keeps short sections together, under their title and with their sum', () => {
    expect(kept('section', ...lines(3), 'sum', 'part', ...lines(2))).toEqual([0, 1, 2, 3, 5, 6]);
  });

  test('keeps an area with its first two criteria and lets the others part', () => {
    expect(kept('strong', ...lines(5), 'strong', ...lines(1))).toEqual([0, 1, 4, 6]);
  });
});

describe('pageStarts', () => {
  const rows = (heights: readonly number[], keep: readonly number[] = []) =>
    heights.map((height, i) => ({ height, keep: keep.includes(i) }));

  test('begins a page where the next row does not fit below what is repeated', () => {
    expect(pageStarts(rows([10, 10, 10, 10]), { page: 25, used: 0, repeated: 0 })).toEqual([2]);
    expect(pageStarts(rows([10, 10, 10, 10]), { page: 25, used: 0, repeated: 10 })).toEqual([2, 3]);
  });

  test('takes rows that belong together to the next page, and parts them where no page holds them', () => {
    expect(pageStarts(rows([10, 10, 10, 10], [1]), { page: 25, used: 0, repeated: 0 })).toEqual([1, 3]);
    expect(pageStarts(rows([10, 10, 10, 10], [0, 1, 2]), { page: 25, used: 0, repeated: 0 })).toEqual([2]);
  });
});
