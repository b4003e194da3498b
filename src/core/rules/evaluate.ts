/** Evaluating a rule over all units of a khối at once. */
import { type Column, constant, emptyColumn, Tag } from '../measures/column';
import type { RuleContext, RuleIssue } from './context';
import { add, divide, map, multiply, power, subtract } from './column-arithmetic';
import { compare, isComparison } from './column-comparison';
import type { BinaryOperator, Expression } from './expression';
import { functionNamed } from './functions/registry';
import { resolveName } from './resolve-name';
import type { Evaluation } from './rule-function';
import { leftSpine } from './syntax';

/**
 * The value of a rule for every unit: a number, a text or a truth value, or the state that keeps it from having
 * one. Never throws on data; what is wrong with it is reported to the context, each remark once. A rule of
 * constants gives a constant column.
 */
export function evaluateRule(expression: Expression, context: RuleContext): Column {
  const { scratch } = context;
  if (!scratch) return startEvaluation(context).evaluate(expression);
  return scratch.during(
    () => startEvaluation(context, () => scratch.take()).evaluate(expression),
    (result) => result,
  );
}

/** An evaluation over all units of a context, for evaluating several expressions or parts of one. */
export function startEvaluation(
  context: RuleContext,
  empty: () => Column = () => emptyColumn(context.count),
): Evaluation {
  const seen = new Set<string>();
  return evaluationOver(context, empty, (issue) => {
    const key = `${issue.code} ${String(issue.unit)} ${String(issue.found)} ${String(issue.expected)}`;
    if (seen.has(key)) return;
    seen.add(key);
    context.report(issue);
  });
}

function evaluationOver(
  context: RuleContext,
  empty: () => Column,
  report: (issue: RuleIssue) => void,
): Evaluation {
  const evaluation: Evaluation = {
    context,
    empty,
    report,
    evaluate: (expression) => evaluate(evaluation, expression),
    within: (concerns) =>
      evaluationOver(context, empty, (issue) => {
        if (issue.unit === -1 || concerns(issue.unit)) report(issue);
      }),
  };
  return evaluation;
}

function evaluate(evaluation: Evaluation, expression: Expression): Column {
  const { context } = evaluation;
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'text':
      return constant(context.texts.id(expression.value), Tag.text);
    case 'name':
      if (expression.name === 'max') return context.max;
      return resolveName(evaluation, expression.name, (name) => context.measure(name));
    case 'plus':
      return evaluate(evaluation, expression.operand);
    case 'negate':
      return map(evaluation, evaluate(evaluation, expression.operand), (value) => -value);
    case 'percent':
      return map(evaluation, evaluate(evaluation, expression.operand), (value) => value / 100);
    case 'binary': {
      const spine = leftSpine(expression);
      let value = evaluate(evaluation, spine[0]!.left);
      for (const node of spine) {
        value = combine(evaluation, node.operator, value, evaluate(evaluation, node.right));
      }
      return value;
    }
    case 'call':
      return functionNamed(expression.name).evaluate(evaluation, expression.arguments);
  }
}

/** The column that an operator makes of two. */
export function combine(
  evaluation: Evaluation,
  operator: BinaryOperator,
  left: Column,
  right: Column,
): Column {
  if (isComparison(operator)) return compare(evaluation, operator, left, right);
  switch (operator) {
    case '+':
      return add(evaluation, left, right);
    case '-':
      return subtract(evaluation, left, right);
    case '*':
      return multiply(evaluation, left, right);
    case '/':
      return divide(evaluation, left, right);
    case '^':
      return power(evaluation, left, right);
  }
}
