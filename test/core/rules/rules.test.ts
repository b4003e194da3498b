import { describe, expect, test } from '@jest/globals';
import { ScratchColumns } from '../../../src/core/measures/scratch';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import type { RuleError } from '../../../src/core/rules/expression';
import { parseRule } from '../../../src/core/rules/parse';
import { printRule } from '../../../src/core/rules/print';
import { ruleCases } from './rule-cases';
import { contextOf, type Entry, entryAt } from './rule-context';
import { treeOf, withoutPlaces } from './trees';

const cases = ruleCases();

test('the truth table is there, every id once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describe.each(cases.filter(({ expected }) => !expected.startsWith('!')))('$id $rule $note', (one) => {
  test('gives the expected value and remarks', () => {
    const context = contextOf(one.world);
    const column = evaluateRule(treeOf(one.rule), context);
    expectEntry(entryAt(context.texts, column, 0), one.expected);
    expect(
      context.issues
        .filter(({ unit }) => unit <= 0)
        .map(({ code, expected }) => (expected === undefined ? code : `${code}=${expected}`)),
    ).toEqual(one.issues);
  });

  test('gives the same in memory that was used before', () => {
    const context = contextOf(one.world);
    const scratch = new ScratchColumns(context.count);
    for (let k = 0; k < 2; k += 1) {
      scratch.during(
        () => Array.from({ length: 8 }, () => scratch.take().numbers.fill(7)),
        () => null,
      );
      const column = evaluateRule(treeOf(one.rule), { ...context, scratch });
      expectEntry(entryAt(context.texts, column, 0), one.expected);
    }
  });

  test.each(['vi', 'en'] as const)('reads back the same after printing (%s)', (style) => {
    const tree = treeOf(one.rule);
    const again = parseRule(printRule(tree, style));
    expect(again.ok && withoutPlaces(again.expression)).toEqual(withoutPlaces(tree));
  });
});

test.each(cases.filter(({ expected }) => expected.startsWith('!')))(
  '$id $rule is refused: $expected',
  (one) => {
    const result = parseRule(one.rule);
    expect(result.ok ? null : summary(result.error, one.expected)).toBe(one.expected);
    if (!result.ok) {
      const { from, to } = result.error.place;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(one.rule.length);
    }
  },
);

function expectEntry(entry: Entry, expected: string): void {
  if (/^-?\d/.test(expected)) {
    expect(typeof entry).toBe('number');
    expect(Math.abs(Number(entry) - Number(expected))).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(Number(expected))),
    );
  } else if (expected.startsWith('"')) expect(`"${String(entry)}"`).toBe(expected);
  else if (expected === 'TRUE' || expected === 'FALSE') expect(entry).toBe(expected === 'TRUE');
  else expect(entry).toBe(expected);
}

/** The error in the form of the table, with as much detail as the expectation has. */
function summary({ code, place, nearest }: RuleError, like: string): string {
  const at = like.includes('@') ? ` @${String(place.from)}-${String(place.to)}` : '';
  return `!${code}${at}${nearest === undefined ? '' : ` ~${nearest}`}`;
}
