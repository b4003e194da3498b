/** Why one unit has the score it has at one criterion: facts for a sentence, traceable to cells. */
import type { Criterion, Policy } from '../criteria/criterion';
import type { CellRef } from '../findings/finding';
import { Tag } from '../measures/column';
import type { RuleContext } from '../rules/context';
import { type Explanation, explainRule } from '../rules/explain';
import { ruleReads } from '../rules/names';
import { computedEntries, previousDenominatorContext } from './computed';
import { entryCell } from './entry-cell';
import type { PanelScoring } from './panel-scoring';
import type { Figures } from './figures';
import { From, pickEntries } from './pick';
import { policyColumn, policyOf } from './policy';
import { contextOf } from './rule-context';
import type { Scoring } from './score';
import type { NodeState, Treatment } from './scoreboard';

/** All that made one score of one unit. */
export interface CriterionExplanation {
  /** Unit code. */
  readonly unit: string;
  readonly criterion: Criterion;
  /** Null = no score. */
  readonly score: number | null;
  readonly max: number;
  readonly state: NodeState;
  readonly treatment: Treatment;
  /** Which entry of a leaf counted; null for parents and where there is none. */
  readonly from: keyof typeof From | null;
  /** What the leaf was computed from or entered as, with the cells. */
  readonly inputs: readonly ExplainedInput[];
  /** How the rule of a leaf came to its points; null when it has none or points were entered. */
  readonly rule: Explanation | null;
  /** The policy that answered a state; null when none was asked, or (with a state) when it is blank. */
  readonly policy: Policy | null;
  /** The children of a parent. */
  readonly children: readonly ExplainedChild[];
  /** True when the unit is exempt by the scope. */
  readonly exempt: boolean;
}

/** One figure that the score rests on. */
export interface ExplainedInput {
  /** A measure name, or `points`. */
  readonly name: string;
  /** A number or text; else the state as a key: `missing`, `notApplicable`, `noEvent`. */
  readonly value: number | string | { readonly state: 'missing' | 'notApplicable' | 'noEvent' };
  readonly cell: CellRef | null;
  /** Where it is a figure of the base year: the period's label, and the share of it that its months count for. */
  readonly earlier: { readonly period: string; readonly monthsShare: number } | null;
}

/** A node and its result for one unit. */
export interface ExplainedChild {
  readonly criterion: Criterion;
  readonly score: number | null;
  readonly max: number;
  readonly state: NodeState;
  readonly treatment: Treatment;
}

/** `unit` is an index in `Scoreboard.units`; null when the criterion does not apply to the unit's khối. */
export function explainCriterion(scoring: Scoring, unit: number, code: string): CriterionExplanation | null {
  const standing = scoring.standings.units[unit]!;
  const panel = scoring.standings.panels[standing.panel]!.scoring;
  const node = panel.criterion(code);
  if (!node) return null;
  const { row } = standing;
  const common = {
    unit: standing.unit.code,
    ...resultOf(panel, node, row),
    exempt: panel.setting.exempt.get(code)?.[row] === 1,
  };
  if (node.children.length === 0) return { ...common, ...leafFacts(panel, node, row), children: [] };
  const children = node.children.flatMap((child) => {
    const childNode = panel.criterion(child);
    return childNode ? [resultOf(panel, childNode, row)] : [];
  });
  return { ...common, from: null, inputs: [], rule: null, policy: null, children };
}

function resultOf(panel: PanelScoring, criterion: Criterion, row: number): ExplainedChild {
  const result = panel.node(criterion.code)!;
  const score = result.scores[row]!;
  return {
    criterion,
    score: Number.isNaN(score) ? null : score,
    max: result.maxima[row]!,
    state: result.states[row] as NodeState,
    treatment: result.treatments[row] as Treatment,
  };
}

function leafFacts(
  panel: PanelScoring,
  node: Criterion,
  row: number,
): Pick<CriterionExplanation, 'from' | 'inputs' | 'rule' | 'policy'> {
  const { figures, stage } = panel.setting;
  const picked = pickEntries(node, stage, computedEntries(panel, node), figures, panel.count);
  const from = fromNames[picked.from[row]!] ?? 'nowhere';
  const column = policyColumn(
    panel.setting.exempt.get(node.code)?.[row] === 1 ? Tag.notApplicable : picked.entries.tags[row]!,
  );
  const policy = column && policyOf(node, column, (code) => panel.criterion(code));
  const isEntered = from !== 'computed' && from !== 'nowhere';
  const takesEarlier = from === 'computed' && column === 'ifZeroDenominator' && policy === 'previous';
  return {
    from: from === 'nowhere' ? null : from,
    inputs: isEntered
      ? pointsInput(panel, node, row, picked)
      : [...measureInputs(panel, node, row), ...earlierInputs(panel, node, row, takesEarlier)],
    rule:
      from === 'computed' && node.rule
        ? explainRule(node.rule, ruleContext(panel, node, takesEarlier), row)
        : null,
    policy,
  };
}

/** The context that gave the score: under the policy `previous`, with the base year's denominator. */
function ruleContext(panel: PanelScoring, node: Criterion, takesEarlier: boolean): RuleContext {
  const earlier = takesEarlier ? previousDenominatorContext(panel, node) : null;
  return earlier ?? contextOf(panel, node, { quietly: true });
}

const fromNames = Object.keys(From) as (keyof typeof From)[];

function measureInputs(panel: PanelScoring, node: Criterion, row: number): ExplainedInput[] {
  const { figures } = panel.setting;
  return figures
    .measureNames(node.code)
    .flatMap((name) => measureInput(panel, { figures, node, name, row }, null));
}

/** Figures of the base year: those that the rule reads by TRUOC, and the denominator that stands in for a zero. */
function earlierInputs(
  panel: PanelScoring,
  node: Criterion,
  row: number,
  takesEarlier: boolean,
): ExplainedInput[] {
  const { base } = panel.setting;
  if (!base) return [];
  const { figures, monthsShare } = base;
  const names = new Set(node.rule ? ruleReads(node.rule).previous : []);
  if (takesEarlier) names.add('b');
  return [...names].flatMap((name) =>
    measureInput(
      panel,
      { figures, node, name, row },
      { period: figures.data.period.label, monthsShare: takesEarlier && name === 'b' ? monthsShare : 1 },
    ),
  );
}

/** None where the figures have no column of the measure. */
function measureInput(
  panel: PanelScoring,
  at: { readonly figures: Figures; readonly node: Criterion; readonly name: string; readonly row: number },
  earlier: ExplainedInput['earlier'],
): ExplainedInput[] {
  const { figures, node, name, row } = at;
  const column = figures.measure(node.code, name);
  if (!column) return [];
  const value = inputValue(panel, column.tags[row * column.step]!, column.numbers[row * column.step]!);
  return [{ name, value, cell: figures.measureCell(node.code, name, row), earlier }];
}

function pointsInput(
  panel: PanelScoring,
  node: Criterion,
  row: number,
  picked: ReturnType<typeof pickEntries>,
): ExplainedInput[] {
  const value = inputValue(panel, picked.entries.tags[row]!, picked.entries.numbers[row]!);
  return [{ name: 'points', value, cell: entryCell(panel, node, row, picked.from[row]!), earlier: null }];
}

function inputValue(panel: PanelScoring, tag: number, number: number): ExplainedInput['value'] {
  if (tag === Tag.number || tag === Tag.boolean) return number;
  if (tag === Tag.text) return panel.setting.texts.text(number);
  if (tag === Tag.notApplicable) return { state: 'notApplicable' };
  return { state: tag === Tag.noEvent ? 'noEvent' : 'missing' };
}
