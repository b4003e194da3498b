/**
 * What the ranked units of a khối lost at each criterion, as formulas. Beside the sheet of scores each criterion has
 * a helper column with the points that each unit lost, and each khối one with their sums in the order of its table,
 * so that cumulated shares need not be added up anew on every line.
 */
import { type Scoreboard, Treatment } from '../../core/scoring/scoreboard';
import { quoted } from '../../core/rules/native-formula';
import type { CellContent } from '../../workbook/plan';
import { fixedCell, fixedRange } from './helper-grid';
import type { LiveScores } from './live-scores';
import type { LiveTotals } from './live-totals';
import type { LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

/** What a table of losses shows of one criterion now; shares in percent. */
export interface LossValues {
  readonly code: string;
  readonly losing: number;
  readonly units: number;
  readonly lost: number;
  readonly mean: number;
  readonly share: number;
  readonly cumulated: number;
  /** The cumulated share on 0..1, as charts draw it. */
  readonly drawn: number;
  /** The word that stands for a loss of many units, or of few. */
  readonly kind: string;
}

/** The same as cells. */
export interface LiveLoss {
  readonly losing: CellContent;
  readonly units: CellContent;
  readonly lost: CellContent;
  readonly mean: CellContent;
  readonly share: CellContent;
  readonly cumulated: CellContent;
  readonly kind: CellContent;
  /** Counted when it is asked for. */
  readonly drawn: CellContent;
}

/** When a loss counts as one of many units. */
export interface LossKinds {
  /** From this share of the units on. */
  readonly from: number;
  readonly common: string;
  readonly single: string;
}

/** What is more than nothing after rounding to 10 decimals. */
const anyLoss = '">=0.00000000005"';

export class LiveLosses {
  private readonly columns: ReadonlyMap<string, number>;

  /** @param heading of the helper column of a criterion, or of the sums of a khối. */
  constructor(
    private readonly board: Scoreboard,
    private readonly scores: LiveScores,
    private readonly totals: LiveTotals,
    private readonly lines: UnitLines,
    private readonly tally: LiveTally,
    private readonly heading: (id: string, of: string) => string,
  ) {
    const codes = new Set(board.panels.flatMap((_, panel) => this.leavesOf(panel)));
    this.columns = new Map([...codes].map((code) => [code, lines.grid.add(heading('lost', code))]));
  }

  /** The criteria of a khối (an index in `Scoreboard.panels`) in the order of its table. */
  of(panel: number, table: readonly LossValues[], kinds: LossKinds): readonly LiveLoss[] {
    for (const code of this.leavesOf(panel)) this.putLost(panel, code);
    const { grid } = this.lines;
    const column = grid.add(this.heading('lostSum', this.board.panels[panel]!.group));
    const row = grid.headerRow + 1;
    table.forEach(({ code, lost }, i) => {
      grid.put(
        row + i,
        column,
        this.tally.cell(() => `SUM(${this.lostRange(panel, code)})`, lost),
      );
    });
    const total = table.reduce((sum, { lost }) => sum + lost, 0);
    const all = this.scores.qualified(
      grid.put(
        row + table.length,
        column,
        this.tally.cell(() => `SUM(${this.allLost(panel)})`, total),
      ),
    );
    return table.map((loss, i) => {
      const upTo = this.scores.qualified(fixedRange({ row, column, rows: i + 1, columns: 1 }));
      const own = this.scores.qualified(fixedCell(row + i, column));
      return this.cells(
        loss,
        this.scores.qualified(this.lostRange(panel, loss.code)),
        { own, upTo, all },
        kinds,
      );
    });
  }

  private cells(
    now: LossValues,
    range: string,
    { own, upTo, all }: { readonly own: string; readonly upTo: string; readonly all: string },
    { from, common, single }: LossKinds,
  ): LiveLoss {
    const { tally } = this;
    const percent = (part: string) => `IF(${all}>0,ROUND(100*${part}/${all},10),"")`;
    const losing = `COUNTIF(${range},${anyLoss})`;
    const units = `COUNT(${range})`;
    return {
      losing: tally.cell(() => losing, now.losing),
      units: tally.cell(() => units, now.units),
      lost: tally.cell(() => `ROUND(${own},10)`, now.lost),
      mean: tally.cell(() => `IF(${units}>0,ROUND(${own}/${units},10),"")`, now.mean),
      share: tally.cell(() => percent(own), now.share),
      cumulated: tally.cell(() => percent(`SUM(${upTo})`), now.cumulated),
      kind: tally.cell(
        () => `IF(${losing}>=${String(from)}*${units},${quoted(common)},${quoted(single)})`,
        now.kind,
      ),
      get drawn() {
        return tally.cell(() => `IF(${all}>0,ROUND(SUM(${upTo})/${all},10),"")`, now.drawn);
      },
    };
  }

  /** The points that each ranked unit of a khối lost at a criterion; a missing score loses all of its maximum. */
  private putLost(panel: number, code: string): void {
    const { results, units } = this.board.panels[panel]!;
    const { scores, maxima, treatments } = results.get(code)!;
    for (const [row, unit] of units.entries()) {
      if (!this.totals.isRanked(unit)) continue;
      const { score, max } = this.scores.cells(unit, code);
      const has = `AND(ISNUMBER(${this.totals.keyCell(unit)}),ISNUMBER(${max}))`;
      const applies = this.board.units[unit]!.groupRank !== null && treatments[row]! < Treatment.dropped;
      const points = Number.isNaN(scores[row]!) ? 0 : scores[row]!;
      const lost = applies ? Math.max(0, maxima[row]! - points) : '';
      const cell = this.tally.cell(() => `IF(${has},MAX(0,${max}-SUM(${score})),"")`, lost);
      this.lines.put(unit, this.columns.get(code)!, cell);
    }
  }

  private lostRange(panel: number, code: string): string {
    return this.lines.range(panel, this.columns.get(code)!);
  }

  /** The columns of all criteria stand side by side. */
  private allLost(panel: number): string {
    const [from = 0, ...others] = this.columns.values();
    return this.lines.range(panel, from, { columns: others.length + 1 });
  }

  /** Scored leaves of a khối. */
  private leavesOf(panel: number): readonly string[] {
    return this.board.panels[panel]!.nodes.flatMap(({ code, children, kind }) =>
      children.length === 0 && kind === 'scored' ? [code] : [],
    );
  }
}
