import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Tag } from '../../../src/core/measures/column';
import { Role } from '../../../src/core/rules/context';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import {
  findFunction,
  functionNamed,
  functionNames,
  ruleFunctions,
  UnknownRuleFunctionError,
} from '../../../src/core/rules/functions/registry';
import type { RuleFunction } from '../../../src/core/rules/rule-function';
import { ruleCases } from './rule-cases';
import { contextOf } from './rule-context';
import { treeOf } from './trees';

describe('the list of functions', () => {
  test('gives every name to one function', () => {
    const names = ruleFunctions.flatMap(({ names: { vi, en, aliases } }) => [
      ...new Set([vi, en, ...aliases]),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(functionNames).toHaveLength(names.length);
  });

  test.each([
    ['tyle', 'TYLE'],
    ['Ratio', 'TYLE'],
    ['TYLE_SAN', 'TYLE_TU'],
    ['PHANBU', 'CONLAI'],
    ['BAC', 'MUC'],
    ['MOI', 'CONG_MOI'],
    ['TRU', 'TRU_MOI'],
    ['KHAOSAT', 'DIEUTRA'],
    ['PREV', 'TRUOC'],
    ['SCORE', 'DIEM'],
    ['PERCENT', 'PHANTRAM'],
    ['MEASURE', 'SOLIEU'],
    ['sum', 'SUM'],
  ])('finds %s as %s', (typed, canonical) => {
    expect(findFunction(typed)?.names.vi).toBe(canonical);
  });

  test('has every function of the language in the truth table, under each of its names', () => {
    const text = ruleCases()
      .map(({ rule }) => rule.toUpperCase())
      .join('\n');
    expect(functionNames.filter((name) => !text.includes(`${name}(`))).toEqual([]);
  });

  test('refuses a tree that calls what does not exist', () => {
    expect(() => functionNamed('NOPE')).toThrow(UnknownRuleFunctionError);
  });
});

const trending = ruleFunctions.flatMap((meant) =>
  meant.trends.flatMap((trend, argument) => (trend === 'none' ? [] : [{ meant, trend, argument }])),
);

/** A call over measures `m0`, `m1`, ... with as few arguments as it takes. */
function callOver({
  names,
  signature,
}: RuleFunction): { readonly rule: string; readonly count: number } | null {
  const kinds = [...signature.required, ...(signature.repeating ?? []), ...(signature.repeating ?? [])];
  if (!kinds.every((kind) => kind === 'number' || kind === 'series')) return null;
  return { rule: `${names.vi}(${kinds.map((_, k) => `m${String(k)}`).join('; ')})`, count: kinds.length };
}

describe.each(trending)('$meant.names.vi, $trend in argument $argument', ({ meant, trend, argument }) => {
  const sign = trend === 'increasing' ? 1 : -1;
  const valueOf = (values: readonly number[], rule: string): number => {
    const measures = Object.fromEntries(values.map((value, k) => [`m${String(k)}`, [value]]));
    const { numbers, tags } = evaluateRule(treeOf(rule), contextOf({ measures, count: 1 }));
    return tags[0] === Tag.number ? numbers[0]! : NaN;
  };
  const amount = fc.double({ min: 0, max: 20, noNaN: true });

  test('never moves the other way', () => {
    const call = callOver(meant);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 3 }), amount, (drawn, more) => {
        if (call === null) {
          const childrenValue = (values: readonly number[]): number => {
            const columns = values.map((value) => ({
              values: Float64Array.of(value + 0.1),
              step: 1 as const,
              roles: Uint8Array.of(Role.counted),
              weight: 2,
            }));
            const tree = treeOf(`${meant.names.vi}(children)`);
            return evaluateRule(tree, contextOf({ children: { purpose: 'score', columns } })).numbers[0]!;
          };
          const raised = drawn.map((value, k) => (k === 0 ? value + more : value));
          expect(sign * (childrenValue(raised) - childrenValue(drawn))).toBeGreaterThanOrEqual(-1e-9);
          return;
        }
        const values = drawn.slice(0, call.count);
        const raised = values.map((value, k) => (k === argument ? value + more : value));
        const before = valueOf(values, call.rule);
        const after = valueOf(raised, call.rule);
        if (Number.isNaN(before) || Number.isNaN(after)) return;
        expect(sign * (after - before)).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 400, seed: 21 },
    );
  });
});
