import { maxColumns } from '../address';
import type { CellStyle, StyledRange } from '../plan';
import { RowSweep } from '../row-sweep';
import type { StylesWriter } from './styles-writer';

/**
 * Which style each cell of a row has, where styled ranges lie over one another. A combination of ranges is a
 * number; laying one more range over it is one look-up, so that hundreds of thousands of rows cost little.
 * Rows must be asked for in ascending order.
 */
export class StyleLayers {
  /** Columns that any range of the present row reaches. */
  width = 0;
  private combined = new Int32Array(0);
  private readonly sweep: RowSweep<StyledRange>;
  private readonly combinations: CellStyle[] = [{}];
  private readonly plain: number[] = [];
  private readonly quoted: number[] = [];
  private readonly byKey = new Map<string, number>([['[]', 0]]);
  private readonly steps = new Map<CellStyle, Map<number, number>>();

  constructor(
    ranges: readonly StyledRange[],
    private readonly styles: StylesWriter,
  ) {
    this.sweep = new RowSweep(ranges, ({ range }) => range);
  }

  /** One past the last row that has a style. */
  get end(): number {
    return this.sweep.end;
  }

  /** Goes to a row. */
  enter(row: number): void {
    if (this.sweep.enter(row)) this.lay();
  }

  /** Whether a cell of the present row has any style of its own. */
  isStyled(column: number): boolean {
    return column < this.width && this.combined[column] !== 0;
  }

  /** Index of the cell style at a column of the present row. */
  index(column: number, quoted: boolean): number {
    const combination = column < this.width ? this.combined[column]! : 0;
    const indexes = quoted ? this.quoted : this.plain;
    return (indexes[combination] ??= this.styles.index(this.combinations[combination]!, quoted));
  }

  private lay(): void {
    const { active } = this.sweep;
    const end = active.reduce((most, { range }) => Math.max(most, range.column + range.columns), 0);
    this.width = Math.min(maxColumns, end);
    if (this.combined.length < this.width) this.combined = new Int32Array(this.width);
    else this.combined.fill(0, 0, this.width);
    for (const { range, style } of active) {
      const to = Math.min(this.width, range.column + range.columns);
      for (let column = range.column; column < to; column += 1) {
        this.combined[column] = this.over(this.combined[column]!, style);
      }
    }
  }

  /** The combination of one more style over another combination. */
  private over(below: number, style: CellStyle): number {
    let steps = this.steps.get(style);
    if (!steps) this.steps.set(style, (steps = new Map<number, number>()));
    let combination = steps.get(below);
    if (combination === undefined) {
      const merged = { ...this.combinations[below], ...style };
      const key = JSON.stringify(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
      combination = this.byKey.get(key) ?? this.combinations.push(merged) - 1;
      this.byKey.set(key, combination);
      steps.set(below, combination);
    }
    return combination;
  }
}
