/** Writing a rule as a native formula that every Excel from 2010 on understands. */
import { roundTo10 } from '../rounding/round';
import { isComparison } from './column-comparison';
import type { Expression } from './expression';
import { FormulaScope } from './formula-scope';
import { nameFormula } from './formula-names';
import { functionNamed } from './functions/registry';
import {
  enclosed,
  type FormulaBuilder,
  type FormulaReferences,
  type Piece,
  piece,
  quoted,
  strength,
} from './native-formula';
import { type BinaryExpression, leftSpine } from './syntax';

/** The longest formula of Excel. */
const longestFormula = 8192;

/** The formula without `=`, or why there is none (a key). */
export type FormulaResult =
  | { readonly formula: string }
  | { readonly unavailable: string; readonly parameters: Readonly<Record<string, string | number>> };

/**
 * The formula (without `=`, English names, `,` and `.`) that gives what the rule gives: a number (or truth
 * value), empty text where the rule is missing, and the error #DIV/0! for a zero denominator, which the caller
 * treats by its policy, say with IFERROR. Only functions of Excel 2010, nothing volatile. Where no such formula
 * exists, the key of the reason.
 */
export function toFormula(expression: Expression, references: FormulaReferences): FormulaResult {
  try {
    const scope = new FormulaScope(null, '""');
    const { text } = new Compiler(references, scope, true).compile(expression, 'any');
    return { formula: withinLimit(scope.wrap(text)) };
  } catch (refusal) {
    if (!(refusal instanceof NoFormula)) throw refusal;
    return { unavailable: refusal.message, parameters: refusal.parameters };
  }
}

/** Carries the reason out of the recursion; never leaves this file. */
class NoFormula extends Error {
  constructor(
    reason: string,
    readonly parameters: Readonly<Record<string, string | number>>,
  ) {
    super(reason);
  }
}

/** Parts repeat others, so what is too long is given up at once, before it doubles again and again. */
function withinLimit(text: string): string {
  if (text.length > longestFormula) throw new NoFormula('formula-too-long', { length: text.length });
  return text;
}

const binaryStrength: Readonly<Record<string, number>> = {
  '+': strength.sum,
  '-': strength.sum,
  '*': strength.product,
  '/': strength.product,
  '^': strength.power,
};

/** Writes the parts of one scope. `last`: what it writes is the value of the whole formula, not part of a sum. */
class Compiler implements FormulaBuilder {
  constructor(
    readonly references: FormulaReferences,
    private readonly scope: FormulaScope,
    private readonly last: boolean,
  ) {}

  compile(expression: Expression, need: 'number' | 'any'): Piece {
    switch (expression.kind) {
      case 'number':
        return piece(numberText(expression.value));
      case 'text':
        return piece(quoted(expression.value));
      case 'name':
        if (expression.name === 'max') return piece(this.references.max);
        return nameFormula(expression.name, need, this, this.scope, (name) => this.references.measure(name));
      case 'plus':
        return this.part(expression.operand, need);
      case 'negate':
        return piece(
          `-${enclosed(this.part(expression.operand, 'number'), strength.sign + 1)}`,
          strength.sign,
        );
      case 'percent':
        return piece(
          `${enclosed(this.part(expression.operand, 'number'), strength.product)}/100`,
          strength.product,
        );
      case 'binary':
        return this.binary(expression);
      case 'call':
        return functionNamed(expression.name).native(this, expression.arguments);
    }
  }

  number(expression: Expression): string {
    return enclosed(this.part(expression, 'number'), strength.product + 1);
  }

  rounded(expression: Expression): string {
    if (expression.kind === 'number') return numberText(roundTo10(expression.value));
    // Rounding would make a number of a truth value, which is greater than any number.
    if (isTruth(expression)) return enclosed(this.part(expression, 'any'), strength.sum);
    return `ROUND(${this.part(expression, 'number').text},10)`;
  }

  any(expression: Expression): string {
    return enclosed(this.part(expression, 'any'), strength.sum);
  }

  truth(expression: Expression): string {
    return this.part(expression, 'number').text;
  }

  branch(expression: Expression): string {
    return this.apart(expression, this.last).text;
  }

  attempt(expression: Expression): { readonly text: string; readonly safe: boolean } {
    return this.apart(expression, false);
  }

  named(name: string, find: (name: string) => string | null): Piece {
    return nameFormula(name, 'number', this, this.scope, find);
  }

  cell(reference: string): Piece {
    this.scope.numbers.add(reference);
    return piece(reference);
  }

  missing(): string {
    if (this.last) return '""';
    this.scope.risky = true;
    return 'NA()';
  }

  missingIf(condition: string): void {
    this.scope.conditions.add(condition);
  }

  divisor(expression: Expression): string {
    if (expression.kind !== 'number' || expression.value === 0) this.divides();
    return this.number(expression);
  }

  divides(): void {
    this.scope.divides = true;
  }

  outsideDomain(): void {
    this.scope.risky = true;
  }

  unavailable(reason: string, parameters: Readonly<Record<string, string | number>> = {}): never {
    throw new NoFormula(reason, parameters);
  }

  /** A part in a scope of its own. What it leaves missing inside a sum is an error on its way to the outermost IF. */
  private apart(expression: Expression, last: boolean): { text: string; safe: boolean } {
    const inner = new FormulaScope(this.scope, last ? '""' : 'NA()');
    const compiled = new Compiler(this.references, inner, last).compile(expression, 'any');
    const text = withinLimit(inner.wrap(compiled.text));
    if (!last && inner.fallible) this.scope.risky = true;
    if (inner.divides) this.scope.divides = true;
    return { text, safe: !inner.fallible && !inner.divides };
  }

  /** A part of what is being written; never the value of the whole formula. */
  private part(expression: Expression, need: 'number' | 'any'): Piece {
    const compiled = new Compiler(this.references, this.scope, false).compile(expression, need);
    withinLimit(compiled.text);
    return compiled;
  }

  private binary(expression: BinaryExpression): Piece {
    const spine = leftSpine(expression);
    const [first] = spine;
    if (isComparison(expression.operator)) return this.comparison(expression);
    // Whatever is compared on the left of a chain is written on its own.
    const start = spine.findLastIndex((node) => isComparison(node.operator)) + 1;
    const begin = spine[start] ?? first!;
    let left = this.part(begin.left, 'number');
    for (const { operator, right } of spine.slice(start)) {
      const binding = binaryStrength[operator]!;
      const text = enclosed(left, binding) + operator + enclosed(this.part(right, 'number'), binding + 1);
      left = piece(text, binding);
      if (operator === '/') this.divides();
      const harmless =
        right.kind === 'number' && right.value >= 1 && right.value <= 9 && right.value % 1 === 0;
      if (operator === '^' && !harmless) this.outsideDomain();
    }
    return left;
  }

  private comparison({ operator, left, right }: BinaryExpression): Piece {
    const text =
      left.kind === 'text' || right.kind === 'text'
        ? this.any(left) + operator + this.any(right)
        : this.rounded(left) + operator + this.rounded(right);
    return piece(text, strength.comparison);
  }
}

function isTruth(expression: Expression): boolean {
  if (expression.kind === 'binary') return isComparison(expression.operator);
  return expression.kind === 'call' && ['AND', 'OR', 'NOT'].includes(expression.name);
}

/** A number as a formula writes it. */
function numberText(value: number): string {
  return String(value).replace('e', 'E');
}
