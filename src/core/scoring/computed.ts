/** What a leaf's rule gives from its measures. */
import type { Criterion } from '../criteria/criterion';
import { type Column, missingColumn, Tag } from '../measures/column';
import type { RuleContext } from '../rules/context';
import { evaluateRule } from '../rules/evaluate';
import type { Expression } from '../rules/expression';
import { ruleReads } from '../rules/names';
import type { PanelView } from './panel-setting';
import { contextOf } from './rule-context';

/**
 * The rule over the measures; a KAD or KPS typed into one of them stands for the whole leaf. A leaf without a rule
 * takes its measure as points. Null when there is nothing to compute from.
 */
export function computedEntries(panel: PanelView, node: Criterion): Column | null {
  if (node.ruleBroken) return null;
  const { figures } = panel.setting;
  const names = figures.measureNames(node.code);
  if (!node.rule) return figures.measure(node.code, 'x');
  if (names.length === 0 && readsOwnMeasures(node)) return null;
  return withTypedStates(panel, node, names, evaluateRule(node.rule, contextOf(panel, node)));
}

/** The rule with the denominators of `previousDenominatorContext`; missing where there are none. */
export function withPreviousDenominator(panel: PanelView, node: Criterion): Column {
  const context = previousDenominatorContext(panel, node);
  return node.rule && context ? evaluateRule(node.rule, context) : missingColumn(panel.count);
}

/**
 * What the rule of a leaf sees under the policy `previous`: the base year's denominator, scaled to this period's
 * length, where this period's is zero. Null when either period has no denominators.
 */
export function previousDenominatorContext(panel: PanelView, node: Criterion): RuleContext | null {
  const { base, figures } = panel.setting;
  const own = figures.measure(node.code, 'b');
  const earlier = base?.figures.measure(node.code, 'b');
  if (!base || !own || !earlier) return null;
  const b = missingColumn(panel.count);
  for (let row = 0; row < panel.count; row++) {
    const isZero = own.tags[row] === Tag.number && own.numbers[row] === 0;
    const source = isZero ? earlier : own;
    b.tags[row] = source.tags[row]!;
    b.numbers[row] = source.numbers[row]! * (isZero ? base.monthsShare : 1);
  }
  const context = contextOf(panel, node, { quietly: true });
  return { ...context, measure: (name) => (name === 'b' ? b : context.measure(name)) };
}

function readsOwnMeasures(node: Criterion): boolean {
  return node.rule !== null && ruleReads(node.rule).measures.length > 0;
}

function readsElsewhere(rule: Expression): boolean {
  const { nodes, nodeMeasures, previous } = ruleReads(rule);
  return nodes.length > 0 || nodeMeasures.length > 0 || previous.length > 0;
}

function withTypedStates(panel: PanelView, node: Criterion, names: readonly string[], value: Column): Column {
  const { count } = panel;
  const numbers = value.step === 1 ? value.numbers : new Float64Array(count).fill(value.numbers[0]!);
  const tags = value.step === 1 ? value.tags.slice() : new Uint8Array(count).fill(value.tags[0]!);
  if (node.rule && readsElsewhere(node.rule)) {
    // States of other nodes and of the base year say nothing about this one.
    for (let row = 0; row < count; row++) {
      if (tags[row] === Tag.notApplicable || tags[row] === Tag.noEvent) tags[row] = Tag.missing;
    }
  }
  for (const name of names) {
    const own = panel.setting.figures.measure(node.code, name)!;
    for (let row = 0; row < count; row++) {
      const tag = own.tags[row * own.step]!;
      if (tag === Tag.notApplicable || (tag === Tag.noEvent && tags[row] !== Tag.notApplicable))
        tags[row] = tag;
    }
  }
  return { numbers, tags, step: 1 };
}
