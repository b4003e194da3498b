import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../../src/core/criteria/criterion';
import { scoreBook } from '../../../src/core/scoring/score';
import { NodeState, Treatment } from '../../../src/core/scoring/scoreboard';
import { bookOf, type Jotted, type JottedCriterion } from '../book-of';

/** One area over three leaves of 10, 20 and 30 points with one unit; empty = missing. */
function area(
  rule: string | undefined,
  cells: Jotted[],
  more: { policy?: Policy; share?: number; weights?: number[] } = {},
) {
  const maxima = [10, 20, 30];
  const parent: JottedCriterion = { code: '1', ...(rule !== undefined && { rule }) };
  const board = scoreBook(
    bookOf({
      criteria: [
        parent,
        ...maxima.map((max, i) => ({
          code: `1.${String(i + 1)}`,
          max,
          rule: 'x',
          weight: more.weights?.[i] ?? 1,
          ifNoEvent: more.policy ?? null,
        })),
      ],
      units: ['A'],
      settings: { minimumShare: more.share ?? 1 },
      data: Object.fromEntries(cells.map((cell, i) => [`1.${String(i + 1)}`, { x: [cell] }])),
    }),
  );
  const node = board.panels[0]!.results.get('1')!;
  return {
    score: Number.isNaN(node.scores[0]!) ? null : node.scores[0]!,
    max: node.maxima[0],
    partial: node.partial[0] === 1,
    treatment: node.treatments[0],
    state: node.states[0],
  };
}

describe('a parent', () => {
  test.each([
    ['no rule: the sum', undefined, { score: 36, max: 60 }],
    ['SUM', 'SUM(children)', { score: 36, max: 60 }],
    ['MEAN', 'MEAN(children)', { score: 12, max: 20 }],
    ['WMEAN with weights 1, 2, 1', 'WMEAN(children)', { score: 12, max: 20 }],
    [
      'GMEAN with the same weights',
      'GMEAN(children)',
      { score: (6 * 12 ** 2 * 18) ** 0.25, max: (10 * 20 ** 2 * 30) ** 0.25 },
    ],
    [
      'HMEAN with the same weights',
      'HMEAN(children)',
      { score: 4 / (1 / 6 + 2 / 12 + 1 / 18), max: 4 / (1 / 10 + 2 / 20 + 1 / 30) },
    ],
    ['MEDIAN', 'MEDIAN(children)', { score: 12, max: 20 }],
    ['MIN', 'MIN(children)', { score: 6, max: 10 }],
    ['MAX', 'MAX(children)', { score: 18, max: 30 }],
    [
      'POWERMEAN 2 with the same weights',
      'POWERMEAN(children; 2)',
      { score: Math.sqrt((36 + 2 * 144 + 324) / 4), max: Math.sqrt((100 + 2 * 400 + 900) / 4) },
    ],
    ['an expression over an aggregation', '10*MEAN(children)', { score: 120, max: 200 }],
    ['a capped sum', 'MIN(SUM(children); 50)', { score: 36, max: 50 }],
  ])('with %s gives score and maximum by the same rule', (_, rule, expected) => {
    const result = area(rule, [6, 12, 18], { weights: [1, 2, 1] });
    expect(result.score).toBeCloseTo(expected.score, 10);
    expect(result.max).toBeCloseTo(expected.max, 10);
    expect(result.partial).toBe(false);
  });

  test('by SUM counts a missing child as nothing, keeps its maximum and is partial', () => {
    expect(area(undefined, [6, null, 18])).toMatchObject({
      score: 24,
      max: 60,
      partial: true,
      treatment: Treatment.counted,
    });
  });

  test('by SUM is missing only when all remaining children are', () => {
    expect(area(undefined, [null, null, null])).toMatchObject({
      score: null,
      max: 60,
      treatment: Treatment.missing,
    });
    expect(area(undefined, ['KPS', null, null], { policy: 'drop' })).toMatchObject({
      score: null,
      max: 50,
      treatment: Treatment.missing,
    });
  });

  test('by a mean is missing with a missing child, unless enough of the data is there', () => {
    expect(area('MEAN(children)', [6, null, 18])).toMatchObject({
      score: null,
      treatment: Treatment.missing,
    });
    expect(area('MEAN(children)', [6, null, 18], { share: 0.6 })).toMatchObject({
      score: 12,
      max: 20,
      partial: true,
    });
    expect(area('MEAN(children)', [6, null, 18], { share: 0.67 })).toMatchObject({ score: null });
  });

  test('by a weighted mean judges the share by weight and renormalises what remains', () => {
    const weights = [1, 8, 1];
    expect(area('WMEAN(children)', [6, 12, null], { share: 0.9, weights })).toMatchObject({
      score: (6 + 96) / 9,
    });
    expect(area('WMEAN(children)', [6, null, 18], { share: 0.6, weights })).toMatchObject({ score: null });
  });

  test('drops a dropped child from score, maximum and weights', () => {
    expect(area(undefined, [6, 'KPS', 18], { policy: 'drop' })).toMatchObject({
      score: 24,
      max: 40,
      partial: false,
    });
    expect(area('WMEAN(children)', [6, 'KPS', 18], { policy: 'drop', weights: [1, 5, 3] })).toMatchObject({
      score: 15,
      max: 25,
    });
  });

  test('scales a rescaled child back: the score by the full over the remaining maximum', () => {
    expect(area(undefined, [6, 'KPS', 18], { policy: 'rescale' })).toMatchObject({
      score: 36,
      max: 60,
      partial: false,
    });
  });

  test('leaves with its children: rescaled only when every one was', () => {
    expect(area(undefined, ['KPS', 'KPS', 'KPS'], { policy: 'rescale' })).toMatchObject({
      score: null,
      max: 60,
      treatment: Treatment.rescaled,
      state: NodeState.dropped,
    });
    expect(area(undefined, ['KPS', 'KPS', 'KPS'], { policy: 'drop' })).toMatchObject({
      score: null,
      treatment: Treatment.dropped,
    });
  });

  test('brings rescaled children back into the full maximum, dropped ones stay out', () => {
    const board = scoreBook(
      bookOf({
        criteria: [
          { code: '1', max: 10, rule: 'x' },
          { code: '2', max: 20, rule: 'x', ifNoEvent: 'rescale' },
          { code: '3', max: 30, rule: 'x', ifNoEvent: 'drop' },
        ],
        units: ['A'],
        data: { '1': { x: [5] }, '2': { x: ['KPS'] }, '3': { x: ['KPS'] } },
      }),
    );
    expect(board.units[0]).toMatchObject({ score: 15, max: 30, percent: 50 });
  });

  test('rescales a whole area at the level above', () => {
    const board = scoreBook(
      bookOf({
        criteria: [
          { code: '1' },
          { code: '1.1', max: 10, rule: 'x', ifNoEvent: 'rescale' },
          { code: '1.2', max: 10, rule: 'x', ifNoEvent: 'rescale' },
          { code: '2', max: 80, rule: 'x' },
        ],
        units: ['A'],
        data: { '1.1': { x: ['KPS'] }, '1.2': { x: ['KPS'] }, '2': { x: [60] } },
      }),
    );
    expect(board.units[0]).toMatchObject({ score: 75, max: 100, percent: 75 });
  });
});

describe('properties of the tree', () => {
  const policies = fc.constantFrom<Policy>('full', 'zero', 'drop', 'rescale');
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }).map((n) => n / 100) },
    { weight: 1, arbitrary: fc.constantFrom<Jotted>('KPS', 'KAD', null) },
  );
  const leaf = fc.record({
    max: fc.integer({ min: 1, max: 20 }),
    policy: policies,
    cell,
    decimals: fc.constantFrom(null, 1, 2),
  });
  const tree = fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  const boardOf = (
    areas: { max: number; policy: Policy; cell: Jotted; decimals: number | null }[][],
    parentRule?: string,
  ) =>
    scoreBook(
      bookOf({
        criteria: areas.flatMap((leaves, a) => [
          { code: String(a + 1), ...(parentRule !== undefined && { rule: parentRule }) },
          ...leaves.map(({ max, policy, decimals }, i) => ({
            code: `${String(a + 1)}.${String(i + 1)}`,
            max,
            rule: 'max*x',
            decimals,
            ifNoEvent: policy,
            ifNotApplicable: policy,
          })),
        ]),
        units: ['A'],
        data: Object.fromEntries(
          areas.flatMap((leaves, a) =>
            leaves.map(({ cell: x }, i) => [`${String(a + 1)}.${String(i + 1)}`, { x: [x] }]),
          ),
        ),
      }),
    );
  const scoreTree = (areas: Parameters<typeof boardOf>[0]) => boardOf(areas).units[0]!;

  test('are the same whether a parent has no rule or says SUM(children)', () => {
    fc.assert(
      fc.property(tree, (areas) => {
        const [silent, spoken] = [undefined, 'SUM(children)'].map((rule) => boardOf(areas, rule));
        expect(silent!.panels[0]!.results).toEqual(spoken!.panels[0]!.results);
        expect(silent!.units).toEqual(spoken!.units);
      }),
      { numRuns: 500 },
    );
  });

  test('keep percentages between 0 and 100 under every policy', () => {
    fc.assert(
      fc.property(tree, (areas) => {
        const { percent } = scoreTree(areas);
        if (percent === null) return;
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });

  test('never lower the total when one measure is raised', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 100 }), (areas, a, b, rise) => {
        const chosen = areas[a % areas.length]!;
        const at = b % chosen.length;
        const before = chosen[at]!.cell;
        if (typeof before !== 'number') return;
        const raised = areas.map((leaves) =>
          leaves === chosen
            ? leaves.map((one, i) => (i === at ? { ...one, cell: Math.min(1, before + rise / 100) } : one))
            : leaves,
        );
        const [low, high] = [scoreTree(areas), scoreTree(raised)];
        expect(high.exactPercent!).toBeGreaterThanOrEqual(low.exactPercent! - 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  test('give the sum of what is printed when every leaf is rounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (thousandths) => {
          const unit = scoreTree([
            thousandths.map((n) => ({ max: 1, policy: 'full', cell: n / 1000, decimals: 2 })),
          ]);
          const sum = thousandths.reduce((total, n) => total + Math.floor((n + 5) / 10), 0);
          expect(unit.score).toBe(sum / 100);
        },
      ),
    );
  });
});
