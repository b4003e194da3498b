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
import type { Criterion } from '../../core/criteria/criterion';
import { rootCode } from '../../core/criteria/criterion';
import { type Column, Tag } from '../../core/measures/column';
import { evaluateRule } from '../../core/rules/evaluate';
import { computedEntries } from '../../core/scoring/computed';
import { quoted } from '../../core/rules/native-formula';
import { nodeStatistics } from '../../core/gaps/statistics';
import { pickEntries } from '../../core/scoring/pick';
import { contextOf } from '../../core/scoring/rule-context';
import type { Scoring } from '../../core/scoring/score';
import { type NodeColumn, NodeState, Treatment } from '../../core/scoring/scoreboard';
import { cellName } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Texts } from '../texts';
import { GroupColumns } from './group-columns';
import { fixedCell, fixedRange, HelperGrid } from './helper-grid';
import { InputTables } from './input-tables';
import * as leaf from './leaf-formulas';
import * as parent from './parent-formulas';
import { awaitsAppraisal, type NodePlan, planNodes } from './node-plan';
import { type LiveParts, PanelLive } from './panel-live';
import { ScopeRows } from './scope-rows';
import { helperColumns, ScoreBlock, scoreColumns } from './score-block';
import { entryValue, shownMax, shownScore } from './shown-values';
import { shownStates, stateTexts, zeroDenominator } from './state-texts';
import { type CachedValue, type LiveTally } from './tally';

/** The cells of one row of the table. */
export interface LiveRow {
  readonly max: CellContent;
  readonly score: CellContent;
  readonly state: CellContent;
}

/** Cells of the sheet of scores as other sheets refer to them, without the sheet's name. */
export interface ScoreCells {
  readonly score: string;
  readonly max: string;
}

export class LiveScores {
  readonly grid: HelperGrid;
  /** Rows of the longest sheet of figures that has a row for each criterion. */
  readonly longRows: number;
  private readonly panels: readonly PanelLive[];
  private readonly blocks: readonly ScoreBlock[];
  private readonly rows: readonly ReadonlyMap<string, LiveRow>[];
  private readonly helpers: ReturnType<typeof helperColumns>;
  private readonly entries = new Map<string, readonly Column[]>();
  private readonly placeColumns: number[] = [];

  /** @param headerRow row of the table's headings in the sheet. */
  constructor(
    private readonly scoring: Scoring,
    snapshot: WorkbookSnapshot,
    headerRow: number,
    private readonly tally: LiveTally,
    private readonly texts: Texts,
    /** Whether a leaf whose score cell tells its state says it in words too. */
    private readonly inWords: boolean,
  ) {
    const { book, standings } = scoring;
    this.grid = new HelperGrid(scoreColumns.count, headerRow);
    this.helpers = helperColumns(this.grid, (id) => texts.text(`column.live.${id}`));
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
        (live) => this.rankedBlocks(live),
        (live, block, criterion, name) => this.groupValue(live, block, criterion, name),
      ),
      grid: this.grid,
      words: this.stateWords(),
      placeColumn: (index) =>
        (this.placeColumns[index] ??= this.grid.add(texts.text('column.live.place', { number: index + 1 }))),
    };
    this.longRows = parts.inputs.longRows;
    this.panels = standings.panels.map(({ scoring: panel }) => new PanelLive(parts, panel, planNodes(panel)));
    let row = headerRow + 1;
    this.blocks = standings.units.map((standing) => {
      const { nodes } = standings.panels[standing.panel]!.scoring.setting;
      const unit = standings.panels[standing.panel]!.unitIndices[standing.row]!;
      const block = new ScoreBlock(
        unit,
        row,
        nodes.map(({ code }) => code),
        this.helpers,
      );
      row += nodes.length;
      return block;
    });
    this.rows = standings.units.map((_, unit) => this.unitRows(unit));
  }

  /** The row of a node of a unit (an index in `Scoreboard.units`). */
  row(unit: number, code: string): LiveRow {
    return this.rows[unit]!.get(code)!;
  }

  /** Cells of a node of a unit, fixed, for formulas of other sheets. */
  cells(unit: number, code: string): ScoreCells {
    const row = this.blocks[unit]!.rowOf(code);
    return { score: fixedCell(row, scoreColumns.score), max: fixedCell(row, scoreColumns.max) };
  }

  /** Cells with the mean and the best of the khối of a unit at a leaf. */
  statistics(unit: number, code: string): { readonly mean: string; readonly best: string } {
    const first = this.scoring.board.panels[this.scoring.standings.units[unit]!.panel]!.units[0]!;
    const row = this.blocks[first]!.rowOf(code);
    return { mean: fixedCell(row, this.helpers.mean), best: fixedCell(row, this.helpers.best) };
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
    for (const live of this.panels) this.putStatistics(live, keyOf);
  }

  private stateWords(): LiveParts['words'] {
    const place = (row: number, texts: readonly string[]): string => {
      texts.forEach((text, i) => {
        this.grid.put(row, this.helpers.entry + i, text);
      });
      return fixedRange({ row, column: this.helpers.entry, rows: 1, columns: texts.length });
    };
    return { notApplicable: place(0, stateTexts.notApplicable), noEvent: place(1, stateTexts.noEvent) };
  }

  private unitRows(unit: number): ReadonlyMap<string, LiveRow> {
    const standing = this.scoring.standings.units[unit]!;
    const live = this.panels[standing.panel]!;
    const block = this.blocks[unit]!;
    return new Map(
      [...live.plans.values()].reverse().map((plan) => {
        const result = live.panel.node(plan.node.code)!;
        const make = plan.isLeaf ? this.leafRow.bind(this) : this.parentRow.bind(this);
        const above = live.plans.get(plan.node.parent ?? '');
        if (above && parent.leavesOut(live, above) && above.scored.includes(plan)) {
          const max =
            result.treatments[standing.row] === Treatment.counted ? result.maxima[standing.row]! : '';
          this.put(
            block,
            plan.node,
            'counted',
            this.tally.cell(() => parent.countedFormula(block, plan), max),
          );
        }
        return [plan.node.code, make(live, block, plan, result, standing.row)];
      }),
    );
  }

  private leafRow(
    live: PanelLive,
    block: ScoreBlock,
    plan: NodePlan,
    result: NodeColumn,
    row: number,
  ): LiveRow {
    const { node } = plan;
    if (plan.isOut) {
      const isRead = node.kind === 'tracking' || node.kind === 'gate';
      if (isRead) this.putEntry(live, block, plan, row);
      return { max: null, score: null, state: this.stateText(result.states[row]!) };
    }
    const { tally } = this;
    const shown = shownScore(result, row);
    if (leaf.needsEntry(live, plan)) this.putEntry(live, block, plan, row);
    const score = leaf.needsEntry(live, plan)
      ? tally.cell(() => leaf.scoreFormula(live, block, plan), shown)
      : tally.cell(() => leaf.plainScoreFormula(live, block, plan), shown);
    const max = plan.canLeave
      ? tally.cell(() => parent.leafMaxFormula(live, block, plan), shownMax(result, row))
      : (node.max ?? 0);
    if (parent.hasFull(plan)) {
      const full = result.treatments[row] === Treatment.dropped ? '' : (node.max ?? 0);
      this.put(
        block,
        node,
        'full',
        tally.cell(() => parent.leafFullFormula(live, block, plan), full),
      );
    }
    return { max, score, state: this.leafState(live, block, plan, result, row) };
  }

  private parentRow(
    live: PanelLive,
    block: ScoreBlock,
    plan: NodePlan,
    result: NodeColumn,
    row: number,
  ): LiveRow {
    const { node } = plan;
    const { tally } = this;
    if (plan.isOut) return { max: null, score: null, state: this.stateText(result.states[row]!) };
    const treatment = result.treatments[row]!;
    const left = treatment >= Treatment.dropped;
    if (plan.canLeave) {
      const cell = tally.cell(() => parent.treatmentFormula(live, block, plan), left ? treatment : 0);
      this.put(block, node, 'treatment', cell);
    }
    const shown = left ? this.leftText(plan, live, row) : shownScore(result, row);
    const max = shownMax(result, row);
    if (parent.needsRaw(plan)) {
      this.put(
        block,
        node,
        'raw',
        tally.cell(() => parent.rawFormula(live, block, plan), this.combined(live, plan, 'score', row)),
      );
    }
    if (parent.rescales(plan)) {
      this.put(
        block,
        node,
        'remaining',
        tally.cell(() => parent.remainingFormula(live, block, plan), this.combined(live, plan, 'max', row)),
      );
      this.put(
        block,
        node,
        'full',
        tally.cell(() => parent.fullFormula(live, block, plan), max),
      );
    }
    const silent = node.code === rootCode && this.isSilent(live, row, result);
    return {
      max: tally.cell(() => parent.maxFormula(live, block, plan), max),
      score: silent
        ? tally.value('no-submission', shown)
        : tally.cell(() => parent.parentScoreFormula(live, block, plan), shown),
      state: this.parentState(block, live, plan, result, row),
    };
  }

  /** What a parent's rule gives now over the scores or maxima of the children that remain. */
  private combined(live: PanelLive, plan: NodePlan, purpose: 'score' | 'max', row: number): CachedValue {
    const { node } = plan;
    if (plan.scored.length === 0) return 0;
    const column = this.entry(live, { ...node, code: `${node.code} ${purpose}` }, () => {
      const columns = plan.scored.map((child) => {
        const { scores, maxima, treatments } = live.panel.node(child.node.code)!;
        const values = purpose === 'score' ? scores : maxima;
        return { values, step: 1 as const, roles: treatments, weight: child.node.weight };
      });
      const context = contextOf(live.panel, node, { children: { purpose, columns }, quietly: true });
      return evaluateRule(node.rule ?? parent.sumOfChildren, context);
    });
    const at = row * column.step;
    return column.tags[at] === Tag.number ? column.numbers[at]! : '';
  }

  /** A unit that handed in nothing and is scored 0 for it, though nothing below it has a score. */
  private isSilent(live: PanelLive, row: number, result: NodeColumn): boolean {
    if (live.book.settings.noSubmission !== 'zero' || result.scores[row] !== 0) return false;
    return live.panel.setting.nodes.every(({ code, kind }) => {
      if (code === rootCode || kind !== 'scored') return true;
      return Number.isNaN(live.panel.node(code)!.scores[row]!);
    });
  }

  private putEntry(live: PanelLive, block: ScoreBlock, { node }: NodePlan, row: number): void {
    const { panel } = live;
    const { figures, stage } = panel.setting;
    const places = leaf.placesOf(live, node);
    if (places.length > 1) {
      places.slice(0, -1).forEach((place, i) => {
        const column =
          place === 'computed' ? this.computed(live, node)[0]! : figures.points(place, node.code)!;
        const exact = { notApplicable: '"KAD"', noEvent: '"KPS"', zeroDenominator: `"${zeroDenominator}"` };
        this.grid.put(
          block.rowOf(node.code),
          this.placeColumn(i),
          this.tally.cell(
            () => leaf.placeFormula(live, block, node, place, exact, null),
            entryValue(live, column, row),
          ),
        );
      });
    }
    const isExempt = panel.setting.exempt.get(node.code)?.[row] === 1;
    const picked = this.entry(live, node, () => {
      const [computed] = this.computed(live, node);
      return pickEntries(node, stage, computed ?? null, figures, panel.count).entries;
    });
    const value = isExempt ? shownStates.notApplicable : entryValue(live, picked, row);
    const formula = () => leaf.entryFormula(live, block, node);
    this.put(block, node, 'entry', this.tally.cell(formula, value));
  }

  private placeColumn(index: number): number {
    return (this.placeColumns[index] ??= this.grid.add(
      this.texts.text('column.live.place', { number: index + 1 }),
    ));
  }

  private computed(live: PanelLive, node: Criterion): readonly Column[] {
    const key = `${live.panel.setting.group}|${node.code}|computed`;
    let known = this.entries.get(key);
    if (!known) {
      const column = computedEntries(live.panel, node);
      known = column
        ? [{ numbers: column.numbers.slice(), tags: column.tags.slice(), step: column.step }]
        : [];
      this.entries.set(key, known);
    }
    return known;
  }

  private entry(live: PanelLive, node: Criterion, make: () => Column): Column {
    const key = `${live.panel.setting.group}|${node.code}`;
    let known = this.entries.get(key);
    if (!known) this.entries.set(key, (known = [make()]));
    return known[0]!;
  }

  private put(
    block: ScoreBlock,
    node: Criterion,
    column: keyof typeof this.helpers,
    content: CellContent,
  ): void {
    this.grid.put(block.rowOf(node.code), this.helpers[column], content);
  }

  private leafState(
    live: PanelLive,
    block: ScoreBlock,
    plan: NodePlan,
    result: NodeColumn,
    row: number,
  ): CellContent {
    const { node } = plan;
    const hasEntry = leaf.needsEntry(live, plan);
    if (!hasEntry && !this.inWords) return null;
    const awaits = awaitsAppraisal(live.panel, node);
    const missing = this.stateText(awaits ? NodeState.unappraised : NodeState.missing);
    const cell = hasEntry ? block.helper(node.code, 'entry') : block.score(node.code);
    const words = [
      ['', missing],
      [shownStates.notApplicable, this.stateText(NodeState.notApplicable)],
      [shownStates.noEvent, this.stateText(NodeState.noEvent)],
      ...(hasEntry ? [[zeroDenominator, this.stateText(NodeState.zeroDenominator)] as const] : []),
    ] as const;
    const formula = words.reduceRight(
      (rest, [text, word]) => `IF(${cell}=${quoted(text)},${quoted(word)},${rest})`,
      quoted(this.stateText(NodeState.value)),
    );
    // Without a helper cell a state that no policy answers looks like any missing figure.
    const value =
      !hasEntry && result.treatments[row] === Treatment.missing
        ? missing
        : this.stateText(result.states[row]!);
    return this.tally.cell(() => formula, value);
  }

  private parentState(
    block: ScoreBlock,
    live: PanelLive,
    plan: NodePlan,
    result: NodeColumn,
    row: number,
  ): CellContent {
    const { code } = plan.node;
    const score = block.score(code);
    const below = subtree(live, code);
    const own = block.rowOf(code);
    const range = `${cellName(own + 1, scoreColumns.score)}:${cellName(own + below.length, scoreColumns.score)}`;
    const blank = below.filter((one) => live.plans.get(one)!.isOut).length;
    const whole = quoted(this.stateText(NodeState.value));
    const partial = `IF(COUNTIF(${range},"")>${String(blank)},${quoted(this.texts.text('state.partial'))},${whole})`;
    const left = plan.canLeave
      ? `IF(ISTEXT(${score}),${quoted(this.stateText(NodeState.dropped))},${partial})`
      : partial;
    const state = result.states[row]!;
    const value =
      state === NodeState.value && result.partial[row] === 1
        ? this.texts.text('state.partial')
        : this.stateText(state);
    return this.tally.cell(
      () => `IF(${score}="",${quoted(this.stateText(NodeState.missing))},${left})`,
      value,
    );
  }

  private stateText(state: number): string {
    const name = Object.entries(NodeState).find(([, id]) => id === state)?.[0] ?? 'missing';
    return this.texts.text(`state.${name}`);
  }

  private leftText({ scored }: NodePlan, live: PanelLive, row: number): string {
    const texts = scored.map((child) => {
      const result = live.panel.node(child.node.code)!;
      return child.isLeaf ? shownScore(result, row) : this.leftText(child, live, row);
    });
    return texts.includes(shownStates.notApplicable) ? shownStates.notApplicable : shownStates.noEvent;
  }

  private rankedBlocks(live: PanelLive): readonly ScoreBlock[] {
    const { standings } = this.scoring;
    return standings.units.flatMap((standing, unit) => {
      const { scoring: panel } = standings.panels[standing.panel]!;
      return panel === live.panel && standing.ranked ? [this.blocks[unit]!] : [];
    });
  }

  private groupValue(live: PanelLive, block: ScoreBlock, criterion: string, name: string): number | null {
    const node = live.panel.criterion(criterion)!;
    const column = this.entry(live, { ...node, code: `${criterion}:${name}` }, () =>
      evaluateRule(
        { kind: 'name', name, place: { from: 0, to: name.length } },
        contextOf(live.panel, node, { quietly: true }),
      ),
    );
    const standing = this.scoring.standings.units[this.blocks.indexOf(block)]!;
    const at = standing.row * column.step;
    return column.tags[at] === Tag.number ? column.numbers[at]! : null;
  }

  /** Mean and best of each leaf of a khối, beside its first unit. */
  private putStatistics(live: PanelLive, keyOf: (unit: number) => string): void {
    const { board, standings } = this.scoring;
    const panel = this.panels.indexOf(live);
    const units = standings.units.flatMap((standing, unit) =>
      standing.panel === panel && standing.ranked ? [unit] : [],
    );
    const first = board.panels[panel]!.units[0];
    if (units.length === 0 || first === undefined) return;
    const placed = Uint8Array.from({ length: live.panel.count });
    for (const unit of units)
      if (standings.units[unit]!.rank !== null) placed[standings.units[unit]!.row] = 1;
    // Under sums alone a unit with any points has a total, and so a place.
    const sumsOnly = [...live.plans.values()].every(
      ({ node }) => node.children.length === 0 || isPlainSum(node),
    );
    for (const { node, isLeaf, isOut } of live.plans.values()) {
      if (!isLeaf || isOut || node.kind !== 'scored') continue;
      const now = nodeStatistics(live.panel, node.code, placed);
      const cells = units.map((unit) => {
        const block = this.blocks[unit]!;
        const score = block.score(node.code);
        if (sumsOnly) return score;
        const { row } = standings.units[unit]!;
        const value = placed[row] === 1 ? shownScore(live.panel.node(node.code)!, row) : '';
        this.put(
          block,
          node,
          'placed',
          this.tally.cell(() => `IF(ISNUMBER(${keyOf(unit)}),${score},"")`, value),
        );
        return block.helper(node.code, 'placed');
      });
      const lists = chunks(cells);
      const row = this.blocks[first]!.rowOf(node.code);
      const mean = fixedCell(row, this.helpers.mean);
      this.grid.put(
        row,
        this.helpers.mean,
        this.tally.cell(() => `IFERROR(${meanOf(lists)},"")`, now?.mean ?? ''),
      );
      const best =
        lists.length === 1 ? `MAX(${lists[0]!})` : `MAX(${lists.map((list) => `MAX(${list})`).join(',')})`;
      this.grid.put(
        row,
        this.helpers.best,
        this.tally.cell(() => `IF(ISNUMBER(${mean}),${best},"")`, now?.best ?? ''),
      );
    }
  }
}

function isPlainSum({ rule, ruleBroken }: Criterion): boolean {
  if (rule === null) return !ruleBroken;
  return rule.kind === 'call' && rule.name === 'SUM';
}

/** Arguments that a function of Excel takes. */
const mostArguments = 250;

function chunks(cells: readonly string[]): string[] {
  const count = Math.ceil(cells.length / mostArguments);
  return Array.from({ length: count }, (_, i) =>
    cells.slice(i * mostArguments, (i + 1) * mostArguments).join(','),
  );
}

function meanOf(lists: readonly string[]): string {
  if (lists.length === 1) return `AVERAGE(${lists[0]!})`;
  return `SUM(${lists.map((list) => `SUM(${list})`).join(',')})/SUM(${lists.map((list) => `COUNT(${list})`).join(',')})`;
}

/** Codes of all nodes below a node, which follow it in order. */
function subtree(live: PanelLive, code: string): readonly string[] {
  const { children } = live.plans.get(code)!.node;
  return children.flatMap((child) => (live.plans.has(child) ? [child, ...subtree(live, child)] : []));
}
