/** The last point of a trend as a formula: the mean of the rounded percentages of the ranked units of a khối. */
import type { Scoreboard } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import { anyNumber, type LiveTotals } from './live-totals';
import type { LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

export class LiveTrend {
  private column: number | null = null;
  private readonly written = new Set<number>();

  constructor(
    private readonly board: Scoreboard,
    private readonly scores: LiveScores,
    private readonly totals: LiveTotals,
    private readonly lines: UnitLines,
    private readonly tally: LiveTally,
    private readonly heading: (id: string) => string,
  ) {}

  /** @param panel an index in `Scoreboard.panels`. */
  meanPercent(panel: number, value: number | null): CellContent {
    return this.tally.cell(() => {
      const percents = this.scores.qualified(this.lines.range(panel, this.percents(panel)));
      const keys = this.scores.qualified(this.totals.keys(panel));
      return `IFERROR(AVERAGEIFS(${percents},${keys},${anyNumber}),"")`;
    }, value ?? '');
  }

  /** The helper column of the rounded percentages, with the lines of a khối in it. */
  private percents(panel: number): number {
    const column = (this.column ??= this.lines.grid.add(this.heading('percent')));
    if (!this.written.has(panel)) {
      this.written.add(panel);
      for (const unit of this.board.panels[panel]!.units) {
        const { percent } = this.board.units[unit]!;
        this.lines.put(
          unit,
          column,
          this.tally.cell(() => this.totals.percentFormula(unit), percent ?? ''),
        );
      }
    }
    return column;
  }
}
