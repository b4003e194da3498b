/** Syntax trees for tests. */
import fc from 'fast-check';
import type { Expression } from '../../../src/core/rules/expression';
import { parseRule } from '../../../src/core/rules/parse';
import { ruleFunctions } from '../../../src/core/rules/functions/registry';
import { parameterKinds } from '../../../src/core/rules/check';
import type { ParameterKind, RuleFunction } from '../../../src/core/rules/rule-function';

const place = { from: 0, to: 0 };

/** The tree of a sound rule. */
export function treeOf(text: string): Expression {
  const result = parseRule(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.expression;
}

/** The same tree as plain data without the places in the text. */
export function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === 'place' ? undefined : value)),
  );
}

const numbers = fc
  .oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.constantFrom(0.5, 1e-7, 1.5e-9, 1e21, 1.234, 12.345, 0.1, 1000),
  )
  .map((value): Expression => ({ kind: 'number', value: value + 0, place }));

const texts = fc
  .oneof(fc.constantFrom('Đạt', 'a;b', '1,5', 'nói "có"', ''), fc.string({ maxLength: 6 }))
  .map((value): Expression => ({ kind: 'text', value, place }));

const names = fc
  .constantFrom('x', 'a', 'b', 'r', 'n', 'max', 'tổng_số', 'hồsơ2')
  .map((name): Expression => ({ kind: 'name', name, place }));

/** Any tree that a rule text can have, up to a depth. */
export const trees: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    numbers,
    names,
    fc
      .record({ kind: fc.constantFrom('negate', 'plus', 'percent'), operand: tie('tree') })
      .map((parts): Expression => ({ ...parts, place })),
    fc
      .record({
        operator: fc.constantFrom('+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>='),
        left: fc.oneof(tie('tree'), texts),
        right: fc.oneof(tie('tree'), texts),
      })
      .map((parts): Expression => ({ kind: 'binary', ...parts, place })),
    fc
      .constantFrom(...ruleFunctions.filter(({ names: { vi } }) => vi !== 'ALL'))
      .chain((meant) => callOf(meant, tie('tree'))),
  ),
})).tree;

function callOf(meant: RuleFunction, tree: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const counts = [1, 2, 3, 4, 5, 6].filter((count) => parameterKinds(meant.signature, count) !== null);
  return fc
    .constantFrom(...counts)
    .chain((count) =>
      fc.tuple(...parameterKinds(meant.signature, count)!.map((kind) => argumentOf(kind, count, tree))),
    )
    .map((args): Expression => ({ kind: 'call', name: meant.names.vi, arguments: args, place }));
}

function argumentOf(
  kind: ParameterKind,
  count: number,
  tree: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  const word = (name: string): Expression => ({ kind: 'name', name, place });
  const text = (value: string): Expression => ({ kind: 'text', value, place });
  const group: Expression = { kind: 'call', name: 'ALL', arguments: [word('x')], place };
  switch (kind) {
    case 'number':
    case 'truth':
      return tree;
    case 'any':
      return fc.oneof(tree, texts);
    case 'constant':
      return numbers;
    case 'band':
      return fc.constantFrom('>90%', '>=70.5%', '<2', '<= 3', '=5', '<>0').map(text);
    case 'choice':
      return fc.oneof(texts, numbers);
    case 'name':
      return names.filter((name) => name.kind === 'name' && name.name !== 'max');
    case 'code':
      return fc.constantFrom('1.1', '3', '2.1.4').map(text);
    case 'measure':
      return fc.constantFrom('a', 'Tổng').map(text);
    case 'children':
      return fc.constant(word('children'));
    case 'series':
      return count === 1 ? fc.oneof(tree, fc.constantFrom(group, word('children'))) : tree;
    case 'group':
      return count === 1 ? fc.oneof(tree, fc.constant(group)) : tree;
  }
}
