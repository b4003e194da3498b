/** Syntax trees for tests. */
import type { Expression } from '../../../src/core/rules/expression';

/** The same tree as plain data without the places in the text. */
export function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === 'place' ? undefined : value)),
  );
}
