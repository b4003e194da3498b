/**
 * Comparisons over columns, as Excel compares: texts without regard to case, a number before any text, a text
 * before any truth value. Numbers are rounded to 10 decimals first. States go through unchanged.
 */
import { type Column, Tag } from '../measures/column';
import { compareNumbers } from '../rounding/round';
import { resultFor, unitOf } from './column-arithmetic';
import type { BinaryOperator } from './expression';
import type { Evaluation } from './rule-function';

/** An operator that gives a truth value. */
export type ComparisonOperator = Extract<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>='>;

const less = 1;
const equal = 2;
const greater = 4;

/** The orders that satisfy each operator, as a set of bits. */
const satisfying: Readonly<Record<ComparisonOperator, number>> = {
  '=': equal,
  '<>': less | greater,
  '<': less,
  '<=': less | equal,
  '>': greater,
  '>=': greater | equal,
};

/** Whether an operator gives a truth value. */
export function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return operator in satisfying;
}

/** True when `left operator right` holds for two numbers. */
export function holds(operator: ComparisonOperator, left: number, right: number): boolean {
  return (satisfying[operator] & bitOf(compareNumbers(left, right))) !== 0;
}

/** A column of truth values. Texts that differ only in diacritics or spaces are unequal, with a remark. */
export function compare(
  evaluation: Evaluation,
  operator: ComparisonOperator,
  left: Column,
  right: Column,
): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers, tags } = result;
  const orders = satisfying[operator];
  const orderOfTexts = textOrder(evaluation, operator === '=' || operator === '<>');
  for (let i = 0; i < numbers.length; i += 1) {
    const l = i * left.step;
    const r = i * right.step;
    const leftTag = left.tags[l]!;
    const rightTag = right.tags[r]!;
    if (leftTag > Tag.boolean || rightTag > Tag.boolean) {
      tags[i] = leftTag > Tag.boolean ? leftTag : rightTag;
      continue;
    }
    let order: number;
    if (leftTag !== rightTag) order = leftTag - rightTag;
    else if (leftTag === Tag.text)
      order = orderOfTexts(left.numbers[l]!, right.numbers[r]!, unitOf(result, i));
    else order = compareNumbers(left.numbers[l]!, right.numbers[r]!);
    numbers[i] = (orders & bitOf(order)) === 0 ? 0 : 1;
    tags[i] = Tag.boolean;
  }
  return result;
}

/** The bit of an order: negative, 0 or positive. */
function bitOf(order: number): number {
  if (order === 0) return equal;
  return order < 0 ? less : greater;
}

/** Compares texts by id, each different pair once; asked for equality, remarks near misses. */
function textOrder(evaluation: Evaluation, equality: boolean) {
  const { texts } = evaluation.context;
  const orders = new Map<number, { readonly order: number; readonly nearMiss: boolean }>();
  const compared = (left: number, right: number) => {
    const a = texts.foldedText(left);
    const b = texts.foldedText(right);
    const order = a === b ? 0 : a < b ? -1 : 1;
    return { order, nearMiss: equality && order !== 0 && texts.looseText(left) === texts.looseText(right) };
  };
  return (left: number, right: number, unit: number): number => {
    if (left === right) return 0;
    const pair = left * texts.size + right;
    let known = orders.get(pair);
    if (!known) orders.set(pair, (known = compared(left, right)));
    if (known.nearMiss) {
      evaluation.report({
        code: 'text-near-miss',
        unit,
        found: texts.text(left),
        expected: texts.text(right),
      });
    }
    return known.order;
  };
}
