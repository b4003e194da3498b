/** Lost points of units, against the maximum, the khối, the reference unit and earlier periods. */
import { type Criterion, rootCode } from '../criteria/criterion';
import { areasOf } from '../criteria/tree';
import { pathTo } from '../improvement/path';
import { Tag } from '../measures/column';
import { invertRule } from '../rules/invert';
import { computedEntries } from '../scoring/computed';
import { entryCell } from '../scoring/entry-cell';
import type { PanelScoring } from '../scoring/panel-scoring';
import { From, pickEntries } from '../scoring/pick';
import { contextOf } from '../scoring/rule-context';
import type { Scoring } from '../scoring/score';
import { NodeState, Treatment } from '../scoring/scoreboard';
import type { Standing, Standings } from '../scoring/standings';
import type { CriterionGap, Goal, NeededChange, UnitGaps } from './gap';
import { shortOf } from './short-of';
import { type NodeStatistics, nodeStatistics } from './statistics';

/** Gap analysis of one scoring; what all units share is computed once. */
export class GapAnalysis {
  private readonly statistics = new Map<string, NodeStatistics | null>();
  private readonly sources = new Map<string, Uint8Array>();
  private readonly areasOfPanel = new Map<number, ReadonlyMap<string, string>>();
  private readonly standingsByCode = new Map<Standings, ReadonlyMap<string, Standing>>();
  private readonly placedInPanel = new Map<number, Uint8Array>();

  constructor(private readonly scoring: Scoring) {}

  /** Lost points of a unit (an index in `Scoreboard.units`), without what would be needed to win them back. */
  of(unit: number): UnitGaps {
    return this.analyse(unit, false);
  }

  /** The same with the least change of a measure that earns each criterion in full, and a way to the goal. */
  toward(unit: number, goal: Goal | null): UnitGaps {
    const gaps = this.analyse(unit, true);
    return goal ? { ...gaps, ...pathTo(this.scoring, unit, gaps.leaves, goal) } : gaps;
  }

  private analyse(unit: number, withNeeded: boolean): UnitGaps {
    const standing = this.scoring.standings.units[unit]!;
    const panel = this.panelOf(standing);
    const { nodes } = panel.setting;
    const gapsOf = (chosen: readonly Criterion[]) =>
      chosen
        .flatMap((node) => this.gap(standing, panel, node, withNeeded) ?? [])
        .sort((a, b) => b.lost - a.lost);
    return {
      unit: standing.unit.code,
      score: standing.total.score,
      percent: standing.total.percent,
      rank: standing.groupRank,
      target: null,
      toTarget: null,
      leaves: gapsOf(nodes.filter((node) => node.children.length === 0)),
      areas: gapsOf(nodes.filter((node) => node.parent === rootCode)),
      plan: [],
      reaches: null,
    };
  }

  private gap(
    standing: Standing,
    panel: PanelScoring,
    node: Criterion,
    withNeeded: boolean,
  ): CriterionGap | null {
    const result = panel.node(node.code);
    const { row } = standing;
    if (node.kind !== 'scored' || !result || result.treatments[row]! >= Treatment.dropped) return null;
    const score = Number.isNaN(result.scores[row]!) ? null : result.scores[row]!;
    const max = result.maxima[row]!;
    const statistics = this.statisticsOf(standing.panel, panel, node.code);
    const reference = this.referenceScore(node.code);
    const lost = shortOf(score, max);
    const isLeaf = node.children.length === 0;
    return {
      criterion: node.code,
      area: this.areas(standing.panel).get(node.code) ?? node.code,
      isLeaf,
      score,
      max,
      lost,
      toMean: statistics && statistics.mean - (score ?? 0),
      toBest: statistics && statistics.best - (score ?? 0),
      bestUnits: statistics?.bestUnits ?? [],
      toReference: reference === null ? null : reference - (score ?? 0),
      changes: score === null ? [] : this.changes(standing, node.code, score),
      measures: isLeaf ? measuresOf(panel, node, row) : [],
      cell: isLeaf ? entryCell(panel, node, row, this.sourcesOf(standing.panel, panel, node)[row]!) : null,
      needed:
        withNeeded && isLeaf && lost > 0
          ? neededChange(panel, node, row, this.sourcesOf(standing.panel, panel, node)[row]!, { score, max })
          : null,
    };
  }

  /** 1 for units of a khối that have a place; one without a total has none. */
  private placed(index: number): Uint8Array {
    let placed = this.placedInPanel.get(index);
    if (!placed) {
      placed = new Uint8Array(this.scoring.standings.panels[index]!.scoring.count);
      for (const { panel, row, rank } of this.scoring.standings.units) {
        if (panel === index && rank !== null) placed[row] = 1;
      }
      this.placedInPanel.set(index, placed);
    }
    return placed;
  }

  private areas(index: number): ReadonlyMap<string, string> {
    let areas = this.areasOfPanel.get(index);
    if (!areas) {
      areas = areasOf(this.scoring.standings.panels[index]!.scoring.setting.nodes);
      this.areasOfPanel.set(index, areas);
    }
    return areas;
  }

  private panelOf(standing: Standing): PanelScoring {
    return this.scoring.standings.panels[standing.panel]!.scoring;
  }

  private statisticsOf(index: number, panel: PanelScoring, code: string): NodeStatistics | null {
    const key = `${String(index)}:${code}`;
    let statistics = this.statistics.get(key);
    if (statistics === undefined) {
      statistics = nodeStatistics(panel, code, this.placed(index));
      this.statistics.set(key, statistics);
    }
    return statistics;
  }

  /** Which entry counted for each unit of a khối, as `From`. */
  private sourcesOf(index: number, panel: PanelScoring, node: Criterion): Uint8Array {
    const key = `${String(index)}:${node.code}`;
    let sources = this.sources.get(key);
    if (sources === undefined) {
      const { figures, stage } = panel.setting;
      sources = panel.scratch.during(
        () => pickEntries(node, stage, computedEntries(panel, node), figures, panel.count).from,
        () => null,
      );
      this.sources.set(key, sources);
    }
    return sources;
  }

  /** Points of a unit at a node, or null. */
  private scoreAt(standings: Standings, unit: string, code: string): number | null {
    let byCode = this.standingsByCode.get(standings);
    if (!byCode) {
      byCode = new Map(standings.units.map((standing) => [standing.unit.code, standing]));
      this.standingsByCode.set(standings, byCode);
    }
    const standing = byCode.get(unit);
    if (!standing) return null;
    const score = standings.panels[standing.panel]!.scoring.node(code)?.scores[standing.row] ?? NaN;
    return Number.isNaN(score) ? null : score;
  }

  private referenceScore(code: string): number | null {
    const { book, standings } = this.scoring;
    const reference = book.settings.referenceUnit;
    return reference === null ? null : this.scoreAt(standings, reference, code);
  }

  private changes(standing: Standing, code: string, score: number): CriterionGap['changes'] {
    const { book, earlier } = this.scoring;
    return book.settings.comparePeriods.flatMap((against) => {
      const standings = earlier.get(against.key);
      const then = standings ? this.scoreAt(standings, standing.unit.code, code) : null;
      return then === null ? [] : [{ against, difference: score - then }];
    });
  }
}

function measuresOf(panel: PanelScoring, node: Criterion, row: number): CriterionGap['measures'] {
  const { figures, texts } = panel.setting;
  return figures.measureNames(node.code).map((name) => {
    const column = figures.measure(node.code, name)!;
    const at = row * column.step;
    const number = column.numbers[at]!;
    const tag = column.tags[at];
    if (tag === Tag.number) return { name, value: number };
    return { name, value: tag === Tag.text ? texts.text(number) : null };
  });
}

/**
 * The least change of one measure that earns the full points. Hand-entered points are their own measure; so are
 * those that were appraised or wait for it, as no figure changes them any more.
 */
function neededChange(
  panel: PanelScoring,
  node: Criterion,
  row: number,
  from: number,
  { score, max }: { readonly score: number | null; readonly max: number },
): NeededChange | null {
  if (node.ruleBroken) return null;
  const lost = shortOf(score, max);
  const isMeasured = panel.setting.figures.measureNames(node.code).length > 0;
  const isUnappraised = panel.node(node.code)?.states[row] === NodeState.unappraised;
  const restsOnFigures = from === From.computed || (from === From.nowhere && isMeasured && !isUnappraised);
  if (!node.rule || !restsOnFigures) return { measure: 'points', from: score, to: max, gain: lost };
  const change = invertRule(node.rule, contextOf(panel, node, { quietly: true }), row, max);
  return change && { ...change, gain: lost };
}
