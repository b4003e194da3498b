/** The input cells of an index: where figures stand, and where they might. */
import type { ColumnOrigin, IndexBook } from '../../../src/core/book';
import { type Column, Tag } from '../../../src/core/measures/column';

export interface FigureCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'a' | 'b' | 'x' | 'points';
  /** The largest that makes sense. */
  readonly max: number;
  /** What stands there now. */
  readonly now: number | string | null;
}

/** Every cell of a unit that has a row there, in the current and all other periods. */
export function figureCells(book: IndexBook): FigureCell[] {
  const maxima = new Map(
    book.criteriaSets.flatMap(({ nodes }) => nodes.map(({ code, max }) => [code, max ?? 10])),
  );
  const cells: FigureCell[] = [];
  const add = (column: Column, origin: ColumnOrigin, kind: FigureCell['kind'], max: number): void => {
    const [at] = origin.columns.filter((index) => index >= 0);
    origin.rows.forEach((row, unit) => {
      if (row < 0 || at === undefined) return;
      const tag = column.tags[unit];
      const now =
        tag === Tag.number
          ? column.numbers[unit]!
          : tag === Tag.text
            ? book.texts.text(column.numbers[unit]!)
            : null;
      cells.push({ sheet: origin.sheet, row, column: origin.columns[unit]!, kind, max, now });
    });
  };
  for (const data of book.periods.values()) {
    for (const [code, measures] of data.measures) {
      for (const { name, column, origin } of measures) {
        const kind = name === 'a' || name === 'b' ? name : 'x';
        add(column, origin, kind, maxima.get(code) ?? 10);
      }
    }
    for (const table of [data.self, data.survey, data.appraisal1, data.appraisal2, data.conclusion]) {
      for (const [code, { column, origin }] of table) add(column, origin, 'points', maxima.get(code) ?? 10);
    }
  }
  return cells;
}
