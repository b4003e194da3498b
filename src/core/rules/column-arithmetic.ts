/**
 * Arithmetic over columns. Strict: the first operand that is no number decides the result, so a missing measure
 * or a zero denominator goes through unchanged. Two constants give a constant.
 */
import { type Column, constant, Tag } from '../measures/column';
import type { Evaluation } from './rule-function';

/** Applies `f` to each entry; where the result is no finite number the entry is missing, with a remark. */
export function map(evaluation: Evaluation, operand: Column, f: (value: number) => number): Column {
  const result = resultFor(evaluation, operand, operand);
  const { numbers } = result;
  const { tags } = operand;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = f(operand.numbers[i]!);
    if (tags[i] === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, operand, operand, i, value);
  }
  return result;
}

/** Applies `f` to each pair of entries; where the result is no finite number the entry is missing, with a remark. */
export function zip(
  evaluation: Evaluation,
  left: Column,
  right: Column,
  f: (left: number, right: number) => number,
  dividing = false,
): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers } = result;
  for (let i = 0; i < numbers.length; i += 1) {
    const at = i * left.step;
    const to = i * right.step;
    const value = f(left.numbers[at]!, right.numbers[to]!);
    if ((left.tags[at]! | right.tags[to]!) === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, left, right, i, value, dividing);
  }
  return result;
}

// The four operations are most of all work; written out they take a third of the time of `zip`, which cannot know
// the function that it calls.

/** Entry by entry; states as for `zip`. */
export function add(evaluation: Evaluation, left: Column, right: Column): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers } = result;
  const { numbers: l, step: lStep } = left;
  const { numbers: r, step: rStep } = right;
  const { tags: lTags } = left;
  const { tags: rTags } = right;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = l[i * lStep]! + r[i * rStep]!;
    // Only NaN and the infinities do not cancel out.
    if ((lTags[i * lStep]! | rTags[i * rStep]!) === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, left, right, i, value);
  }
  return result;
}

/** Entry by entry; states as for `zip`. */
export function subtract(evaluation: Evaluation, left: Column, right: Column): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers } = result;
  const { numbers: l, step: lStep } = left;
  const { numbers: r, step: rStep } = right;
  const { tags: lTags } = left;
  const { tags: rTags } = right;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = l[i * lStep]! - r[i * rStep]!;
    // Only NaN and the infinities do not cancel out.
    if ((lTags[i * lStep]! | rTags[i * rStep]!) === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, left, right, i, value);
  }
  return result;
}

/** Entry by entry; states as for `zip`. */
export function multiply(evaluation: Evaluation, left: Column, right: Column): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers } = result;
  const { numbers: l, step: lStep } = left;
  const { numbers: r, step: rStep } = right;
  const { tags: lTags } = left;
  const { tags: rTags } = right;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = l[i * lStep]! * r[i * rStep]!;
    // Only NaN and the infinities do not cancel out.
    if ((lTags[i * lStep]! | rTags[i * rStep]!) === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, left, right, i, value);
  }
  return result;
}

/** Division by exactly zero is the state of a zero denominator, not an error. */
export function divide(evaluation: Evaluation, left: Column, right: Column): Column {
  const result = resultFor(evaluation, left, right);
  const { numbers } = result;
  const { numbers: l, step: lStep } = left;
  const { numbers: r, step: rStep } = right;
  const { tags: lTags } = left;
  const { tags: rTags } = right;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = l[i * lStep]! / r[i * rStep]!;
    // Only NaN and the infinities do not cancel out.
    if ((lTags[i * lStep]! | rTags[i * rStep]!) === Tag.number && value - value === 0) numbers[i] = value;
    else settle(evaluation, result, left, right, i, value, true);
  }
  return result;
}

/**
 * Gives entry `i` its state: that of its operands; where they give no finite number, a zero denominator when
 * `dividing` by zero, else missing. `value` is what the operation made of the raw numbers.
 */
function settle(
  evaluation: Evaluation,
  result: Column,
  left: Column,
  right: Column,
  i: number,
  value: number,
  dividing = false,
): void {
  let tag = strictTag(evaluation, left, right, i);
  if (tag === Tag.number && value - value !== 0) {
    tag = dividing && right.numbers[i * right.step] === 0 ? Tag.zeroDenominator : Tag.missing;
    if (tag === Tag.missing) evaluation.report({ code: 'outside-domain', unit: unitOf(result, i) });
  }
  result.tags[i] = tag;
  result.numbers[i] = tag === Tag.number ? value : 0;
}

/** Excel's `^`: 0^0 and a root of a negative number are outside its domain, 0^-1 divides by zero. */
export function power(evaluation: Evaluation, left: Column, right: Column): Column {
  const raised = zip(evaluation, left, right, (a, b) => {
    if (b < 0) return 1;
    return a === 0 && b === 0 ? NaN : a ** b;
  });
  const under = zip(evaluation, left, right, (a, b) => (b < 0 ? a ** -b : 1));
  return divide(evaluation, raised, under);
}

/** Excel's MOD: what is left of a division, with the sign of the divisor. */
export function modulo(evaluation: Evaluation, left: Column, right: Column): Column {
  const times = map(evaluation, divide(evaluation, left, right), Math.floor);
  return subtract(evaluation, left, multiply(evaluation, right, times));
}

/** Applies `f` to the entries of several columns at once; it must not keep the array it is given. */
export function gather(
  evaluation: Evaluation,
  columns: readonly Column[],
  f: (values: Float64Array) => number,
): Column {
  const perUnit = columns.some((column) => column.step === 1);
  const result: Column = perUnit ? evaluation.empty() : constant(0);
  const values = new Float64Array(columns.length);
  for (let i = 0; i < result.numbers.length; i += 1) {
    let tag: Tag = Tag.number;
    for (let k = 0; k < columns.length && tag === Tag.number; k += 1) {
      const column = columns[k]!;
      tag = numberTag(evaluation, column, i);
      values[k] = column.numbers[i * column.step]!;
    }
    if (tag === Tag.number) {
      const value = f(values);
      if (Number.isFinite(value)) {
        result.numbers[i] = value;
        continue;
      }
      tag = Tag.missing;
      evaluation.report({ code: 'outside-domain', unit: unitOf(result, i) });
    }
    result.tags[i] = tag;
  }
  return result;
}

/** An empty column as long as the operands need. */
export function resultFor(evaluation: Evaluation, left: Column, right: Column): Column {
  return left.step === 1 || right.step === 1 ? evaluation.empty() : constant(0);
}

/** The unit that entry `i` is about; -1 for an entry that holds for all. */
export function unitOf(column: Column, i: number): number {
  return column.step === 1 ? i : -1;
}

/** Where a number is needed: a truth value is 0 or 1, a text is missing with a remark, a state stays. */
export function numberTag(evaluation: Evaluation, column: Column, i: number): Tag {
  const at = i * column.step;
  const tag = column.tags[at]! as Tag;
  if (tag === Tag.boolean) return Tag.number;
  if (tag !== Tag.text) return tag;
  const found = evaluation.context.texts.text(column.numbers[at]!);
  evaluation.report({ code: 'text-where-number', unit: unitOf(column, i), found });
  return Tag.missing;
}

function strictTag(evaluation: Evaluation, left: Column, right: Column, i: number): Tag {
  const tag = numberTag(evaluation, left, i);
  return tag === Tag.number && right !== left ? numberTag(evaluation, right, i) : tag;
}
