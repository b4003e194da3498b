/** How annexes, sections and columns are counted. */

const romanDigits = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** `roman(4)` is `IV`; from 1. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, digit] of romanDigits) {
    for (; rest >= value; rest -= value) text += digit;
  }
  return text;
}

/** What a column is computed from: `[{ column: 4 }, { column: 3, sign: '-' }]` is `=(4)-(3)`. */
export interface EquationTerm {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly sign: '' | '+' | '-' | '/';
}

/** `columnNumber(4, [...], '')` is `(5) = (4)-(3)`, in pieces that a narrow column can wrap. */
export function columnNumber(column: number, terms: readonly EquationTerm[], factor: string): string {
  const own = `(${String(column + 1)})`;
  if (terms.length === 0) return own;
  const right = terms.map((term) => `${term.sign}(${String(term.column + 1)})`).join('');
  return `${own} = ${right}${factor === '' ? '' : ` ${factor}`}`;
}
