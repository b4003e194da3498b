/** What a rule needs to know of a sheet to become a native formula, and how a function writes its part of one. */
import type { Expression } from './expression';

/** A child of the node as a formula sees it. */
export interface ChildReference {
  /** Cell with a number while the child takes part; empty text or another text otherwise. */
  readonly value: string;
  /** Condition that holds while the child is missing, such as `D5=""`. */
  readonly missing: string;
  readonly weight: number;
}

/**
 * Where things stand in the sheet. References are formula text without `=`, English, usually a cell or
 * `INDEX(column, row)`. A referenced cell that is empty or holds empty text is missing; the caller handles the
 * states of its own cells (KPS, KAD) around the formula.
 */
export interface FormulaReferences {
  /** The criterion's maximum; always a number. */
  readonly max: string;
  readonly direction: 1 | -1;
  readonly minimumShare: number;
  /** A stored measure (`a`, `b`, `x`, `n`, a named one), or null when it has no column. */
  measure(name: string): string | null;
  /** The same in the base year. */
  previous(name: string): string | null;
  nodeScore(code: string): string | null;
  nodePercent(code: string): string | null;
  nodeMeasure(code: string, name: string): string | null;
  /** A measure (`x`, `r`, `n` too) over all units, one cell a unit, or null; cells without a number are skipped. */
  groupRange(name: string): string | null;
  /**
   * What makes a unit of the range one of the ranked group: each range, as long as the group's, must equal the cell
   * or constant. Empty where the range holds the ranked group and nothing else, which gives shorter formulas.
   */
  readonly groupCriteria: readonly { readonly range: string; readonly equals: string }[];
  readonly children: {
    readonly purpose: 'score' | 'max';
    readonly cells: readonly ChildReference[];
  } | null;
}

/** A piece of formula and how tight its outermost operator binds. */
export interface Piece {
  readonly text: string;
  readonly strength: number;
}

/** How a function of the language writes its native formula. */
export interface FormulaBuilder {
  readonly references: FormulaReferences;
  /** A part that must be a number; where it is none the formula is missing. Enclosed to stand in a product. */
  number(expression: Expression): string;
  /** The same as comparisons see it: rounded to 10 decimals. */
  rounded(expression: Expression): string;
  /** A part that may be a text; where it is empty the formula is missing. */
  any(expression: Expression): string;
  truth(expression: Expression): string;
  /** A part that counts only where it is chosen, with what makes it missing around it. */
  branch(expression: Expression): string;
  /** The same, and whether it always has a value, so that it may as well be evaluated where it is not chosen. */
  attempt(expression: Expression): { readonly text: string; readonly safe: boolean };
  /** The formula of a measure name, found by `find`. */
  named(name: string, find: (name: string) => string | null): Piece;
  /** A cell that must hold a number. */
  cell(reference: string): Piece;
  /** What stands for a missing value at this place. */
  missing(): string;
  /** The formula is missing where this condition holds; it is looked at once all numbers are known to be there. */
  missingIf(condition: string): void;
  /** A part that is divided by. */
  divisor(expression: Expression): string;
  /** The piece divides by something that may be zero. */
  divides(): void;
  /** The piece may give an error other than a division by zero, which is missing. */
  outsideDomain(): void;
  /** Gives up: no native formula, for this reason. */
  unavailable(reason: string, parameters?: Readonly<Record<string, string | number>>): never;
}

/** Binding strengths, as in a rule: comparison, sum, product, power, sign, and what needs no parentheses. */
export const strength = { comparison: 1, sum: 2, product: 3, power: 4, sign: 5, whole: 7 } as const;

/** A piece of a formula; `binding` tells when it needs parentheses. */
export function piece(text: string, binding: number = strength.whole): Piece {
  return { text, strength: binding };
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The points of the first test that holds, the one more in points if none does, else missing. */
export function nestedChoice(
  builder: FormulaBuilder,
  tests: readonly string[],
  points: readonly Expression[],
): Piece {
  // Excel nests 64 levels; some are needed around this.
  if (tests.length > 50) builder.unavailable('too-many-choices', { count: tests.length });
  const last = points[tests.length];
  const otherwise = last === undefined ? builder.missing() : builder.branch(last);
  return piece(
    tests.reduceRight((rest, test, k) => `IF(${test},${builder.branch(points[k]!)},${rest})`, otherwise),
  );
}

/** Enclosed in parentheses where it binds looser than `least`. */
export function enclosed(part: Piece, least: number): string {
  return part.strength < least ? `(${part.text})` : part.text;
}
