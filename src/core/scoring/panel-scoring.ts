/** Scores the nodes of one khối, each when it is first asked for, so that references between nodes fall in place. */
import { findingsPerColumn } from '../findings/rule';
import { type Criterion, isShownOnly, rootCode } from '../criteria/criterion';
import { type Column, missingColumn } from '../measures/column';
import { ScratchColumns } from '../measures/scratch';
import { evaluateRule } from '../rules/evaluate';
import type { Expression } from '../rules/expression';
import { ruleReads } from '../rules/names';
import { computedEntries, withPreviousDenominator } from './computed';
import { remarkDifferences } from './differences';
import { entryCell } from './entry-cell';
import type { MeasureChange } from './figures';
import { capTotal, scoreSilentUnits } from './index-total';
import { type LeafRemark, scoreLeaf } from './leaf-score';
import { unscored } from './node-column';
import type { PanelSetting, PanelView } from './panel-setting';
import { isExtrasArea } from '../aggregation/extras';
import type { Child, ParentRule } from '../aggregation/combination';
import { scoreParent } from '../aggregation/parent-score';
import { pickEntries, type Picked } from './pick';
import { policyOf } from './policy';
import { scoringLog } from './finding-ids';
import { contextOf } from './rule-context';
import { type NodeColumn, NodeState, Treatment } from './scoreboard';

/** The nodes of one khối; results are kept once they are known. */
export class PanelScoring implements PanelView {
  readonly log = scoringLog();
  readonly scratch: ScratchColumns;
  readonly count: number;
  /** 1 for units with a KAD that no scope entry backs. */
  readonly claims: Uint8Array;
  /** Leaves per unit that wait for their appraisal. */
  readonly unappraised: Uint16Array;
  private readonly byCode: ReadonlyMap<string, Criterion>;
  private readonly results: Map<string, NodeColumn>;
  private readonly underWay = new Set<string>();
  private readonly constants = new Map<number, Float64Array>();
  /** Bonus points that each unit may still get; null without a cap. */
  private readonly bonusLeft: Float64Array | null;

  constructor(
    readonly setting: PanelSetting,
    known: ReadonlyMap<string, NodeColumn> = new Map(),
  ) {
    this.count = setting.units.length;
    this.scratch = new ScratchColumns(this.count);
    this.claims = new Uint8Array(this.count);
    this.unappraised = new Uint16Array(this.count);
    this.byCode = new Map(setting.nodes.map((node) => [node.code, node]));
    this.results = new Map(known);
    const { bonusCap } = setting.settings;
    this.bonusLeft = bonusCap === null ? null : new Float64Array(this.count).fill(bonusCap);
  }

  criterion(code: string): Criterion | undefined {
    return this.byCode.get(code);
  }

  node(code: string): NodeColumn | null {
    const known = this.results.get(code);
    if (known) return known;
    const node = this.byCode.get(code);
    if (!node) return null;
    // A node that reads itself in a circle has no score; reading the sheet has said so.
    if (this.underWay.has(code)) return unscored(this.count, node.max ?? 0);
    this.underWay.add(code);
    const result = this.scratch.during(
      () => (node.children.length > 0 ? this.scoreParent(node) : this.scoreLeaf(node)),
      () => null,
    );
    this.underWay.delete(code);
    this.results.set(code, result);
    return result;
  }

  /** All results in the order of the nodes. */
  all(): ReadonlyMap<string, NodeColumn> {
    return new Map(this.setting.nodes.map(({ code }) => [code, this.node(code)!]));
  }

  /** The greatest applicable maximum of a unit of the khối: the index with least left out. */
  fullMax(): number {
    return (this.node(rootCode)?.maxima ?? new Float64Array()).reduce((most, max) => Math.max(most, max), 0);
  }

  /** The same khối with some measures changed; only nodes that depend on them are scored again. */
  with(changes: readonly MeasureChange[]): PanelScoring {
    const stale = this.dependents(new Set(changes.map((change) => change.criterion)));
    const known = new Map([...this.results].filter(([code]) => !stale.has(code)));
    return new PanelScoring({ ...this.setting, figures: this.setting.figures.with(changes) }, known);
  }

  private scoreLeaf(node: Criterion): NodeColumn {
    const { figures, stage } = this.setting;
    const computed = computedEntries(this, node);
    const picked = withPoints(
      pickEntries(node, stage, computed, figures, this.count),
      figures.changedPoints(node.code),
    );
    if (isShownOnly(node)) return this.shownOnly(picked.entries);
    if (computed) remarkDifferences(this, node, computed, picked);
    let withPrevious: Column | undefined;
    picked.unappraised?.forEach((waits, row) => (this.unappraised[row]! += waits));
    return scoreLeaf(
      {
        node,
        count: this.count,
        max: node.max ?? 0,
        maxima: this.everywhere(node.max ?? 0),
        policy: (column) => policyOf(node, column, (code) => this.byCode.get(code)),
        exempt: this.setting.exempt.get(node.code) ?? null,
        withPreviousDenominator: () => (withPrevious ??= withPreviousDenominator(this, node)),
        remark: (ruleId, row, found) => {
          this.remarkLeaf(node, picked, ruleId, row, found);
        },
      },
      picked,
    );
  }

  private remarkLeaf(
    node: Criterion,
    picked: Picked,
    ruleId: LeafRemark,
    row: number,
    found: number | string | undefined,
  ): void {
    if (ruleId === 'kad-without-scope') this.claims[row] = 1;
    const detail = {
      unit: this.setting.units[row]!.code,
      criterion: node.code,
      cell: entryCell(this, node, row, picked.from[row]!),
      ...(typeof found === 'string' && { parameters: { state: found } }),
      ...(typeof found === 'number' && { found, expected: ruleId === 'score-below-zero' ? 0 : node.max }),
    };
    this.log.addToGroup(ruleId, node.code, detail, findingsPerColumn);
  }

  private scoreParent(node: Criterion): NodeColumn {
    if (isShownOnly(node)) {
      return this.shownOnly(
        node.rule ? evaluateRule(node.rule, contextOf(this, node)) : missingColumn(this.count),
      );
    }
    const children = node.children.flatMap((code) => {
      const child = this.byCode.get(code);
      const result = this.node(code);
      return child && result ? [{ node: child, result }] : [];
    });
    const isExtras = (candidate: Criterion) => isExtrasArea(candidate, (code) => this.byCode.get(code));
    const isExtra = ({ node: child }: Child) =>
      child.kind === 'bonus' || child.kind === 'penalty' || isExtras(child);
    const scored = children.filter((child) => child.node.kind === 'scored' && !isExtra(child));
    const result = scoreParent({
      node,
      count: this.count,
      scored,
      extras: {
        isExtrasArea: isExtras(node),
        extras: children.filter(isExtra),
        bonusLeft: this.bonusLeft,
      },
      rule: this.parentRule(node),
    });
    if (node.code === rootCode) {
      capTotal(this, result);
      scoreSilentUnits(this, result);
    }
    return result;
  }

  /** A rule that could not be read combines nothing. */
  private parentRule(node: Criterion): ParentRule | null {
    const { rule, ruleBroken, max } = node;
    if (ruleBroken) return { evaluate: () => missingColumn(this.count), printedMax: max };
    if (!rule) return null;
    return {
      evaluate: (children) => evaluateRule(rule, contextOf(this, node, { children })),
      printedMax: max,
    };
  }

  private shownOnly(shown: Column): NodeColumn {
    const { count } = this;
    return {
      scores: new Float64Array(count).fill(NaN),
      maxima: new Float64Array(count),
      states: new Uint8Array(count).fill(NodeState.tracking),
      treatments: new Uint8Array(count).fill(Treatment.dropped),
      partial: new Uint8Array(count),
      // A copy, as the entries may lie in memory that is used again.
      shown: { numbers: shown.numbers.slice(), tags: shown.tags.slice(), step: shown.step },
    };
  }

  /** The same number for every unit; leaves with the same maximum share it. */
  private everywhere(max: number): Float64Array {
    let maxima = this.constants.get(max);
    if (!maxima) this.constants.set(max, (maxima = new Float64Array(this.count).fill(max)));
    return maxima;
  }

  /** The nodes that change when these do: themselves, their parents, whoever reads them, and the index. */
  private dependents(codes: ReadonlySet<string>): ReadonlySet<string> {
    const stale = new Set([...codes, rootCode]);
    // Under a cap every bonus may take from what is left for the others.
    if (this.bonusLeft) {
      for (const { kind, parent } of this.setting.nodes)
        if (kind === 'bonus' && parent !== null) stale.add(parent);
    }
    for (let size = -1; size !== stale.size;) {
      size = stale.size;
      for (const node of this.setting.nodes) {
        if (stale.has(node.code)) {
          if (node.parent !== null) stale.add(node.parent);
        } else if (node.rule && readNodes(node.rule).some((code) => stale.has(code))) stale.add(node.code);
      }
    }
    return stale;
  }
}

/** Hand-entered points set to others, as in a what-if. */
function withPoints(picked: Picked, changes: readonly MeasureChange[]): Picked {
  if (changes.length === 0) return picked;
  const numbers = picked.entries.numbers.slice();
  const tags = picked.entries.tags.slice();
  for (const { row, value, tag } of changes) {
    numbers[row] = value;
    tags[row] = tag;
  }
  return { ...picked, entries: { numbers, tags, step: 1 } };
}

function readNodes(rule: Expression): readonly string[] {
  const { nodes, nodeMeasures } = ruleReads(rule);
  return [...nodes, ...nodeMeasures.map(({ code }) => code)];
}
