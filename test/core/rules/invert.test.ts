import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Tag } from '../../../src/core/measures/column';
import { ScratchColumns } from '../../../src/core/measures/scratch';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import { type Inversion, invertRule } from '../../../src/core/rules/invert';
import { contextOfUnit } from '../../../src/core/rules/unit-context';
import { contextOf, type Entry, type World } from './rule-context';
import { treeOf } from './trees';

function invert(rule: string, points: number, world: World, unit = 0): Inversion | null {
  return invertRule(treeOf(rule), contextOf(world), unit, points);
}

const rows: readonly [rule: string, max: number, now: Record<string, Entry>, goal: number, string][] = [
  ['TYLE(r; 80%)', 2, { a: 70, b: 100 }, 2, 'a 70 80 0.25'],
  ['TYLE(r; 80%)', 2, { a: 70, b: 99 }, 2, 'a 70 80 0.2323'],
  ['TYLE(r)', 10, { a: 3, b: 4 }, 10, 'a 3 4 2.5'],
  ['TYLE(r)', 10, { a: 41.5, b: 43.2 }, 10, 'a 41.5 43.2 0.3935'],
  ['TYLE(r; 80%)', 2, { x: 0.5 }, 2, 'x 0.5 0.8 0.75'],
  ['TYLE(r; 80%)', 2, { a: null, b: 50 }, 2, 'a - 40 2'],
  ['TYLE_TU(r; 80%)', 10, { a: 10, b: 50 }, 5, 'a 10 40 8'],
  ['TYLE_TU(r; 80%)', 10, { a: 10, b: 50 }, 9, 'a 10 45 9'],
  ['CONLAI(a; b)', 6, { a: 12, b: 100 }, 6, 'a 12 0 0.72'],
  ['CONLAI(a; b)', 6, { a: 12, b: 100 }, 5.7, 'a 12 5 0.42'],
  ['max*(b-a)/b', 6, { a: 12, b: 100 }, 5.7, 'a 12 5 0.42'],
  ['20*dung_han/nhan', 20, { dung_han: 18, nhan: 24 }, 20, 'dung_han 18 24 5'],
  // Ever more content answers near the maximum and never reach it.
  ['DIEUTRA(tot; 100%; kem; 0%)', 10, { tot: 3, kem: 1 }, 10, 'kem 1 0 2.5'],
  ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, { x: 0.5 }, 1, 'x 0.5 0.7 1'],
  ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, { x: 0.5 }, 2, 'x 0.5 0.9000000001 2'],
  ['MUC(r; ">90%"; 2; ">=70%"; 1; 0)', 2, { a: 5, b: 30 }, 2, 'a 5 28 2'],
  ['MUC(r; ">=90%"; 2; ">=70%"; 1; 0)', 2, { a: 5, b: 30 }, 2, 'a 5 27 2'],
  ['MUC(x; "<2%"; 2; "<=5%"; 1; 0)', 2, { x: 0.08 }, 1, 'x 0.08 0.05 1'],
  ['CONG_MOI(n; 0,5)', 2, { x: 1 }, 2, 'x 1 4 1.5'],
  ['CONG_MOI(n; 0,6)', 2, { x: 1 }, 2, 'x 1 4 1.4'],
  ['TRU_MOI(n; 0,25)', 10, { x: 3 }, 10, 'x 3 0 0.75'],
  ['TRU_MOI(n; 0,25)', 10, { x: 3 }, 9.4, 'x 3 2 0.25'],
  ['COKHONG(x)', 5, { x: 'Không' }, 5, 'x Không Có 5'],
  ['COKHONG(x)', 5, { x: null }, 5, 'x - Có 5'],
  ['COKHONG(x)', 5, { x: 0 }, 5, 'x 0 1 5'],
  ['CHON(x; "kịp thời"; 3; "chậm"; 1; 0)', 3, { x: 'không' }, 3, 'x không kịp thời 3'],
  ['CHON(x; "kịp thời"; 3; "chậm"; 1; 0)', 3, { x: 'không' }, 1, 'x không chậm 1'],
  ['CHON(x; "kịp thời"; 3; "chậm"; 1; 0)', 3, { x: null }, 3, 'x - kịp thời 3'],
  ['CHON(x; 2; 3; 1; 1; 0)', 3, { x: 0 }, 3, 'x 0 2 3'],
  ['IF(AND(x="Có"; y>=50%); 2; 0)', 2, { x: 'Không', y: 0.6 }, 2, 'x Không Có 2'],
  ['IF(AND(x>=20%; y>=30%); 2; 0)', 2, { x: 0.1, y: 0.5 }, 2, 'x 0.1 0.2 2'],
  ['IF(x>=20%; IF(y>=30%; 2; 1); 0)', 2, { x: 0.5, y: 0.1 }, 2, 'y 0.1 0.3 1'],
  ['MIN(max; SQRT(x))', 5, { x: 4 }, 3, 'x 4 9 1'],
  ['max*(1-EXP(-x/50))', 10, { x: 10 }, 5, 'x 10 34.657359028 3.1873'],
  ['ROUND(x*10; 0)', 10, { x: 0.5 }, 8, 'x 0.5 0.75 3'],
  ['DIEUTRA(na; 100%; nb; 60%)', 10, { na: 30, nb: 20 }, 9, 'na 30 60 0.6'],
  ['TYLE(a/b; 80%)', 2, { a: 0, b: 0 }, 2, 'null'],
  ['TYLE(r; 80%)', 2, { a: 'KAD', b: 'KAD' }, 2, 'null'],
  ['TYLE(r; 80%)', 2, { a: 5, b: 10 }, 3, 'null'],
  ['TYLE(r; 80%)', 2, { a: 9, b: 10 }, 2, 'a 9 9 0'],
  ['CHON(x; "a"; 1; "b"; 2)', 2, { x: 'a' }, 2, 'x a b 1'],
  ['CHON(x; "a"; 1; "b"; 2)', 5, { x: 'a' }, 5, 'null'],
  ['MUC(x; ">90%"; 2; 0)', 2, { x: 'không rõ' }, 2, 'x không rõ 0.9000000001 2'],
  // A part greater than its whole, and a whole of nothing, are to be put right first.
  ['CONLAI(a; b)', 20, { a: 38, b: 0 }, 20, 'null'],
  ['CONLAI(a; b)', 20, { a: 0, b: 0 }, 20, 'null'],
  ['CONLAI(a; b)', 20, { a: 38, b: 30 }, 20, 'null'],
  ['IF(b=0; 0; TYLE(r))', 20, { a: 0, b: 0 }, 20, 'null'],
  ['max*(1-(a/b-50%)^2)', 20, { a: 38, b: 30 }, 20, 'null'],
  ['IF(b>=40; 20; 0)+0*a', 20, { a: 38, b: 39 }, 20, 'b 39 40 20'],
  ['IF(b<=30; 20; 0)+0*a', 20, { a: 38, b: 50 }, 20, 'null'],
];

test.each(rows)('%s, max %d, with %j earns %d by %s', (rule, max, now, goal, expected) => {
  const measures = Object.fromEntries(Object.entries(now).map(([name, entry]) => [name, [entry]]));
  const found = invert(rule, goal, { max, measures });
  const text = (value: number | string | null, digits: number) => {
    if (typeof value !== 'number') return value ?? '-';
    return String(Number(value.toFixed(digits)));
  };
  expect(
    found === null
      ? 'null'
      : `${found.measure} ${text(found.from, 10)} ${text(found.to, 10)} ${text(found.gain, 4)}`,
  ).toBe(expected);
});

test('a rule over the group is answered for the unit among the others', () => {
  const found = invert('max*MINMAX(x; 0; 1)', 10, { max: 10, measures: { x: [3, 1, 9] } });
  expect(found?.to).toBeCloseTo(9, 8);
});

test('memory made for all units of a khối does not come along with one of them', () => {
  const measures = { a: [1, 70, 3], b: [2, 100, 4] };
  const context = { ...contextOf({ max: 2, measures }), scratch: new ScratchColumns(3) };
  expect(invertRule(treeOf('TYLE(r; 80%)'), context, 1, 2)).toEqual(
    invert('TYLE(r; 80%)', 2, { max: 2, measures }, 1),
  );
  expect(contextOfUnit(context, 1, false).context).not.toHaveProperty('scratch');
});

test('a named measure that is whole for every unit stays whole, one of shares does not', () => {
  const counts = invert('max*so/7', 5, { max: 10, measures: { so: [1, 5] } });
  expect(counts).toMatchObject({ measure: 'so', from: 1, to: 4 });
  const shares = invert('max*so/7', 5, { max: 10, measures: { so: [1, 0.5] } });
  expect(shares?.to).toBeCloseTo(3.5, 9);
});

test('of choices that earn the same, the one that others of the khối have is proposed', () => {
  const found = invert('COKHONG(x)', 5, { max: 5, measures: { x: ['Không đạt', 'Đạt', 'Không đạt'] } });
  expect(found).toEqual({ measure: 'x', from: 'Không đạt', to: 'Đạt', gain: 5 });
});

describe('what is found', () => {
  const rules = [
    'TYLE(r; 80%)',
    'TYLE_TU(r; 60%)',
    'CONLAI(a; b)',
    'MUC(r; ">90%"; 10; ">=70%"; 6; ">50%"; 3; 0)',
    'max*r^2',
    'MIN(max; 4+8*r)',
    'IF(r>=75%; max; 5*r)',
  ].map(treeOf);

  test('earns the points, and a slightly smaller change does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.boolean(),
        (rule, b, share, goal, whole) => {
          const a = whole ? Math.floor(share * b) : share * b + 0.001;
          const context = contextOf({ max: 10, measures: { a: [a], b: [b] } });
          const found = invertRule(rule, context, 0, goal);
          if (found === null) return;
          const pointsAt = (value: Inversion['to']): number => {
            const changed = { a: [a], b: [b], [found.measure]: [value] };
            const { numbers, tags } = evaluateRule(rule, contextOf({ max: 10, measures: changed }));
            return tags[0] === Tag.number ? numbers[0]! : NaN;
          };
          expect(pointsAt(found.to)).toBeGreaterThanOrEqual(goal - 1e-9);
          const from = Number(found.from);
          const to = Number(found.to);
          expect(found.gain).toBeCloseTo(pointsAt(to) - pointsAt(from), 9);
          if (found.measure === 'b') expect(to).toBeGreaterThanOrEqual(a);
          if (to === from) return;
          const isWhole = Number.isInteger(from);
          if (isWhole) expect(Number.isInteger(to)).toBe(true);
          if (found.measure === 'a') expect(to).toBeLessThanOrEqual(Math.max(a, b));
          const nearer = isWhole ? to - Math.sign(to - from) : to + (from - to) * 1e-6;
          expect(pointsAt(nearer)).toBeLessThan(goal);
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
});
