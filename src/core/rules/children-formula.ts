/** The children of a node in a native formula. */
import type { FormulaBuilder, Piece } from './native-formula';
import { piece, strength } from './native-formula';

interface ChildrenFormula {
  /** All cells, as arguments of a function that skips texts. */
  readonly values: string;
  /** The sum of a term over the children that take part. */
  sum(term: (value: string, weight: string) => string): string;
}

/** `SUM(children)`: missing only when no child takes part. */
export function sumChildrenFormula(builder: FormulaBuilder): Piece {
  const values = cellsOf(builder)
    .map((cell) => cell.value)
    .join(',');
  builder.missingIf(`COUNT(${values})=0`);
  return piece(`SUM(${values})`);
}

/** Any other aggregation: missing below the minimum share of data (of weight if `weighted`). */
export function childrenFormula(
  builder: FormulaBuilder,
  weighted: boolean,
  combine: (children: ChildrenFormula) => string,
): Piece {
  const cells = cellsOf(builder);
  const { minimumShare, children } = builder.references;
  const values = cells.map((cell) => cell.value).join(',');
  builder.missingIf(`COUNT(${values})=0`);
  if (children?.purpose === 'score') {
    const missing = cells.map((cell) => cell.missing);
    if (minimumShare >= 1) {
      builder.missingIf(`OR(${missing.join(',')})`);
    } else {
      const weights = cells.map((cell) => (weighted ? String(cell.weight) : '1'));
      const counted = cells.map((cell, k) => `ISNUMBER(${cell.value})*${weights[k]!}`).join('+');
      const lost = missing.map((condition, k) => `(${condition})*${weights[k]!}`).join('+');
      builder.missingIf(`ROUND((${counted})-${String(minimumShare)}*(${counted}+${lost}),10)<0`);
    }
  } else if (minimumShare < 1) {
    builder.unavailable('minimum-share-of-maximum');
  }
  const sum: ChildrenFormula['sum'] = (term) =>
    cells.map(({ value, weight }) => `IF(ISNUMBER(${value}),${term(value, String(weight))},0)`).join('+');
  return piece(combine({ values, sum }), strength.product);
}

function cellsOf(builder: FormulaBuilder) {
  const cells = builder.references.children?.cells ?? [];
  if (cells.length === 0) return builder.unavailable('no-children');
  // A function of Excel takes 255 arguments.
  if (cells.length > 255) return builder.unavailable('too-many-children', { count: cells.length });
  return cells;
}
