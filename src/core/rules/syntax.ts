/** Walking a syntax tree without running out of stack on a long chain of operators. */
import type { Expression } from './expression';

/** An operator with both its sides. */
export type BinaryExpression = Extract<Expression, { kind: 'binary' }>;
/** A call of a rule function. */
export type CallExpression = Extract<Expression, { kind: 'call' }>;

/**
 * The operators along the left side of a tree, innermost first: `a+b-c` gives `a+b`, then `(a+b)-c`. A chain is
 * as deep as it is long, so whoever recurses goes along it with a loop.
 */
export function leftSpine(expression: BinaryExpression): readonly BinaryExpression[] {
  const spine: BinaryExpression[] = [];
  for (let node: Expression = expression; node.kind === 'binary'; node = node.left) spine.push(node);
  return spine.reverse();
}

/** Every node below and including the given one, parents first, from left to right. */
export function* nodesOf(expression: Expression): Generator<Expression> {
  const waiting: Expression[] = [expression];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...partsOf(node).toReversed());
  }
}

/** The direct parts of a node, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'name':
      return [];
    case 'negate':
    case 'plus':
    case 'percent':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
  }
}
