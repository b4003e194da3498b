/** Reading a rule text into its syntax tree. */
import { checkExpression } from './check';
import type { BinaryOperator, Expression, ParseResult, RuleError } from './expression';
import { findFunction, functionNames } from './functions/registry';
import { nearestName } from './nearest-name';
import { type Token, tokenize } from './tokens';

/** The longest rule, as long as the longest formula of Excel. */
const longestRule = 8192;
/** How deep parentheses, calls and signs may stand inside each other. */
const deepestNesting = 64;

/** Binary operators from the loosest to the tightest; all of them group to the left. */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/**
 * The tree of a rule, or the first thing that keeps the text from being one. Precedence is Excel's: a sign binds
 * tighter than `^`, and `^` groups to the left. Never throws, whatever the text.
 * @example parseRule('-2^2') // the tree of (-2)^2, which is 4
 */
export function parseRule(text: string): ParseResult {
  try {
    return read(text);
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, error: refusal.error };
    throw refusal;
  }
}

function read(text: string): ParseResult {
  if (text.length > longestRule) {
    const place = { from: longestRule, to: text.length };
    throw new Refusal({
      code: 'too-long',
      place,
      found: String(text.length),
      expected: [String(longestRule)],
    });
  }
  const start = text.search(/[^\s\u200b-\u200d\u2060\ufeff]/u);
  if (start === -1) {
    throw new Refusal({ code: 'empty', place: { from: 0, to: text.length }, found: '', expected: ['rule'] });
  }
  if (text[start] === '=') {
    const place = { from: start, to: start + 1 };
    const rest = text.slice(start + 1).trim();
    throw new Refusal({ code: 'leading-equals', place, found: '=', expected: [rest] });
  }
  const result = tokenize(text);
  if (!result.ok) return result;
  const expression = new Parser(text, result.tokens).rule();
  const fault = checkExpression(expression);
  if (fault !== null) {
    const found = text.slice(fault.place.from, fault.place.to);
    return { ok: false, error: { ...fault, found } };
  }
  return { ok: true, expression, style: result.style };
}

/** Carries the first error out of the recursion; never leaves this file. */
class Refusal extends Error {
  constructor(readonly error: RuleError) {
    super(error.code);
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  rule(): Expression {
    const expression = this.binary(0);
    if (this.next.kind !== 'end') throw this.unexpected(['operator', 'end']);
    return expression;
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  /** Takes the next token if it is this sign. */
  private takeSign(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private binary(level: number): Expression {
    const operators = levels[level];
    if (operators === undefined) return this.signed();
    let left = this.binary(level + 1);
    const outside = this.depth;
    while (this.next.kind === 'sign' && operators.includes(this.next.text)) {
      const operator = this.next.text as BinaryOperator;
      // Sums may be long; a chain of comparisons is nested, as each looks at the truth of the one before.
      if (level === 0) this.enter();
      this.at += 1;
      const right = this.binary(level + 1);
      const place = { from: left.place.from, to: right.place.to };
      left = { kind: 'binary', operator, left, right, place };
    }
    this.depth = outside;
    return left;
  }

  private signed(): Expression {
    const { from } = this.next;
    const kind = this.takeSign('-') ? 'negate' : this.takeSign('+') ? 'plus' : null;
    if (kind === null) return this.percent();
    const operand = this.nested(() => this.signed());
    return { kind, operand, place: { from, to: operand.place.to } };
  }

  private percent(): Expression {
    let operand = this.primary();
    const outside = this.depth;
    while (this.next.kind === 'sign' && this.next.text === '%') {
      this.enter();
      const place = { from: operand.place.from, to: this.next.to };
      this.at += 1;
      operand = { kind: 'percent', operand, place };
    }
    this.depth = outside;
    return operand;
  }

  private primary(): Expression {
    const token = this.next;
    const place = { from: token.from, to: token.to };
    if (token.kind === 'number' || token.kind === 'text' || token.kind === 'name') this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value, place };
      case 'text':
        return { kind: 'text', value: token.text, place };
      case 'name':
        return this.takeSign('(') ? this.nested(() => this.call(token)) : this.name(token);
      default:
        if (!this.takeSign('(')) throw this.unexpected(['number', 'name', 'text', '(']);
        return this.nested(() => this.parenthesised(token.from));
    }
  }

  private parenthesised(from: number): Expression {
    const inner = this.binary(0);
    if (!this.takeSign(')')) throw this.unexpected([')', 'operator']);
    return { ...inner, place: { from, to: this.tokens[this.at - 1]!.to } };
  }

  private name(token: Token): Expression {
    const place = { from: token.from, to: token.to };
    const name = token.text.normalize('NFC').toLowerCase();
    // Excel's own constants would silently become measures that nobody has.
    if (name === 'true' || name === 'false') {
      const expected = [name === 'true' ? '1=1' : '1=0'];
      throw new Refusal({ code: 'unknown-name', place, found: token.text, expected });
    }
    return { kind: 'name', name, place };
  }

  private call(token: Token): Expression {
    const meant = findFunction(token.text);
    if (meant === null) {
      const nearest = nearestName(token.text, functionNames);
      throw new Refusal({
        code: 'unknown-function',
        place: { from: token.from, to: token.to },
        found: token.text,
        expected: nearest === undefined ? [] : [nearest],
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    const args: Expression[] = [];
    if (!this.takeSign(')')) {
      do args.push(this.binary(0));
      while (this.takeSeparator());
      if (!this.takeSign(')')) throw this.unexpected([')', 'separator', 'operator']);
    }
    const place = { from: token.from, to: this.tokens[this.at - 1]!.to };
    return { kind: 'call', name: meant.names.vi, arguments: args, place };
  }

  private takeSeparator(): boolean {
    if (this.next.kind !== 'separator') return false;
    this.at += 1;
    return true;
  }

  private nested(read: () => Expression): Expression {
    this.enter();
    const expression = read();
    this.depth -= 1;
    return expression;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth <= deepestNesting) return;
    const { from, to } = this.next;
    const expected = [String(deepestNesting)];
    throw new Refusal({ code: 'too-deep', place: { from, to }, found: this.text.slice(from, to), expected });
  }

  private unexpected(expected: readonly string[]): Refusal {
    const { from, to } = this.next;
    return new Refusal({
      code: 'unexpected',
      place: { from, to },
      found: this.text.slice(from, to),
      expected,
    });
  }
}
