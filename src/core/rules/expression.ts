/** The syntax tree of a rule. One tree serves evaluating, explaining, printing, writing formulas, inverting. */

/** Where a piece stood in the rule text, half-open; for messages. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** As in Excel; `=` compares. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A node of the tree of a rule. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly place: Place }
  | { readonly kind: 'text'; readonly value: string; readonly place: Place }
  /** A measure (`x`, `a`, `b`, `r`, `n`, a named one), `max` or `children`; `name` is NFC, lower case. */
  | { readonly kind: 'name'; readonly name: string; readonly place: Place }
  | { readonly kind: 'negate' | 'plus' | 'percent'; readonly operand: Expression; readonly place: Place }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Place;
    }
  /** `name` is the canonical (Vietnamese) name of a rule function. */
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly place: Place;
    };

/** How a rule is typed and printed: `vi` = `;` separates and `,` is the decimal mark; `en` = `,` and `.`. */
export type RuleStyle = 'vi' | 'en';

/** Why a rule text is no rule. */
export interface RuleError {
  readonly code:
    | 'empty'
    | 'leading-equals'
    | 'unexpected'
    | 'unterminated-text'
    | 'unknown-function'
    | 'unknown-name'
    | 'argument-count'
    | 'argument-kind'
    | 'ambiguous-comma'
    | 'number-form'
    | 'misplaced'
    | 'too-long'
    | 'too-deep';
  readonly place: Place;
  /** What was found, as typed. */
  readonly found: string;
  /** What would have been right there; several choices for `ambiguous-comma` (both readings). */
  readonly expected: readonly string[];
  /** The nearest valid name, where a name is unknown. */
  readonly nearest?: string;
}

/** The tree of a rule and the style it was typed in, or what is wrong with it. */
export type ParseResult =
  | { readonly ok: true; readonly expression: Expression; readonly style: RuleStyle }
  | { readonly ok: false; readonly error: RuleError };
