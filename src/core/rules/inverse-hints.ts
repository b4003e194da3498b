/** Where to look when going backwards through a rule. */
import { Tag } from '../measures/column';
import { isComparison } from './column-comparison';
import type { RuleContext } from './context';
import { startEvaluation } from './evaluate';
import type { Expression } from './expression';
import { functionNamed } from './functions/registry';
import { nodesOf } from './syntax';

/** How many parts are looked at; in a longer rule the search finds the rest by itself. */
const mostParts = 256;

/**
 * Values of a stored measure at which the rule may reach `goal` for a unit: the goal is led from the result down
 * to every place that reads the measure, through inverse operations and the inverses that functions declare,
 * everything else staying as it is. They are hints; whether one earns the points is for the caller to see.
 */
export function hintsFor(
  expression: Expression,
  measure: string,
  context: RuleContext,
  unit: number,
  goal: number,
): readonly number[] {
  const evaluation = startEvaluation(context);
  const valueOf = (part: Expression): number => {
    const { numbers, tags, step } = evaluation.evaluate(part);
    return tags[unit * step] === Tag.number ? numbers[unit * step]! : NaN;
  };
  const stored = (name: string): number => {
    const column = context.measure(name);
    return column?.tags[unit * column.step] === Tag.number ? column.numbers[unit * column.step]! : NaN;
  };
  const hints: number[] = [];
  const waiting: { readonly part: Expression; readonly goal: number }[] = [{ part: expression, goal }];
  const lead = (part: Expression, to: number): void => {
    if (!Number.isNaN(to)) waiting.push({ part, goal: to });
  };
  for (let looked = 0; looked < mostParts; looked += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { part, goal: wanted } = next;
    if (!readsMeasure(part, measure)) continue;
    switch (part.kind) {
      case 'name':
        hints.push(wanted);
        if (measure === 'a') hints.push(wanted * stored('b'));
        if (measure === 'b') hints.push(stored('a') / wanted);
        break;
      case 'plus':
        lead(part.operand, wanted);
        break;
      case 'negate':
        lead(part.operand, -wanted);
        break;
      case 'percent':
        lead(part.operand, wanted * 100);
        break;
      case 'binary': {
        const left = valueOf(part.left);
        const right = valueOf(part.right);
        const [toLeft, toRight] = isComparison(part.operator)
          ? [right, left]
          : operands(part.operator, wanted, left, right);
        lead(part.left, toLeft);
        lead(part.right, toRight);
        break;
      }
      case 'call': {
        const values = part.arguments.map(valueOf);
        const known = { max: valueOf(maximum), direction: context.direction, values };
        const meant = functionNamed(part.name);
        part.arguments.forEach((argument, k) => {
          for (const to of meant.inverse?.(wanted, k, known, part.arguments) ?? []) lead(argument, to);
        });
        break;
      }
    }
  }
  return hints.filter((hint) => Number.isFinite(hint));
}

const maximum: Expression = { kind: 'name', name: 'max', place: { from: 0, to: 0 } };

/** What each operand has to be for the operation to give `wanted`. */
function operands(operator: string, wanted: number, left: number, right: number): readonly [number, number] {
  switch (operator) {
    case '+':
      return [wanted - right, wanted - left];
    case '-':
      return [wanted + right, left - wanted];
    case '*':
      return [wanted / right, wanted / left];
    case '/':
      return [wanted * right, left / wanted];
    default:
      return [wanted ** (1 / right), Math.log(wanted) / Math.log(left)];
  }
}

/** Whether a part depends on a stored measure, by its own name or through `x`, `r` or `n`. */
function readsMeasure(expression: Expression, measure: string): boolean {
  const throughOthers = ['a', 'b', 'x', 'n'].includes(measure);
  for (const node of nodesOf(expression)) {
    if (node.kind !== 'name') continue;
    if (node.name === measure || (throughOthers && ['x', 'r', 'n'].includes(node.name))) return true;
  }
  return false;
}
