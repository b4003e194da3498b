/** What a rule says, in words, before any figure is put into it. */
import { readBand } from '../../core/rules/band';
import type { BinaryOperator, Expression } from '../../core/rules/expression';
import { functionNamed } from '../../core/rules/functions/registry';
import { strengths } from '../../core/rules/print';
import type { Texts } from '../texts';
import { measureName } from './measure-name';

/** A sentence, and the cases that it leads to, in the order in which they are tried. */
export interface RuleMeaning {
  readonly text: string;
  readonly cases: readonly string[];
}

/**
 * The meaning of a rule: `MUC(x; ">=70%"; 1; 0)` is “Điểm theo mức của giá trị:” with the cases
 * “từ 70% trở lên: 1 điểm” and “còn lại: 0 điểm”.
 */
export function ruleMeaning(expression: Expression, texts: Texts): RuleMeaning {
  const words = new Words(texts);
  const cases = words.cases(expression);
  if (cases) return { text: texts.text('meaning.byCase', { lead: cases.lead }), cases: cases.each };
  return { text: texts.text('meaning.points', { value: words.phrase(expression, 0) }), cases: [] };
}

const signs: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '+': '+',
  '-': '–',
  '*': '×',
  '/': '÷',
  '^': '^',
};

/** Calls that read as one word; any other is put in parentheses beside an operator. */
const short = new Set(['DIEM', 'PHANTRAM', 'SOLIEU', 'TRUOC', 'COUNT']);

class Words {
  constructor(private readonly texts: Texts) {}

  /** In parentheses where it binds looser than `least`. */
  phrase(expression: Expression, least: number): string {
    switch (expression.kind) {
      case 'number':
        return this.texts.number(expression.value);
      case 'text':
        return `“${expression.value}”`;
      case 'name':
        return this.name(expression.name);
      case 'plus':
        return this.phrase(expression.operand, least);
      case 'negate':
        return `–${this.phrase(expression.operand, 5)}`;
      case 'percent':
        return `${this.phrase(expression.operand, 5)}%`;
      case 'binary': {
        const { operator, left, right } = expression;
        const strength = strengths[operator];
        const first = this.phrase(left, strength);
        const second = this.phrase(right, strength + 1);
        const sign = signs[operator];
        const text =
          sign === undefined ? `${first} ${this.comparison(operator, second)}` : `${first} ${sign} ${second}`;
        return strength < least ? `(${text})` : text;
      }
      case 'call': {
        const text = this.call(expression.name, expression.arguments);
        return least > 1 && !short.has(expression.name) ? `(${text})` : text;
      }
    }
  }

  /** What leads to the cases of a rule that has them, and each case; null for any other rule. */
  cases(expression: Expression): { readonly lead: string; readonly each: readonly string[] } | null {
    if (expression.kind !== 'call') return null;
    const { name, arguments: args } = expression;
    const [first] = args;
    if (name === 'MUC' || name === 'CHON') {
      const lead = this.texts.text(name === 'MUC' ? 'meaning.bands' : 'meaning.choice', {
        first: this.phrase(first!, 0),
      });
      return {
        lead,
        each: this.pairs(args.slice(1), (key) => (name === 'MUC' ? this.band(key) : this.phrase(key, 0))),
      };
    }
    if (name === 'IF') return { lead: this.texts.text('meaning.if'), each: this.conditions(args) };
    if (name !== 'DIEUTRA') return null;
    const each = args.flatMap((count, k) =>
      k % 2 === 1
        ? []
        : [
            this.case(
              this.phrase(count, 0),
              this.texts.text('meaning.weight', { value: this.phrase(args[k + 1]!, 0) }),
            ),
          ],
    );
    return { lead: this.texts.text('meaning.survey'), each };
  }

  /** `key; points; …` with what counts where no key does. */
  private pairs(args: readonly Expression[], key: (expression: Expression) => string): string[] {
    return args.flatMap((arg, k) => {
      if (k % 2 === 1) return [];
      const points = args[k + 1];
      return points
        ? [this.case(key(arg), this.points(points))]
        : [this.case(this.texts.text('meaning.else'), this.points(arg))];
    });
  }

  /** A condition within the other branch of a condition is one more case. */
  private conditions([condition, then, otherwise]: readonly Expression[]): string[] {
    const first = this.case(
      this.texts.text('meaning.when', { condition: this.phrase(condition!, 0) }),
      this.points(then!),
    );
    if (!otherwise) return [first];
    if (otherwise.kind === 'call' && otherwise.name === 'IF')
      return [first, ...this.conditions(otherwise.arguments)];
    return [first, this.case(this.texts.text('meaning.else'), this.points(otherwise))];
  }

  private case(key: string, value: string): string {
    return this.texts.text('meaning.case', { case: key, value });
  }

  private points(expression: Expression): string {
    const value = this.phrase(expression, 0);
    return expression.kind === 'number' ? this.texts.text('meaning.points.number', { value }) : value;
  }

  private band(key: Expression): string {
    const text = key.kind === 'text' ? key.value : '';
    const band = readBand(text);
    if (!band) return text;
    const { operator, value } = band;
    return this.comparison(
      operator,
      text.includes('%')
        ? `${this.texts.number(Number((value * 100).toPrecision(12)))}%`
        : this.texts.number(value),
    );
  }

  private comparison(operator: BinaryOperator, value: string): string {
    return this.texts.text(`meaning.${operator}`, { value });
  }

  private name(name: string): string {
    const key = `meaning.name.${name}`;
    const said = this.texts.text(key);
    return said === key ? measureName(name, this.texts) : said;
  }

  private call(name: string, args: readonly Expression[]): string {
    const cases = this.cases({ kind: 'call', name, arguments: args, place: { from: 0, to: 0 } });
    if (cases) return `${cases.lead} ${cases.each.join('; ')}`;
    const phrases = args.map((arg) => this.phrase(arg, 0));
    const [first = '', second = '', third = ''] = phrases;
    if (name === 'AND' || name === 'OR')
      return phrases.join(this.texts.text(`meaning.${name.toLowerCase()}`));
    const key = `meaning.${functionNamed(name).explanation.replace('rule.', '')}`;
    const shorter = `${key}.short`;
    const isShort = args.length === 1 && this.texts.text(shorter) !== shorter;
    return this.texts.text(isShort ? shorter : key, { first, second, third, list: phrases.join('; ') });
  }
}
