/** A result in live mode: what the reports take instead of numbers. */
import { quoted } from '../../core/rules/native-formula';
import type { Scoring } from '../../core/scoring/score';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { TotalParts } from '../reports/total-parts';
import type { Texts } from '../texts';
import { LiveAreas } from './live-areas';
import { LiveGaps } from './live-gaps';
import { LiveGrades } from './live-grades';
import { LiveLosses } from './live-losses';
import { type LiveParts, liveParts } from './live-parts';
import { LiveScores, type ScoresPlace } from './live-scores';
import { LiveTrend } from './live-trend';
import { LiveTotals, type LiveTotal } from './live-totals';
import type { LiveRow } from './score-writing';
import { LiveTally, NoLiveFormula } from './tally';
import { UnitLines } from './unit-lines';

/** Beyond these, a workbook of formulas is too heavy to be opened and the result is written as values. */
export const mostLiveFormulas = 200_000;

/** What a large index does without, for the sake of its size. */
export interface LiveDetail {
  /** A leaf whose score cell tells its state says it in words too. */
  readonly inWords: boolean;
  /** What all units lost at each criterion, a formula for each unit and criterion, follows the figures. */
  readonly losses: boolean;
}

export class LiveResult {
  /** The first formula too many throws `TooManyFormulas`. */
  readonly tally = new LiveTally(mostLiveFormulas);
  readonly gaps: LiveGaps;
  readonly grades: LiveGrades;
  readonly areas: LiveAreas;
  readonly trend: LiveTrend;
  private readonly scores: LiveScores;
  private readonly totals: LiveTotals;
  readonly inWords: boolean;
  private readonly makeLosses: () => LiveLosses | null;
  private knownLosses: LiveLosses | null = null;

  constructor(
    scoring: Scoring,
    snapshot: WorkbookSnapshot,
    place: ScoresPlace,
    texts: Texts,
    { inWords, losses }: LiveDetail = { inWords: true, losses: true },
  ) {
    this.inWords = inWords;
    const { tally } = this;
    const { board } = scoring;
    const heading = (id: string) => texts.text(`column.live.${id}`);
    const headingOf = (id: string, of: string) => `${heading(id)} ${of}`.trim();
    this.scores = new LiveScores(scoring, snapshot, place, tally, texts, inWords);
    const { scores } = this;
    const lines = new UnitLines(board, scores.grid);
    this.totals = new LiveTotals(scoring, scores, lines, tally, heading);
    const { totals } = this;
    scores.putAllStatistics((unit) => totals.keyCell(unit));
    this.gaps = new LiveGaps(scores, tally);
    this.grades = new LiveGrades(scoring, scores, totals, lines, tally, heading);
    this.areas = new LiveAreas(board, scores, totals, lines, tally, headingOf);
    this.trend = new LiveTrend(board, scores, totals, lines, tally, heading);
    this.makeLosses = () => (losses ? new LiveLosses(board, scores, totals, lines, tally, headingOf) : null);
  }

  /** Rows of the longest sheet of figures that has a row for each criterion. */
  get longRows(): number {
    return this.scores.longRows;
  }

  /** What is written as values so far, by reason. */
  get values(): LiveTally['values'] {
    return this.tally.values;
  }

  /** Lost points of all units together, in helper columns that stand only where somebody asks; null where they are left out. */
  get losses(): LiveLosses | null {
    return (this.knownLosses ??= this.makeLosses());
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

  /** Mean of the number that ranks, over the ranked units of a khối (an index in `Scoreboard.panels`) or of all. */
  mean(panel: number | null, value: number | null): CellContent {
    return this.totals.mean(panel, value);
  }

  /** A number that is left a value for the sake of the size of the workbook. */
  leftOut(value: number): CellContent {
    return this.tally.value('too-many', value);
  }

  /** Points of another stage, which the formulas do not follow. */
  otherStage(value: number | null): CellContent {
    return value === null ? null : this.tally.value('other-stage', value);
  }

  /** What a cell is above another or a number; null where there is nothing to compare. */
  difference(cell: CellContent, than: CellContent, value: number | null): CellContent {
    if (cell === null || than === null) return null;
    return this.tally.cell(
      () =>
        `IFERROR(ROUND(${formulaOf(cell)}-${typeof than === 'number' ? String(than) : formulaOf(than)},10),"")`,
      value ?? '',
    );
  }

  /** Places gained on an earlier rank. */
  placesGained(rank: CellContent, earlier: number | null, value: number | null): CellContent {
    if (rank === null || earlier === null) return null;
    return this.tally.cell(() => `IFERROR(${String(earlier)}-${formulaOf(rank)},"")`, value ?? '');
  }

  /** One text where a cell reaches a number, else another; empty text where the cell has no number. */
  reaches(
    cell: CellContent,
    least: number,
    [yes, no]: readonly [string, string],
    value: string,
  ): CellContent {
    return this.tally.cell(
      () =>
        `IF(ISNUMBER(${formulaOf(cell)}),IF(${formulaOf(cell)}>=${String(least)},${quoted(yes)},${quoted(no)}),"")`,
      value,
    );
  }

  /** The parts of a unit's total; `total` is the cell of it. */
  parts(unit: number, now: TotalParts, total: CellContent): LiveParts {
    return liveParts(this.scores, unit, now, () => formulaOf(total), this.tally);
  }
}

/** What a live cell says, inside another formula. Throws NoLiveFormula where it is a value. */
function formulaOf(cell: CellContent): string {
  if (typeof cell === 'object' && cell !== null) return cell.formula;
  throw new NoLiveFormula('parts');
}
