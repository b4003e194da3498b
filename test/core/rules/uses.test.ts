import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Role } from '../../../src/core/rules/context';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import { explainRule } from '../../../src/core/rules/explain';
import type { Expression } from '../../../src/core/rules/expression';
import { invertRule } from '../../../src/core/rules/invert';
import { toFormula } from '../../../src/core/rules/to-formula';
import { contextOf, entryAt } from './rule-context';
import { treeOf, trees } from './trees';

const context = contextOf({
  count: 3,
  measures: { a: [1, 3, null], b: [4, 0, 2], x: [0.5, 'Đạt', 'KPS'], tổng_số: [7, 8, 9] },
  previous: { a: [2, null, 1], b: [4, 5, 6] },
  nodes: { 'score 1.1': [1, 2, 3], 'percent 3': [0.5, 1, null], '3 a': [1, 2, 3] },
  ranked: [1, 1, 0],
  children: {
    purpose: 'score',
    columns: [Role.counted, Role.missing].map((role) => ({
      values: Float64Array.of(2, 3, 4),
      step: 1,
      roles: new Uint8Array(3).fill(role),
      weight: 1,
    })),
  },
});
const references = {
  max: '$A$1',
  direction: 1,
  minimumShare: 1,
  measure: (name: string) => ({ a: '$B$1', b: '$C$1', x: '$D$1', tổng_số: '$E$1' })[name] ?? null,
  previous: () => '$F$1',
  nodeScore: () => '$G$1',
  nodePercent: () => '$H$1',
  nodeMeasure: () => '$I$1',
  groupRange: () => '$B$1:$B$9',
  groupCriteria: [],
  children: { purpose: 'score', cells: [{ value: '$J$1', missing: '$J$1=""', weight: 1 }] },
} as const;

/** Everything that can be asked of a tree. */
function useEvery(tree: Expression): void {
  const column = evaluateRule(tree, context);
  for (let unit = 0; unit < context.count; unit += 1) {
    const { value, state } = explainRule(tree, context, unit);
    const entry = entryAt(context.texts, column, unit);
    if (state === 'value') expect(value).toBe(entry);
    const found = invertRule(tree, context, unit, 5);
    if (found !== null) expect(Number.isFinite(found.to)).toBe(true);
  }
  const result = toFormula(tree, references);
  if ('formula' in result) expect(result.formula.length).toBeLessThanOrEqual(8192);
}

test('any tree can be evaluated, explained, inverted and written as a formula', () => {
  fc.assert(fc.property(trees, useEvery), { numRuns: 1500, seed: 31 });
});

test.each(
  [
    `a${'+a'.repeat(1000)}`,
    `${'IF(a>1;'.repeat(60)}b${';0)'.repeat(60)}`,
    `${'AND(a>1;'.repeat(60)}b>1${')'.repeat(60)}`,
    `${'MUC(x;">1";'.repeat(60)}1${';0)'.repeat(60)}`,
    `${'SQRT('.repeat(60)}a${')'.repeat(60)}`,
    `${'IF(SQRT(a)>1;'.repeat(30)}b${';0)'.repeat(30)}`,
    `${'TYLE_TU('.repeat(60)}a${';0)'.repeat(60)}`,
    `${'MUC('.repeat(60)}a${';">1";2;">0";1;0)'.repeat(60)}`,
    `${'CHON('.repeat(60)}a${';1;2;0)'.repeat(60)}`,
    `${'COKHONG('.repeat(60)}a${')'.repeat(60)}`,
    `${'GOALPOSTS('.repeat(60)}a${';0;1)'.repeat(60)}`,
    `${'CONLAI(a;'.repeat(60)}b${')'.repeat(60)}`,
    `${'RANKPCT('.repeat(60)}x${')'.repeat(60)}`,
  ].map((text) => ({ text, start: text.slice(0, 24) })),
)('a deep or long rule is answered too: $start...', ({ text }) => {
  useEvery(treeOf(text));
});
