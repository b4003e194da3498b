import { describe, expect, test } from '@jest/globals';
import { checkSet } from '../../../src/core/criteria/check-set';
import { criteriaFindings } from '../../../src/core/criteria/finding-ids';
import { maximaOf } from '../../../src/core/criteria/maxima';
import { FindingLog } from '../../../src/core/findings/rule';
import { setOf, type TestNode } from './set-of';

function check(nodes: readonly TestNode[]) {
  const log = new FindingLog(criteriaFindings);
  const set = checkSet(setOf(nodes), [], log);
  return { set, ids: log.findings.map(({ ruleId, criterion }) => `${ruleId} ${criterion ?? ''}`) };
}

describe('the checks of a set', () => {
  test('have nothing to say of a sound one', () => {
    const nodes = [
      { code: '1', max: 30 },
      { code: '1.1', parent: '1', max: 10, rule: 'TYLE(r)' },
      { code: '1.2', parent: '1', max: 20, rule: 'DIEM("1.1")' },
    ];
    expect(check(nodes)).toEqual({ set: setOf(nodes), ids: [] });
  });

  test('break the rules of a ring and of nothing that only looks into it', () => {
    const { set, ids } = check([
      { code: '1', max: 1, rule: 'DIEM("2")' },
      { code: '2', max: 1, rule: 'PHANTRAM("3")' },
      { code: '3', max: 1, rule: 'DIEM("1")' },
      { code: '4', max: 1, rule: 'DIEM("1") + DIEM("5")' },
      { code: '5', max: 1 },
    ]);
    expect(ids).toEqual(['reference-cycle 1', 'reference-cycle 2', 'reference-cycle 3']);
    expect(set.nodes.map((node) => node.ruleBroken)).toEqual([false, true, true, true, false, false]);
  });
});

describe('maxima', () => {
  test.each([
    ['SUM(children)', 60],
    ['MEAN(children)', 20],
    ['WMEAN(children)', 70 / 3],
    ['MAX(children)', 30],
    ['SUM(children)/2', 30],
    ['SUM(children) + DIEM("1.1")', 70],
    ['100', 100],
    ['PHANTRAM("1.1")', 1],
    ['SOLIEU("1.1";"a")', null],
  ])('of %s over 10, 20, 30 is %s', (rule, expected) => {
    const nodes = setOf([
      { code: '1', rule },
      { code: '1.1', parent: '1', max: 10, weight: 1 },
      { code: '1.2', parent: '1', max: 20, weight: 0 },
      { code: '1.3', parent: '1', max: 30, weight: 2 },
      { code: '1.4', parent: '1', max: 5, kind: 'bonus' },
    ]).nodes;
    const max = maximaOf(nodes).get('1');
    if (expected === null) expect(max).toBeNull();
    else expect(max).toBeCloseTo(expected, 10);
  });

  test('cannot be told where a child has none', () => {
    const nodes = setOf([
      { code: '1' },
      { code: '1.1', parent: '1' },
      { code: '1.2', parent: '1', max: 2 },
    ]).nodes;
    expect(maximaOf(nodes).get('1')).toBeNull();
  });

  test('counts no area of bonuses and penalties alone, which adds nothing to the maximum of its parent', () => {
    const nodes: TestNode[] = [
      { code: '1', max: 100 },
      { code: '1.1', parent: '1', max: 100 },
      { code: '1.2', parent: '1', max: 5 },
      { code: '1.2.1', parent: '1.2', max: 5, kind: 'bonus' },
    ];
    expect(maximaOf(setOf(nodes).nodes).get('1')).toBe(100);
    expect(check(nodes).ids).toEqual([]);
  });
});
