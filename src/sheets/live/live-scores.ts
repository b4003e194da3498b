/**
 * Live mode: the sheet of scores as native formulas over the user's input cells.
 *
 * How it is laid out. Each unit has a block of rows, one a node in the order of the criteria. Score, applicable
 * maximum and state stand in the table; what they rest on stands in grey helper columns to its right, outside the
 * table: the row of the unit in each sheet of figures (one MATCH a unit, sheet and period; one a unit and criterion
 * where the sheet is long, over a helper column of joined keys), a leaf's entry before its policies where the points
 * are not simply the entry, and of a parent its treatment, its remaining and its full maximum and its rule before
 * rescaling and bonus. The texts that stand for KAD and KPS stand once above the helper columns.
 *
 * How states travel. A score cell is a number, `KAD` or `KPS` where the node left its parent, and empty text where
 * it is missing; Excel's own SUM, AVERAGE and COUNT skip both texts, so that a parent's rule reads its children's
 * cells as they are. Whether a node that left is rescaled is told from its text (each text of a leaf has one policy)
 * or from the treatment of a parent. An applicable maximum is a number, empty where the node left.
 *
 * What stays a value, with its reason counted: a rule without a native formula, a figure that is not written as a
 * plain number or known word, a row that no look-up finds, counts rolled up from units below, figures of units made
 * from others, exemptions that are not written as codes, the score of 0 for units that handed in nothing.
 *
 * A cell beyond these is one formula of functions that Excel 2010 has, not volatile, not an array formula.
 */
import { rootCode } from '../../core/criteria/criterion';
import { Tag } from '../../core/measures/column';
import type { Expression } from '../../core/rules/expression';
import type { Scoring } from '../../core/scoring/score';
import { Treatment } from '../../core/scoring/scoreboard';
import { quoteSheet } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Texts } from '../texts';
import { GroupColumns } from './group-columns';
import { fixedCell, fixedRange, HelperGrid } from './helper-grid';
import { InputTables } from './input-tables';
import { formulaOf } from './leaf-formulas';
import { leafRow } from './leaf-row';
import { putLeafStatistics } from './leaf-statistics';
import { type NodePlan, planNodes } from './node-plan';
import { type LiveParts, PanelLive } from './panel-live';
import { countedFormula, leavesOut } from './parent-formulas';
import { parentRow } from './parent-row';
import { ScopeRows } from './scope-rows';
import { ScoreBlock, scoreColumns } from './score-block';
import { type LiveRow, ScoreWriting } from './score-writing';
import { stateTexts } from './state-texts';
import { cachedValue, type CachedValue, type LiveTally } from './tally';

/** Where the sheet of scores will stand. */
export interface ScoresPlace {
  readonly sheet: string;
  /** Row of its headings. */
  readonly headerRow: number;
}

/** Cells of the sheet of scores, fixed, without the sheet's name. */
export interface ScoreCells {
  readonly score: string;
  readonly max: string;
}

export class LiveScores {
  readonly grid: HelperGrid;
  /** Rows of the longest sheet of figures that has a row for each criterion. */
  readonly longRows: number;
  private readonly writing: ScoreWriting;
  private readonly panels: readonly PanelLive[];
  private readonly blocks: readonly ScoreBlock[];
  /** Row of each block's unit among the figures of its khối. */
  private readonly figureRows: ReadonlyMap<ScoreBlock, number>;
  private readonly rows: readonly ReadonlyMap<string, LiveRow>[];

  /**
   * @param place of the sheet of scores.
   * @param inWords whether a leaf whose score cell tells its state says it in words too.
   */
  constructor(
    private readonly scoring: Scoring,
    snapshot: WorkbookSnapshot,
    private readonly place: ScoresPlace,
    tally: LiveTally,
    texts: Texts,
    inWords: boolean,
  ) {
    const { book, standings } = scoring;
    const { headerRow } = place;
    this.grid = new HelperGrid(scoreColumns.count, headerRow);
    this.writing = new ScoreWriting(this.grid, tally, texts, inWords);
    const parts: LiveParts = {
      book,
      inputs: new InputTables(snapshot, book, this.grid, tally, (sheet) =>
        texts.text('column.live.row', { sheet }),
      ),
      scope: new ScopeRows(snapshot, book),
      groups: new GroupColumns(
        this.grid,
        tally,
        (criterion, name) => `${criterion}:${name}`,
        (live) => this.rankedUnits(live).map((unit) => this.blocks[unit]!),
        (live, block, criterion, name) => this.groupValue(live, block, criterion, name),
      ),
      grid: this.grid,
      words: this.stateWords(),
      placeColumn: this.writing.placeColumn,
    };
    this.longRows = parts.inputs.longRows;
    this.panels = standings.panels.map(({ scoring: panel }) => new PanelLive(parts, panel, planNodes(panel)));
    let row = headerRow + 1;
    this.blocks = standings.units.map((standing) => {
      const { nodes } = standings.panels[standing.panel]!.scoring.setting;
      const unit = standings.panels[standing.panel]!.unitIndices[standing.row]!;
      const codes = nodes.map(({ code }) => code);
      const block = new ScoreBlock(unit, row, codes, this.writing.helpers);
      row += nodes.length;
      return block;
    });
    this.figureRows = new Map(this.blocks.map((block, i) => [block, standings.units[i]!.row]));
    this.rows = standings.units.map((_, unit) => this.unitRows(unit));
  }

  /** The row of a node of a unit (an index in `Scoreboard.units`). */
  row(unit: number, code: string): LiveRow {
    return this.rows[unit]!.get(code)!;
  }

  /** Whether a criterion applies to the khối of a unit. */
  has(unit: number, code: string): boolean {
    return this.blocks[unit]!.has(code);
  }

  /** A reference to this sheet as other sheets write it. */
  qualified(reference: string): string {
    return `${quoteSheet(this.place.sheet)}!${reference}`;
  }

  /** A rule over the nodes of a unit, to stand in this sheet. Throws NoLiveFormula. */
  ruleFormula(unit: number, rule: Expression): string {
    const live = this.panels[this.scoring.standings.units[unit]!.panel]!;
    const root = live.panel.criterion(rootCode)!;
    return formulaOf(rule, live.references(this.blocks[unit]!, root));
  }

  /** What the cells of a node of a unit show now: a state where the node left its parent. */
  shown(unit: number, code: string): { readonly score: CachedValue; readonly max: CachedValue } {
    const { score, max } = this.row(unit, code);
    return { score: cachedValue(score), max: cachedValue(max) };
  }

  /** Cells of a node of a unit. */
  cells(unit: number, code: string): ScoreCells {
    const row = this.blocks[unit]!.rowOf(code);
    return { score: fixedCell(row, scoreColumns.score), max: fixedCell(row, scoreColumns.max) };
  }

  /** Cells with the mean and the best of the khối of a unit at a leaf. */
  statistics(unit: number, code: string): { readonly mean: string; readonly best: string } {
    const row = this.firstBlock(this.scoring.standings.units[unit]!.panel)!.rowOf(code);
    const { mean, best } = this.writing.helpers;
    return { mean: fixedCell(row, mean), best: fixedCell(row, best) };
  }

  /** What can become of the nodes of a unit. */
  plans(unit: number): ReadonlyMap<string, NodePlan> {
    return this.panels[this.scoring.standings.units[unit]!.panel]!.plans;
  }

  /** The sheet with the helper columns in it. */
  on(plan: SheetPlan): SheetPlan {
    return this.grid.on(plan);
  }

  /** Mean and best of each leaf of each khối; `keyOf` is the cell that is a number while a unit has a place. */
  putAllStatistics(keyOf: (unit: number) => string): void {
    const { units } = this.scoring.standings;
    this.panels.forEach((live, panel) => {
      const ranked = this.rankedUnits(live).map((unit) => {
        const { row, rank } = units[unit]!;
        return { block: this.blocks[unit]!, row, hasPlace: rank !== null, key: keyOf(unit) };
      });
      const first = this.firstBlock(panel);
      if (first) putLeafStatistics(this.writing, live, first, ranked);
    });
  }

  /** The block of the first unit of a khối. */
  private firstBlock(panel: number): ScoreBlock | undefined {
    const unit = this.scoring.board.panels[panel]!.units[0];
    return unit === undefined ? undefined : this.blocks[unit];
  }

  private stateWords(): LiveParts['words'] {
    const { entry } = this.writing.helpers;
    const place = (row: number, texts: readonly string[]): string => {
      texts.forEach((text, i) => {
        this.grid.put(row, entry + i, text);
      });
      return fixedRange({ row, column: entry, rows: 1, columns: texts.length });
    };
    return { notApplicable: place(0, stateTexts.notApplicable), noEvent: place(1, stateTexts.noEvent) };
  }

  private unitRows(unit: number): ReadonlyMap<string, LiveRow> {
    const { panel, row } = this.scoring.standings.units[unit]!;
    const live = this.panels[panel]!;
    const block = this.blocks[unit]!;
    return new Map(
      [...live.plans.values()].reverse().map((plan) => {
        this.putCounted(live, block, plan, row);
        const result = live.panel.node(plan.node.code)!;
        const make = plan.isLeaf ? leafRow : parentRow;
        return [plan.node.code, make(this.writing, live, block, plan, result, row)];
      }),
    );
  }

  /** The maximum that a child counts with, where its parent leaves missing children out. */
  private putCounted(live: PanelLive, block: ScoreBlock, plan: NodePlan, row: number): void {
    const above = live.plans.get(plan.node.parent ?? '');
    if (!above || !leavesOut(live, above) || !above.scored.includes(plan)) return;
    const { treatments, maxima } = live.panel.node(plan.node.code)!;
    const max = treatments[row] === Treatment.counted ? maxima[row]! : '';
    const cell = this.writing.tally.cell(() => countedFormula(block, plan), max);
    this.writing.put(block, plan.node, 'counted', cell);
  }

  /** Units of a khối that are ranked, by index. */
  private rankedUnits(live: PanelLive): readonly number[] {
    const { units } = this.scoring.standings;
    return [...units.keys()].filter(
      (unit) => this.panels[units[unit]!.panel] === live && units[unit]!.ranked,
    );
  }

  private groupValue(live: PanelLive, block: ScoreBlock, criterion: string, name: string): number | null {
    const column = this.writing.known.named(live, live.panel.criterion(criterion)!, name);
    const at = this.figureRows.get(block)! * column.step;
    return column.tags[at] === Tag.number ? column.numbers[at]! : null;
  }
}
