/** Writing a syntax tree as text. */
import type { BinaryOperator, Expression, RuleStyle } from './expression';
import { functionNamed } from './functions/registry';
import { leftSpine, nodesOf } from './syntax';

/** How tight each operator binds; signs and `%` bind tighter than all of them. */
export const strengths: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};
const signStrength = 5;
const percentStrength = 6;

/**
 * The text of a tree with the fewest parentheses; reading it back gives the same tree. `vi` writes Vietnamese
 * names, `;` and a decimal comma. Where nothing in the rule needs a `;`, a decimal comma would read as two
 * numbers, so there the point stands in both styles.
 */
export function printRule(expression: Expression, style: RuleStyle): string {
  const commaIsDecimal = style === 'vi' && needsSeparator(expression);
  return new Printer(style, commaIsDecimal).print(expression, 0);
}

/** True when the printed rule has a `;` outside quotes. */
function needsSeparator(expression: Expression): boolean {
  for (const node of nodesOf(expression)) {
    if (node.kind === 'call' && node.arguments.length > 1) return true;
  }
  return false;
}

class Printer {
  constructor(
    private readonly style: RuleStyle,
    private readonly commaIsDecimal: boolean,
  ) {}

  /** In parentheses where it binds looser than `least`. */
  print(expression: Expression, least: number): string {
    switch (expression.kind) {
      case 'number':
        return this.number(expression.value);
      case 'text':
        return `"${expression.value.replaceAll('"', '""')}"`;
      case 'name':
        return expression.name;
      case 'negate':
      case 'plus': {
        const sign = expression.kind === 'negate' ? '-' : '+';
        return enclose(sign + this.print(expression.operand, signStrength), signStrength, least);
      }
      case 'percent':
        return enclose(`${this.print(expression.operand, percentStrength)}%`, percentStrength, least);
      case 'binary': {
        const spine = leftSpine(expression);
        let text = this.print(spine[0]!.left, strengths[spine[0]!.operator]);
        spine.forEach(({ operator, right }, i) => {
          const strength = strengths[operator];
          // The right side of an operator of the same strength would otherwise group to the left.
          text += operator + this.print(right, strength + 1);
          const outer = spine[i + 1];
          if (outer !== undefined) text = enclose(text, strength, strengths[outer.operator]);
        });
        return enclose(text, strengths[expression.operator], least);
      }
      case 'call': {
        const { names } = functionNamed(expression.name);
        const args = expression.arguments.map((argument) => this.print(argument, 0));
        return `${names[this.style]}(${args.join(this.style === 'vi' ? '; ' : ', ')})`;
      }
    }
  }

  private number(value: number): string {
    const text = String(value).replace('e', 'E');
    return this.commaIsDecimal ? text.replace('.', ',') : text;
  }
}

function enclose(text: string, strength: number, least: number): string {
  return strength < least ? `(${text})` : text;
}
