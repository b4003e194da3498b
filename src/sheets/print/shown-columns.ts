/** Which columns of a data sheet stand on paper, in which order, under which headings and numbers. */
import type { Texts } from '../texts';
import type { TwinEquation, TwinLayout } from './layout';
import { columnNumber, type EquationTerm } from './marks';
import { isEmptyColumn, type Source } from './source';
import type { TwinColumn } from './twin';

/** A column of the twin: one of the data sheet, or the count of rows (null). */
type Shown = number | null;

export class ShownColumns {
  /** In their order on paper. */
  readonly all: readonly Shown[];

  constructor(
    private readonly source: Source,
    private readonly layout: TwinLayout,
    private readonly texts: Texts,
    /** Decimals of totals and percentages. */
    private readonly decimals: number,
  ) {
    this.all = this.chosen();
  }

  /** Place of a column in the twin, or -1. */
  place(id: string): number {
    const column = this.source.find(id);
    return column < 0 ? -1 : this.all.indexOf(column);
  }

  columns(): readonly TwinColumn[] {
    return this.all.map((shown, place) => this.column(shown, place));
  }

  /** Whether the rows differ in a column. */
  isVaried(column: number): boolean {
    const values = new Set<unknown>();
    for (let row = 0; row < this.source.rows; row += 1) values.add(this.source.value(row, column));
    values.delete(null);
    return values.size > 1;
  }

  private chosen(): readonly Shown[] {
    const { source, layout } = this;
    const left = new Set(
      [...(layout.without ?? []), ...(layout.sections ?? []).map(({ column }) => column)].map((id) =>
        source.find(id),
      ),
    );
    for (const id of layout.onlyIfVaried ?? [])
      if (!this.isVaried(source.find(id))) left.add(source.find(id));
    for (const id of layout.withoutOfPeriods ?? []) for (const at of source.ofPeriods(id)) left.add(at);
    const columns: Shown[] = source.columns
      .map(({ index }) => index)
      .filter((index) => !left.has(index) && !isEmptyColumn(source, index));
    for (const [id, after] of layout.moved ?? []) {
      const from = columns.indexOf(source.find(id));
      if (from < 0) continue;
      const [moved = null] = columns.splice(from, 1);
      columns.splice(columns.indexOf(source.find(after)) + 1, 0, moved);
    }
    return layout.counted ? [null, ...columns] : columns;
  }

  private column(shown: Shown, place: number): TwinColumn {
    const number = this.number(place);
    if (shown === null) {
      const heading = this.texts.text('column.number');
      return { heading, band: null, numberFormat: '0', align: 'center', number };
    }
    const { heading, band, numberFormat, align } = this.source.columns[shown]!;
    const own = this.ownBand(shown);
    return { heading: own?.heading ?? heading, band: own?.band ?? band, numberFormat, align, number };
  }

  private ownBand(column: number): { readonly band: string; readonly heading: string | null } | null {
    for (const { heading, columns } of this.layout.bands ?? []) {
      const shown = columns.filter(([id]) => this.place(id) >= 0);
      const found = shown.find(([id]) => this.source.find(id) === column);
      if (found && shown.length > 1) {
        return {
          band: heading(this.texts),
          heading: found[1] === null ? null : this.texts.text(found[1]),
        };
      }
    }
    return null;
  }

  /** `(3)`, with the columns that it is computed from where that holds in every row. */
  private number(place: number): string {
    const equation = (this.layout.equations ?? []).find(({ column }) => this.place(column) === place);
    const terms = equation ? this.termsOf(equation, place) : [];
    return columnNumber(place, terms, equation?.factor === undefined ? '' : `×${String(equation.factor)}`);
  }

  private termsOf(equation: TwinEquation, place: number): readonly EquationTerm[] {
    const terms = equation.terms.flatMap(([sign, id], i): (EquationTerm & { readonly source: number })[] => {
      const column = this.place(id);
      return column < 0 ? [] : [{ sign: i === 0 ? '' : sign, column, source: this.source.find(id) }];
    });
    const [first] = equation.terms;
    const complete = first !== undefined && this.place(first[1]) >= 0 && terms.length > 1;
    const result = this.all[place];
    if (!complete || typeof result !== 'number') return [];
    for (let row = 0; row < this.source.rows; row += 1) {
      const known = this.source.value(row, result);
      const values = terms.map((term) => this.source.value(row, term.source));
      if (typeof known !== 'number' || typeof values[0] !== 'number') continue;
      const worked = terms.reduce((sum, { sign }, i) => applied(sum, sign, values[i]), 0);
      // A rounded result may be off by half of its last digit.
      const off = Math.abs(worked * (equation.factor ?? 1) - known);
      if (!(off <= 0.5 * 10 ** -this.decimals + 1e-9)) return [];
    }
    return terms;
  }
}

function applied(sum: number, sign: EquationTerm['sign'], value: unknown): number {
  const number = typeof value === 'number' ? value : 0;
  if (sign === '/') return number === 0 ? NaN : sum / number;
  return sign === '-' ? sum - number : sum + number;
}
