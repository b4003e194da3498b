/** Places over a helper column of numbers, as the engine gives them; a unit without a number has none. */
import type { TieRule } from '../../core/book';
import { bestFirst } from '../../core/ranking/rank';
import type { LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

export interface Ranked {
  readonly lines: UnitLines;
  readonly tally: LiveTally;
  readonly ties: TieRule;
  /** Column of the numbers, rounded as they are compared. */
  readonly key: number;
  /** What each unit has there now. */
  readonly now: readonly (number | null)[];
  /** Where ties are sequential: columns of numbers that decide between equal units, and of the order in the sheet. */
  readonly decidedBy?: { readonly numbers: readonly number[]; readonly order: number };
  /** Adds a helper column, which dense places need. */
  readonly addColumn: (id: 'first' | 'firstOfGroup') => number;
}

export class RankedColumn {
  private readonly filled = new Set<number | null>();
  private firstOfAll: number | null = null;
  private firstOfGroup: number | null = null;

  constructor(private readonly ranked: Ranked) {}

  /** The place of a unit inside its khối (an index in `Scoreboard.panels`) or, with null, among all units. */
  place(unit: number, panel: number | null): string {
    const { lines, key } = this.ranked;
    return `IF(ISNUMBER(${lines.cell(unit, key)}),${this.placeFormula(unit, panel)},"")`;
  }

  private placeFormula(unit: number, panel: number | null): string {
    const { lines, key, ties } = this.ranked;
    const own = lines.cell(unit, key);
    const all = lines.range(panel, key);
    const better = `COUNTIF(${all},">"&${own})`;
    switch (ties) {
      case 'competition':
        return `${better}+1`;
      case 'dense':
        return `SUMIFS(${lines.range(panel, this.firstOfRuns(panel))},${all},">"&${own})+1`;
      case 'average':
        return `${better}+(COUNTIF(${all},${own})+1)/2`;
      case 'sequential':
        return `${better}${this.equalBefore(unit, panel)}+1`;
    }
  }

  /** Equal units that stand before one, by each further number in turn and at last by the order in the sheet. */
  private equalBefore(unit: number, panel: number | null): string {
    const { lines, key, decidedBy = { numbers: [], order: key } } = this.ranked;
    const range = (column: number) => lines.range(panel, column);
    const equal = [`${range(key)},${lines.cell(unit, key)}`];
    const counts = decidedBy.numbers.map((column) => {
      const own = lines.cell(unit, column);
      const count = `COUNTIFS(${[...equal, `${range(column)},">"&${own}`].join(',')})`;
      equal.push(`${range(column)},${own}`);
      return count;
    });
    const { order } = decidedBy;
    counts.push(`COUNTIFS(${[...equal, `${range(order)},"<"&${lines.cell(unit, order)}`].join(',')})`);
    return counts.map((count) => `+${count}`).join('');
  }

  /** The helper column with 1 for the first unit of each run of equal ones, which dense places count. */
  private firstOfRuns(panel: number | null): number {
    const { addColumn } = this.ranked;
    const column =
      panel === null
        ? (this.firstOfAll ??= addColumn('first'))
        : (this.firstOfGroup ??= addColumn('firstOfGroup'));
    if (!this.filled.has(panel)) {
      this.filled.add(panel);
      this.putFirsts(panel, column);
    }
    return column;
  }

  private putFirsts(panel: number | null, column: number): void {
    const { lines, tally, key, now } = this.ranked;
    const units = lines.unitsOf(panel);
    const order = bestFirst(units.map((unit) => now[unit] ?? null));
    const first = new Set(order.runs.map((at) => units[order.units[at]!]!));
    for (const unit of units) {
      const own = lines.cell(unit, key);
      const upTo = lines.range(panel, key, { upTo: unit });
      const value = typeof now[unit] === 'number' ? Number(first.has(unit)) : '';
      const cell = tally.cell(() => `IF(ISNUMBER(${own}),IF(COUNTIF(${upTo},${own})=1,1,0),"")`, value);
      lines.put(unit, column, cell);
    }
  }
}
