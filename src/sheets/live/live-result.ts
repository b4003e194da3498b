/** A result in live mode: what the reports take instead of numbers. */
import type { CriterionGap } from '../../core/gaps/gap';
import { roundTo10 } from '../../core/rounding/round';
import type { Scoring } from '../../core/scoring/score';
import { quoteSheet } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { TotalParts } from '../reports/total-parts';
import type { Texts } from '../texts';
import { type LiveParts, liveParts } from './live-parts';
import { LiveScores } from './live-scores';
import type { LiveRow } from './score-writing';
import { LiveTotals, type LiveTotal } from './live-totals';
import { LiveTally, NoLiveFormula } from './tally';

/** Beyond these, a workbook of formulas is too heavy to be opened and the result is written as values. */
export const mostLiveFormulas = 200_000;

/** Where the sheet of scores will stand. */
export interface ScoresPlace {
  readonly sheet: string;
  /** Row of its headings. */
  readonly headerRow: number;
}

/** The cells of a line of lost points. */
export interface LiveGap {
  readonly max: CellContent;
  readonly score: CellContent;
  readonly lost: CellContent;
  readonly mean: CellContent;
  readonly overMean: CellContent;
  readonly best: CellContent;
  readonly overBest: CellContent;
}

export class LiveResult {
  readonly tally = new LiveTally();
  private readonly scores: LiveScores;
  private readonly totals: LiveTotals;

  constructor(
    scoring: Scoring,
    snapshot: WorkbookSnapshot,
    private readonly place: ScoresPlace,
    texts: Texts,
    readonly inWords = true,
  ) {
    this.scores = new LiveScores(scoring, snapshot, place.headerRow, this.tally, texts, inWords);
    this.totals = new LiveTotals(scoring, this.scores, this.scores.grid, place.sheet, this.tally, texts);
    this.scores.putAllStatistics((unit) => this.totals.keyCell(unit));
  }

  /** Rows of the longest sheet of figures that has a row for each criterion. */
  get longRows(): number {
    return this.scores.longRows;
  }

  /** What is written as values so far, by reason. */
  get values(): LiveTally['values'] {
    return this.tally.values;
  }

  /** Cells of a node of a unit (an index in `Scoreboard.units`) in the sheet of scores. */
  row(unit: number, code: string): LiveRow {
    return this.scores.row(unit, code);
  }

  /** The sheet of scores with what its formulas rest on. */
  withHelpers(plan: SheetPlan): SheetPlan {
    return this.scores.on(plan);
  }

  total(unit: number): LiveTotal {
    return this.totals.of(unit);
  }

  mean(panel: number | null, value: number | null): CellContent {
    return this.totals.mean(panel, value);
  }

  /** Points of another stage, which the formulas do not follow. */
  otherStage(value: number | null): CellContent {
    return value === null ? null : this.tally.value('other-stage', value);
  }

  /** What a cell is above an earlier or other number; null where there is nothing to compare. */
  difference(cell: CellContent, than: number | null, value: number | null): CellContent {
    if (value === null || than === null) return value;
    return this.tally.cell(() => `IFERROR(ROUND(${formulaOf(cell)}-${String(than)},10),"")`, value);
  }

  /** Places gained on an earlier rank. */
  placesGained(rank: CellContent, earlier: number | null, value: number | null): CellContent {
    if (value === null || earlier === null) return value;
    return this.tally.cell(() => `IFERROR(${String(earlier)}-${formulaOf(rank)},"")`, value);
  }

  /** The parts of a unit's total; `total` is the cell of it. */
  parts(unit: number, now: TotalParts, total: CellContent): LiveParts {
    return liveParts(this.scores, unit, this.place.sheet, now, () => formulaOf(total), this.tally);
  }

  gap(unit: number, gap: CriterionGap): LiveGap {
    const { tally } = this;
    const sheet = quoteSheet(this.place.sheet);
    const cells = this.scores.cells(unit, gap.criterion);
    const [score, max] = [`${sheet}!${cells.score}`, `${sheet}!${cells.max}`];
    const statistics = this.scores.statistics(unit, gap.criterion);
    const earned = gap.max - gap.lost;
    const against = (cell: string, distance: number | null): readonly [CellContent, CellContent] => [
      tally.cell(
        () => `IF(ISNUMBER(${sheet}!${cell}),ROUND(${sheet}!${cell},10),"")`,
        distance === null ? '' : roundTo10(earned + distance),
      ),
      tally.cell(
        () =>
          `IF(AND(ISNUMBER(${max}),ISNUMBER(${sheet}!${cell})),ROUND(SUM(${score})-${sheet}!${cell},10),"")`,
        distance === null ? '' : roundTo10(-distance),
      ),
    ];
    const [mean, overMean] = against(statistics.mean, gap.toMean);
    const [best, overBest] = against(statistics.best, gap.toBest);
    return {
      max: tally.cell(() => max, gap.max),
      score: tally.cell(() => score, gap.score ?? ''),
      lost: tally.cell(() => `IF(ISNUMBER(${max}),ROUND(${max}-SUM(${score}),10),"")`, roundTo10(gap.lost)),
      mean,
      overMean,
      best,
      overBest,
    };
  }
}

/** The formula of a cell that is one. Throws NoLiveFormula. */
function formulaOf(cell: CellContent): string {
  if (typeof cell === 'object' && cell !== null) return cell.formula;
  throw new NoLiveFormula('parts');
}
