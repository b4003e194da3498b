/** The quoted comparisons that MUC takes: `">90%"`, `">=0,7"`, `"<5"`, `"=3"`. */
import type { ComparisonOperator } from './column-comparison';

/** A comparison with a fixed number, such as `>=70%`. */
export interface Band {
  readonly operator: ComparisonOperator;
  readonly value: number;
}

const form = /^\s*(>=|<=|<>|[<>=≥≤≠])?\s*(-?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*(%?)\s*$/;
const excelSigns: Readonly<Record<string, ComparisonOperator>> = { '≥': '>=', '≤': '<=', '≠': '<>' };

/**
 * A band from its text; null when it is none. A bare number means equal. Both decimal marks are understood; one
 * that may as well group thousands (`3.500`, `3,500`) is refused rather than guessed.
 * @example readBand('>=70%') //=> { operator: '>=', value: 0.7 }
 */
export function readBand(text: string): Band | null {
  const [, sign = '=', digits = '', percent = ''] = form.exec(text) ?? [];
  if (digits === '' || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return null;
  const value = Number(digits.replace(',', '.'));
  return {
    operator: excelSigns[sign] ?? (sign as ComparisonOperator),
    value: percent === '' ? value : value / 100,
  };
}
