/** What a rule sees at a node of a khối. */
import { findingsPerColumn } from '../findings/rule';
import { isShownOnly, type Criterion } from '../criteria/criterion';
import { type Column, constant } from '../measures/column';
import type { Children, RuleContext, RuleIssue } from '../rules/context';
import { evaluateRule } from '../rules/evaluate';
import type { Expression } from '../rules/expression';
import { entryCell } from './entry-cell';
import { maxColumn, percentColumn, scoreColumn } from './node-column';
import type { PanelView } from './panel-setting';
import { From } from './pick';

/** How a rule is looked at: `quietly` when what it remarks has been, or will be, remarked elsewhere. */
export interface ContextOptions {
  readonly children?: Children;
  readonly quietly?: boolean;
}

/** The context of a node's rule. Asked what could be earned, other nodes answer with their maximum. */
export function contextOf(panel: PanelView, node: Criterion, options: ContextOptions = {}): RuleContext {
  const { setting } = panel;
  const children = options.children ?? null;
  const asksMax = children?.purpose === 'max';
  const quietly = options.quietly ?? asksMax;
  return {
    count: panel.count,
    texts: setting.texts,
    get max() {
      return maxFor(panel, node);
    },
    direction: node.direction === 'higher' ? 1 : -1,
    minimumShare: setting.settings.minimumShare,
    ranked: setting.ranked,
    measure: (name) => setting.figures.measure(node.code, name),
    previous: (name) => setting.base?.figures.measure(node.code, name) ?? null,
    nodeScore: (code) => scoreFor(panel, code, asksMax),
    nodePercent: (code) => percentFor(panel, code, asksMax),
    nodeMeasure: (code, name) => readMeasure(panel, code, name),
    children,
    scratch: panel.scratch,
    report: (issue) => {
      if (!quietly) remark(panel, node, issue);
    },
  };
}

/**
 * A measure of any node as a name in a rule reads it (`x`, `r`, `n` too): `x` is the value, else a/b. Null when there is
 * no such node. The column belongs to the caller, unless a rule is being evaluated.
 */
export function readMeasure(panel: PanelView, code: string, name: string): Column | null {
  const node = panel.criterion(code);
  if (!node) return null;
  const expression: Expression = { kind: 'name', name, place: { from: 0, to: name.length } };
  return evaluateRule(expression, contextOf(panel, node, { quietly: true }));
}

/** `max` in a rule: the node's own, or for a parent without one what its scored children can earn together. */
function maxFor(panel: PanelView, node: Criterion): Column {
  // What is only shown needs no maximum: COKHONG(x) of a gate is then 1 or 0.
  if (node.max !== null || node.children.length === 0)
    return constant(node.max ?? (isShownOnly(node) ? 1 : 0));
  const sum = new Float64Array(panel.count);
  for (const code of node.children) {
    if (panel.criterion(code)?.kind !== 'scored') continue;
    const maxima = panel.node(code)?.maxima ?? [];
    for (let row = 0; row < sum.length; row++) sum[row]! += maxima[row]!;
  }
  return { numbers: sum, tags: new Uint8Array(panel.count), step: 1 };
}

function scoreFor(panel: PanelView, code: string, asksMax: boolean): Column | null {
  const read = panel.node(code);
  if (!read) return null;
  const node = panel.criterion(code);
  // A rule that asks for the score of what has none gets what it shows.
  if (node && isShownOnly(node)) return read.shown;
  return asksMax ? maxColumn(read) : scoreColumn(read);
}

function percentFor(panel: PanelView, code: string, asksMax: boolean): Column | null {
  const read = panel.node(code);
  if (!read) return null;
  return asksMax ? constant(1) : percentColumn(read);
}

/** Names that nobody knows have been told when the sheets were read; a criterion of other khối only shows here. */
function remark(panel: PanelView, node: Criterion, issue: RuleIssue): void {
  if (issue.code === 'unknown-measure') return;
  const isUnknown = issue.code === 'unknown-criterion';
  if (isUnknown && !panel.setting.knownCodes.has(String(issue.found))) return;
  const ruleId = isUnknown ? 'reference-not-in-group' : issue.code;
  const unit = issue.unit < 0 ? null : panel.setting.units[issue.unit]!;
  const detail = {
    ...(unit && { unit: unit.code }),
    criterion: node.code,
    cell: unit ? entryCell(panel, node, issue.unit, From.computed) : node.ruleCell,
    ...(issue.found !== undefined && { found: issue.found }),
    ...(issue.expected !== undefined && { expected: issue.expected }),
    ...(!unit && { parameters: { group: panel.setting.group } }),
  };
  panel.log.addToGroup(ruleId, node.code, detail, findingsPerColumn);
}
