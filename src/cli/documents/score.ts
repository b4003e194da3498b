/** The scoreboard as one JSON document. */
import {
  NodeState,
  type GroupSummary,
  type Panel,
  type Scoreboard,
  type UnitResult,
} from '../../core/scoring/scoreboard';
import { Tag, type Column } from '../../core/measures/column';
import { findingDocument } from './findings';

/**
 * `{index, period, stage, provisional, summary, units, findings}`. Score and percent of a unit are rounded by the
 * settings, those of its nodes by their own decimals; `rank` is over all ranked units, `groupRank` in the khối. A
 * tracking or gate node has a `value` instead of a score. Nothing depends on the language, the clock or the machine.
 */
export function scoreDocument(board: Scoreboard): object {
  const { settings, summary, groups } = board;
  return {
    index: settings.indexName,
    period: settings.period.label,
    stage: board.stage,
    provisional: board.provisional,
    summary: {
      ...summaryDocument(summary),
      groups: groups.map((group) => ({ group: group.group, ...summaryDocument(group) })),
    },
    units: board.units.map((result) => unitDocument(board, result)),
    findings: board.findings.map(findingDocument),
  };
}

function summaryDocument({ mean, best, count }: GroupSummary): object {
  return { mean, best, count };
}

function unitDocument(board: Scoreboard, result: UnitResult): object {
  const { unit, published } = result;
  const panel = board.panels[result.panel];
  return {
    code: unit.code,
    name: unit.name,
    group: unit.group,
    score: result.score,
    max: result.max,
    percent: result.percent,
    rank: result.rank,
    groupRank: result.groupRank,
    grade: result.grade,
    provisional: result.provisional,
    published: published && { score: published.score, percent: published.percent, rank: published.rank },
    changes: result.changes.map(({ against, score, percent, rank }) => ({
      against: against.label,
      score,
      percent,
      rank,
    })),
    nodes: panel ? nodesDocument(panel, result.row) : {},
  };
}

const stateNames = new Map<number, string>(Object.entries(NodeState).map(([name, state]) => [state, name]));

function nodesDocument(panel: Panel, row: number): object {
  // `fromEntries` defines own properties, so that a code such as `__proto__` is a code like any other.
  return Object.fromEntries(
    panel.nodes.flatMap((node) => {
      const column = panel.results.get(node.code);
      if (!column) return [];
      const state = stateNames.get(column.states[row] ?? NodeState.missing) ?? 'missing';
      const value = column.shown && { value: shownValue(column.shown, row) };
      return [[node.code, { score: column.scores[row], max: column.maxima[row], state, ...value }]];
    }),
  );
}

/** What a node without a score shows: a number or a truth value; null for anything else. */
function shownValue({ numbers, tags, step }: Column, row: number): number | boolean | null {
  const at = row * step;
  if (tags[at] === Tag.boolean) return numbers[at] !== 0;
  return tags[at] === Tag.number ? numbers[at]! : null;
}
