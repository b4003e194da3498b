import { describe, expect, test } from '@jest/globals';
import { type Explanation, explainRule } from '../../../src/core/rules/explain';
import { contextOf, type World } from './rule-context';
import { treeOf } from './trees';

function explain(rule: string, world: World): Explanation {
  return explainRule(treeOf(rule), contextOf(world), 0);
}

/** A compact form: `key{parameters}=value(parts)`. */
function brief({ key, parameters, value, state, parts }: Explanation): string {
  const named = Object.entries(parameters).filter(([name]) => name !== 'function');
  const facts = named.map(([name, fact]) => `${name} ${String(fact)}`);
  const result = state === 'value' ? String(value) : state;
  const inner = parts.length === 0 ? '' : `(${parts.map(brief).join(', ')})`;
  return `${key.replace('rule.', '')}${facts.length === 0 ? '' : `{${facts.join(', ')}}`}=${result}${inner}`;
}

describe('an explanation', () => {
  test('says all that a sentence on a ratio needs', () => {
    expect(explain('TYLE(r; 80%)', { max: 2, measures: { a: [41.5], b: [43.2] } })).toMatchObject({
      key: 'rule.ratio',
      parameters: { function: 'TYLE', value: 41.5 / 43.2, target: 0.8, max: 2 },
      value: 2,
      state: 'value',
      parts: [
        {
          key: 'rule.measure-ratio',
          parameters: { name: 'r' },
          value: 41.5 / 43.2,
          parts: [
            { key: 'rule.measure', parameters: { name: 'a' }, value: 41.5 },
            { key: 'rule.measure', parameters: { name: 'b' }, value: 43.2 },
          ],
        },
        { key: 'rule.number', value: 0.8 },
      ],
    });
  });

  test.each<[string, World, string]>([
    ['TYLE(r)', { measures: { x: [0.5] } }, 'ratio{value 0.5, max 10}=5(measure{name r}=0.5)'],
    [
      'a/TRUOC(a)',
      { measures: { a: [12] }, previous: { a: [20] } },
      'quotient{operator /}=0.6(measure{name a}=12, previous{name a}=20)',
    ],
    ['TRUOC(a)', { measures: { a: [12] } }, 'previous{name a}=missing'],
    ['PHANTRAM("3")', {}, 'node-percent{code 3}=missing'],
    [
      'TYLE(r)',
      { measures: { a: [1], b: [0] } },
      'ratio{max 10}=zeroDenominator(measure-ratio{name r}=zeroDenominator(measure{name a}=1, measure{name b}=0))',
    ],
    ['TYLE(r)', { measures: { x: ['KPS'] } }, 'ratio{max 10}=noEvent(measure{name r}=noEvent)'],
    ['TYLE(r)', { measures: { x: ['KAD'] } }, 'ratio{max 10}=notApplicable(measure{name r}=notApplicable)'],
    ['TYLE(r)', {}, 'ratio{max 10}=missing(measure{name r}=missing)'],
    [
      'MUC(x; ">90%"; 2; ">=70%"; 1; 0)',
      { measures: { x: [0.8] } },
      'bands{value 0.8, max 10, band >=70%}=1(measure{name x}=0.8, number=1)',
    ],
    [
      'MUC(x; ">90%"; 2; 0)',
      { measures: { x: [0.8] } },
      'bands.default{value 0.8, max 10}=0(measure{name x}=0.8, number=0)',
    ],
    [
      'MUC(x; ">90%"; 2)',
      { measures: { x: [0.8] } },
      'bands.none{value 0.8, max 10}=missing(measure{name x}=0.8)',
    ],
    ['MUC(x; ">90%"; 2; 0)', { measures: { x: ['KPS'] } }, 'bands{max 10}=noEvent(measure{name x}=noEvent)'],
    [
      'CHON(x; "kịp thời"; 1; 0)',
      { measures: { x: ['muộn'] } },
      'choice.default{value muộn, max 10}=0(measure{name x}=muộn, number=0)',
    ],
    [
      'CHON(x; "kịp thời"; 1)',
      { measures: { x: ['muộn'] } },
      'choice.none{value muộn, max 10}=missing(measure{name x}=muộn)',
    ],
    [
      'CHON(x; 1; 10; 2; 5)',
      { measures: { x: [2] } },
      'choice{value 2, max 10, choice 2}=5(measure{name x}=2, number=5)',
    ],
    [
      'CHON(x; "kịp thời"; 1; "chậm"; 0)',
      { measures: { x: ['Chậm'] } },
      'choice{value Chậm, max 10, choice chậm}=0(measure{name x}=Chậm, number=0)',
    ],
    ['COKHONG(x)', { measures: { x: ['Có'] } }, 'yes-no{value Có, max 10}=10(measure{name x}=Có)'],
    [
      'TRU_MOI(n; 0,25)',
      { measures: { x: [3] } },
      'deduct{count 3, points 0.25, max 10}=9.25(measure{name n}=3, number=0.25)',
    ],
    [
      'IF(b=0; 7; a/b)',
      { measures: { a: [1], b: [0] } },
      'if=7(comparison{operator =}=true(measure{name b}=0, number=0), number=7)',
    ],
    [
      'AND(a>1; b>1)',
      { measures: { a: [0], b: [5] } },
      'and=false(comparison{operator >}=false(measure{name a}=0, number=1))',
    ],
    [
      '1+2-x',
      { measures: { x: [1] } },
      'difference{operator -}=2(sum-of{operator +}=3(number=1, number=2), measure{name x}=1)',
    ],
    ['AVERAGE(ALL(x))', { measures: { x: [1, 3] } }, 'average{name x, count 2, low 1, high 3, mean 2}=2'],
    [
      'MINMAX(x; 0; 10)',
      { measures: { x: [1, 3, 5] } },
      'minmax{count 3, low 1, high 5, mean 3}=0(measure{name x}=1, number=0, number=10)',
    ],
    [
      'SUM(children)',
      {
        children: {
          purpose: 'score',
          columns: [0, 1, 2].map((role) => ({
            values: Float64Array.of(3),
            step: 1,
            roles: Uint8Array.of(role),
            weight: 1,
          })),
        },
      },
      'sum{counted 1, missing 1, out 1}=3',
    ],
  ])('%s', (rule, world, expected) => {
    expect(brief(explain(rule, world))).toBe(expected);
  });

  test('of a long sum stands without running out of stack', () => {
    expect(explain(`1${'+1'.repeat(2000)}`, {}).value).toBe(2001);
  });
});
