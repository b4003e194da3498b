import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import { ruleReads } from '../../../src/core/rules/names';
import { nearestName } from '../../../src/core/rules/nearest-name';
import { parseRule } from '../../../src/core/rules/parse';
import { printRule } from '../../../src/core/rules/print';
import { seeded } from '../seeded';
import { ruleCases } from './rule-cases';
import { contextOf } from './rule-context';
import { treeOf, trees, withoutPlaces } from './trees';

describe('printing and reading back', () => {
  test.each(['vi', 'en'] as const)('gives the same tree for any tree (%s)', (style) => {
    fc.assert(
      fc.property(trees, (tree) => {
        const text = printRule(tree, style);
        const again = parseRule(text);
        expect(again.ok ? withoutPlaces(again.expression) : [text, again.error]).toEqual(withoutPlaces(tree));
      }),
      { numRuns: 5000, seed: 11 },
    );
  });

  test.each([
    ['muc(X;">90%";2;0,5)', 'MUC(x; ">90%"; 2; 0,5)', 'BANDS(x, ">90%", 2, 0.5)'],
    ['0.5*x', '0.5*x', '0.5*x'],
    ['COKHONG(x)*0.5', 'COKHONG(x)*0.5', 'YESNO(x)*0.5'],
    ['MAX(0,5; x)', 'MAX(0,5; x)', 'MAX(0.5, x)'],
    ['((1+2))*3', '(1+2)*3', '(1+2)*3'],
    ['1-(2-3)', '1-(2-3)', '1-(2-3)'],
    ['(1-2)-3', '1-2-3', '1-2-3'],
    ['2^(3^2)', '2^(3^2)', '2^(3^2)'],
    ['-(2^2)', '-(2^2)', '-(2^2)'],
    ['(-2)^2', '-2^2', '-2^2'],
    ['(1+2)%', '(1+2)%', '(1+2)%'],
  ])('%s prints as %s and %s', (text, vi, en) => {
    expect(printRule(treeOf(text), 'vi')).toBe(vi);
    expect(printRule(treeOf(text), 'en')).toBe(en);
  });
});

describe('reading', () => {
  test.each([
    ['MAX(1; 2)', 'vi'],
    ['MAX(1, 2)', 'en'],
    ['0.5*x', 'en'],
    ['max*r', 'vi'],
  ])('%s is typed in the %s style', (text, style) => {
    expect(parseRule(text)).toMatchObject({ ok: true, style });
  });

  test('places stand in the text as typed', () => {
    expect(treeOf('1 + TYLE( r )')).toMatchObject({
      place: { from: 0, to: 13 },
      right: { place: { from: 4, to: 13 }, arguments: [{ place: { from: 10, to: 11 } }] },
    });
  });

  test.each([
    ['(', ')'],
    ['-', ''],
    ['ABS(', ')'],
    ['', '%'],
    ['1=', ''],
  ])('64 levels of %s %s are allowed, 65 are too deep', (open, close) => {
    const nested = (depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(parseRule(nested(64)).ok).toBe(true);
    expect(parseRule(nested(65))).toMatchObject({ ok: false, error: { code: 'too-deep' } });
  });

  test('a sum may fill the whole length, one character more is too long', () => {
    const longest = `1${'+1'.repeat(4095)}`;
    const tree = treeOf(longest);
    expect(evaluateRule(tree, contextOf({})).numbers[0]).toBe(4096);
    expect(printRule(tree, 'vi')).toBe(longest);
    expect(ruleReads(tree).measures).toEqual([]);
    expect(parseRule(`${longest}+1`)).toMatchObject({ ok: false, error: { code: 'too-long' } });
  });

  test('100,000 random and mangled texts neither throw nor hang', () => {
    const sound = ruleCases().map(({ rule }) => rule);
    const scraps = [
      ...Array.from('();,.%"+-*/^=<> xabrn0123456789'),
      'children',
      'ALL(',
      'TYLE(',
      'MUC(',
      '">=7',
      'Đ',
      '\u0301',
      '😀',
    ];
    const random = seeded(5);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const world = { max: 10, measures: { a: [3], b: [0], x: ['KAD'] }, count: 1 };
    let readable = 0;
    for (let i = 0; i < 100_000; i += 1) {
      let text = i % 4 === 0 ? '' : pick(sound);
      const changes = 1 + Math.floor(random() * (i % 4 === 0 ? 30 : 4));
      for (let k = 0; k < changes; k += 1) {
        const at = Math.floor(random() * (text.length + 1));
        text =
          text.slice(0, at) +
          (random() < 0.3 ? '' : pick(scraps)) +
          text.slice(at + (random() < 0.5 ? 1 : 0));
      }
      const result = parseRule(text);
      if (result.ok) {
        readable += 1;
        evaluateRule(result.expression, contextOf(world));
      } else if (result.error.place.from < 0 || result.error.place.to > text.length) {
        throw new Error(`place outside the text: ${text}`);
      }
    }
    // Both kinds have to come up for the test to say anything.
    expect(readable).toBeGreaterThan(1000);
    expect(readable).toBeLessThan(99_000);
  });
});

test('a comma separates where no digit follows it', () => {
  expect(withoutPlaces(treeOf('MAX(1,.5)'))).toEqual(withoutPlaces(treeOf('MAX(1, 0.5)')));
  expect(parseRule('MAX(1,,2)')).toMatchObject({
    ok: false,
    error: { code: 'unexpected', place: { from: 6 } },
  });
});

describe('what a rule reads', () => {
  test.each([
    ['TYLE(r; 80%)', { measures: ['a', 'b', 'x', 'n'] }],
    ['CONLAI(qua_han; tổng)', { measures: ['qua_han', 'tổng'] }],
    ['x-TRUOC(x)', { measures: ['x', 'n', 'a', 'b'], previous: ['x', 'n', 'a', 'b'] }],
    ['DIEM("1.1")+PHANTRAM("3")', { nodes: ['1.1', '3'] }],
    ['SOLIEU("2.1";"A")', { nodeMeasures: [{ code: '2.1', name: 'a' }] }],
    ['MAX(ALL(a))', { measures: ['a'], usesGroup: true }],
    ['RANKPCT(x)', { measures: ['x', 'n', 'a', 'b'], usesGroup: true }],
    ['MIN(max; SUM(children))', { usesChildren: true }],
    ['GOALPOSTS(a; 0; 10)', { measures: ['a'] }],
    ['1+1', {}],
  ])('%s', (text, expected) => {
    expect(ruleReads(treeOf(text))).toEqual({
      measures: [],
      previous: [],
      nodes: [],
      nodeMeasures: [],
      usesGroup: false,
      usesChildren: false,
      ...expected,
    });
  });
});

test.each([
  ['TYEL', 'TYLE'],
  ['TỶLỆ', 'TYLE'],
  ['MUCC', 'MUC'],
  ['AVERGE', 'AVERAGE'],
  ['XLOOKUP', undefined],
  ['Q', undefined],
])('nearest to %s is %s', (typed, expected) => {
  expect(nearestName(typed, ['TYLE', 'MUC', 'AVERAGE', 'MOI'])).toBe(expected);
});
