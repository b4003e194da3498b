import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../src/catalogue/catalogue';
import { competitiveness } from '../../src/catalogue/pci';
import { service766 } from '../../src/catalogue/qd-766';
import type { CriterionLine } from '../../src/core/criteria/criterion-line';
import { parseRule } from '../../src/core/rules/parse';

/** Direct children; a code without a parent of its own lies under the longest code before a dot. */
function childrenOf(code: string, lines: readonly CriterionLine[]): CriterionLine[] {
  return lines.filter((line) => line.code !== '*' && (line.parent ?? aboveDots(line.code, lines)) === code);
}

function aboveDots(code: string, lines: readonly CriterionLine[]): string {
  const above = code.slice(0, Math.max(0, code.lastIndexOf('.')));
  return lines.some((line) => line.code === above) ? above : '*';
}

describe('the catalogue', () => {
  test('has distinct plain ids', () => {
    const ids = catalogue.map((set) => set.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  describe.each(catalogue.map((set) => [set.id, set] as const))('%s', (_, set) => {
    test('has one row for each code, parents before their children, the index first', () => {
      const codes = set.criteria.map((line) => line.code);
      expect(codes[0]).toBe('*');
      expect(new Set(codes).size).toBe(codes.length);
      set.criteria.forEach((line, i) => {
        if (line.parent !== undefined) expect(codes.slice(0, i)).toContain(line.parent);
      });
    });

    test('has rules and conditions that parse', () => {
      const rules = [
        ...set.criteria.map((line) => line.rule),
        ...set.grades.map((grade) => grade.condition),
      ].filter((rule) => rule !== undefined);
      for (const rule of rules)
        expect([rule, parseRule(rule)]).toEqual([rule, expect.objectContaining({ ok: true })]);
    });

    test('has maxima that add up where children are summed', () => {
      const parents = set.criteria.filter(
        (line) => line.rule === undefined && childrenOf(line.code, set.criteria).length > 0,
      );
      for (const parent of parents) {
        const sum = childrenOf(parent.code, set.criteria)
          .filter((child) => (child.kind ?? 'scored') === 'scored')
          .reduce((total, child) => total + (child.max ?? 0), 0);
        expect([parent.code, sum]).toEqual([parent.code, parent.max]);
      }
    });

    test('gives every scored leaf a maximum, a source of points and a certainty', () => {
      const leaves = set.criteria.filter((line) => childrenOf(line.code, set.criteria).length === 0);
      for (const leaf of leaves) {
        expect(leaf.source).toBeDefined();
        if ((leaf.kind ?? 'scored') === 'scored') expect(leaf.max).toBeGreaterThan(0);
      }
    });

    test('orders its grades from the best down to a last one without a floor', () => {
      const floors = set.grades.map((grade) => grade.from);
      expect(floors).toEqual([...floors].sort((a, b) => b - a));
      if (floors.length > 0) expect(floors.at(-1)).toBe(0);
    });

    test('names its source', () => {
      expect(set.source).not.toBe('');
      expect(set.caveat).not.toBe('');
    });
  });
});

describe('Decision 766', () => {
  test('has five groups of 18, 20, 22, 22 and 18 points, payment being part of the third', () => {
    const groups = childrenOf('*', service766.criteria);
    expect(groups.map(({ code, max }) => [code, max])).toEqual([
      ['1', 18],
      ['2', 20],
      ['3', 22],
      ['4', 22],
      ['5', 18],
    ]);
    expect(childrenOf('3', service766.criteria).map(({ code, max }) => [code, max])).toEqual([
      ['3.A', 12],
      ['3.B', 10],
    ]);
    expect(childrenOf('3.B', service766.criteria).map(({ code }) => code)).toEqual(['3.5', '3.5b', '3.6']);
  });

  test('rounds the groups and the two halves of the third to two decimals, and nothing else', () => {
    const rounded = service766.criteria.filter((line) => line.decimals !== undefined);
    expect(rounded.map(({ code, decimals }) => [code, decimals])).toEqual(
      ['1', '2', '3.A', '3.B', '4', '5'].map((code) => [code, 2]),
    );
  });

  test('knows what a zero denominator means line by line', () => {
    const policies = new Map(service766.criteria.map((line) => [line.code, line.ifZeroDenominator]));
    expect(policies.get('1.4')).toBe('previous');
    expect([policies.get('5.2'), policies.get('5.3')]).toEqual(['full', 'full']);
    expect(policies.get('5.4')).toBe('zero');
    expect(['3.5', '3.5b', '3.6'].map((code) => policies.get(code))).toEqual(['zero', 'zero', 'zero']);
  });
});

describe('the competitiveness index', () => {
  test('has weights that add up to 100 %', () => {
    const weights = competitiveness.criteria.map((line) => line.weight ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
});
