import { describe, expect, test } from '@jest/globals';
import { parseRule } from '../../../src/core/rules/parse';
import { pointsAt, traceLine, traceOver } from '../../../src/core/rules/trace';

const criterion = { max: 2, direction: 1 } as const;

function tree(rule: string) {
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.expression;
}

function line(rule: string, from: number, to: number) {
  const expression = tree(rule);
  const pieces = traceLine(expression, traceOver(expression, criterion), criterion, [from, to]);
  return pieces.map((piece) =>
    piece.map(({ at, points }) => [Number(at.toFixed(4)), Number(points.toFixed(4))]),
  );
}

describe('what the points of a rule follow', () => {
  test.each([
    ['TYLE(r; 80%)', { kind: 'ratio', name: 'r' }],
    ['max*a/b', { kind: 'ratio', name: 'r' }],
    ['CONLAI(a; b)', { kind: 'ratio', name: 'r' }],
    ['max*x', { kind: 'value', name: 'x' }],
    ['CONG_MOI(n; 0,5)', { kind: 'count', name: 'n' }],
    ['max*ho_so/10', { kind: 'named', name: 'ho_so' }],
    ['COKHONG(x)', { kind: 'answers', name: 'x', answers: ['Có', 'Không'] }],
    ['CHON(x; "tốt"; 2; "khá"; 1; 0)', { kind: 'answers', name: 'x', answers: ['tốt', 'khá'] }],
    ['max*a/(b+1)', { kind: 'none', reason: 'several' }],
    ['ho_so*so_ho', { kind: 'none', reason: 'several' }],
    ['DIEM("1")*x', { kind: 'none', reason: 'nodes' }],
    ['x-TRUOC(x)', { kind: 'none', reason: 'nodes' }],
    ['MINMAX(x; 0; 1)', { kind: 'none', reason: 'group' }],
    ['SUM(children)', { kind: 'none', reason: 'children' }],
    ['max/2', { kind: 'none', reason: 'constant' }],
  ])('%s', (rule, over) => {
    expect(traceOver(tree(rule), criterion)).toEqual(over);
  });
});

describe('the line of points', () => {
  test('bends where the target is, with nothing said of what lies between', () => {
    expect(line('TYLE(r; 80%)', 0, 1)).toEqual([
      [
        [0, 0],
        [0.8, 2],
        [1, 2],
      ],
    ]);
  });

  test('is cut where the points jump, at the limit itself', () => {
    expect(line('MUC(x; ">=70%"; 1; 0)', 0, 1)).toEqual([
      [
        [0, 0],
        [0.7, 0],
      ],
      [
        [0.7, 1],
        [1, 1],
      ],
    ]);
  });

  test('of a count has a point for each whole number', () => {
    expect(line('CONG_MOI(n; 0,5)', 0, 4.5)).toEqual([[[0, 0]], [[1, 0.5]], [[2, 1]], [[3, 1.5]], [[4, 2]]]);
  });

  test('has a gap where the rule gives no points', () => {
    const pieces = line('MUC(x; ">=1"; 2; "<0,5"; 1)', 0, 2);
    expect(pieces.map((piece) => [piece[0], piece.at(-1)])).toEqual([
      [
        [0, 1],
        [0.5, 1],
      ],
      [
        [1, 2],
        [2, 2],
      ],
    ]);
  });

  test('answers are looked up, also those that the rule does not name', () => {
    const expression = tree('CHON(x; "tốt"; 2; 0,5)');
    const over = traceOver(expression, criterion);
    expect(pointsAt(expression, over, criterion, ['tốt', 'TỐT', 'kém'])).toEqual([2, 2, 0.5]);
    expect(pointsAt(tree('COKHONG(x)'), over, criterion, ['Có', 'Không', 'có lẽ'])).toEqual([2, 0, null]);
  });
});
