import { describe, expect, test } from '@jest/globals';
import { matches, treeMove, treeRows } from '../../src/pane/criteria-tree';
import type { CriterionLine } from '../../src/pane/session/criteria-view';
import { sessionOn } from './session/open-session';

/** `* (1 (1.1 1.2) 2)` as it stands in a sheet. */
async function nodes(): Promise<readonly CriterionLine[]> {
  const session = await sessionOn('qd-766-minh-hoa.xlsx');
  const { sets } = await session.ask('criteria', null);
  const [root] = sets[0]!.nodes;
  const node = (code: string, parent: string | null, name: string, children: string[], ruleText = '') => ({
    ...root!,
    ...{ code, parent, name, children, ruleText },
  });
  return [
    node('*', null, '', ['1', '2']),
    node('1', '*', 'Cải cách thể chế', ['1.1', '1.2']),
    node('1.1', '1', 'Đúng hạn', [], 'TYLE(r)'),
    node('1.2', '1', 'Trễ hạn', [], 'CONLAI(a; b)'),
    node('2', '*', 'Chuyển đổi số', [], 'max*x'),
  ];
}

const codes = (rows: ReturnType<typeof treeRows>) => rows.map(({ node }) => node.code);

describe('the rows of the tree', () => {
  test('are those below open nodes, with level and place', async () => {
    const all = await nodes();
    expect(codes(treeRows(all, new Set(), ''))).toEqual(['*']);
    expect(codes(treeRows(all, new Set(['*']), ''))).toEqual(['*', '1', '2']);
    const rows = treeRows(all, new Set(['*', '1']), '');
    expect(rows.map(({ level, isOpen, position, size }) => [level, isOpen, position, size])).toEqual([
      [1, true, 1, 1],
      [2, true, 1, 2],
      [3, null, 1, 2],
      [3, null, 2, 2],
      [2, null, 2, 2],
    ]);
  });

  test('are what a search finds with what it lies under, whatever is open', async () => {
    const all = await nodes();
    expect(codes(treeRows(all, new Set(), 'tre han'))).toEqual(['*', '1', '1.2']);
    expect(codes(treeRows(all, new Set(), 'DUNG'))).toEqual(['*', '1', '1.1']);
    expect(codes(treeRows(all, new Set(), 'conlai'))).toEqual(['*', '1', '1.2']);
    expect(treeRows(all, new Set(), 'không có')).toEqual([]);
    expect(matches(all, '  ')).toEqual([]);
    expect(matches(all, '1').map(({ code }) => code)).toEqual(['1', '1.1', '1.2']);
  });
});

describe('keys in the tree', () => {
  test.each([
    ['*', 'ArrowDown', { to: '1' }],
    ['2', 'ArrowDown', null],
    ['1', 'ArrowUp', { to: '*' }],
    ['1.1', 'Home', { to: '*' }],
    ['*', 'End', { to: '2' }],
    ['1', 'ArrowRight', { to: '1.1' }],
    ['1.1', 'ArrowRight', null],
    ['1', 'ArrowLeft', { toggle: '1' }],
    ['1.2', 'ArrowLeft', { to: '1' }],
    ['1', 'x', null],
    ['không có', 'ArrowDown', null],
  ])('at %s, %s', async (at, key, move) => {
    expect(treeMove(treeRows(await nodes(), new Set(['*', '1']), ''), at, key)).toEqual(move);
  });

  test('to the right opens a closed node first', async () => {
    const rows = treeRows(await nodes(), new Set(['*']), '');
    expect(treeMove(rows, '1', 'ArrowRight')).toEqual({ toggle: '1' });
    expect(treeMove(rows, '1', 'ArrowLeft')).toEqual({ to: '*' });
  });
});
