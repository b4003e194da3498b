import { describe, expect, test } from '@jest/globals';
import { areasOf, leavesOf, setFor, treeFor } from '../../../src/core/criteria/tree';
import type { CriteriaSet } from '../../../src/core/criteria/criterion';
import { setOf } from './set-of';

const set = setOf([
  { code: '1.1', parent: '1' },
  { code: '1', groups: [] },
  { code: '1.2', parent: '1', groups: ['Xã'] },
  { code: '2', groups: [] },
  { code: '2.1', parent: '2', groups: ['Xã'] },
  { code: '2.1.1', parent: '2.1' },
]);

function codes(group: string) {
  return treeFor(set, group).map((node) => [node.code, node.children.join()]);
}

describe('the tree of a khối', () => {
  test('has parents before children and otherwise the order of the sheet', () => {
    expect(codes('Xã')).toEqual([
      ['*', '1,2'],
      ['1', '1.1,1.2'],
      ['1.1', ''],
      ['1.2', ''],
      ['2', '2.1'],
      ['2.1', '2.1.1'],
      ['2.1.1', ''],
    ]);
  });

  test('leaves out what does not apply, what lies below it, and parents left without children', () => {
    expect(codes('Sở')).toEqual([
      ['*', '1'],
      ['1', '1.1'],
      ['1.1', ''],
    ]);
  });

  test('tells leaves and areas', () => {
    const nodes = treeFor(set, 'Xã');
    expect(leavesOf(nodes).map((node) => node.code)).toEqual(['1.1', '1.2', '2.1.1']);
    expect(['2.1.1', '2', '*'].map((code) => areasOf(nodes).get(code))).toEqual(['2', '2', '*']);
  });
});

test('a khối has its own set, else the common one, else none', () => {
  const common: CriteriaSet = { group: null, sheet: 'A', nodes: [] };
  const own: CriteriaSet = { group: 'Xã', sheet: 'B', nodes: [] };
  expect(setFor([common, own], 'Xã')).toBe(own);
  expect(setFor([common, own], 'Sở')).toBe(common);
  expect(setFor([own], 'Sở')).toBeNull();
});
