/** What a rule lets one expect of the cells it reads. */
import { foldCase } from '../../core/measures/text-pool';
import { oncePer } from '../../core/remembered';
import type { Expression } from '../../core/rules/expression';
import { nodesOf } from '../../core/rules/syntax';
import { comparedTexts } from '../../core/rules/texts-read';

/**
 * The texts that a rule compares its measures with, folded for comparing; null when it has no use for a text.
 * A yes-or-no rule has use for texts of which it names none.
 */
export const textsRead = oncePer((rule: Expression): ReadonlySet<string> | null => {
  const texts = comparedTexts(rule);
  const takesText =
    texts.length > 0 ||
    [...nodesOf(rule)].some(
      (node) => node.kind === 'call' && (node.name === 'COKHONG' || node.name === 'CHON'),
    );
  return takesText ? new Set(texts.map(foldCase)) : null;
});

/** Whether a rule takes its value for a share of 1: it reads `r`, or holds `x` against a percentage. */
export function readsShare(rule: Expression): boolean {
  for (const node of nodesOf(rule)) {
    if (node.kind === 'name' && node.name === 'r') return true;
    if (node.kind === 'binary') {
      const sides = [node.left, node.right];
      if (sides.some(isValue) && sides.some((side) => side.kind === 'percent')) return true;
    }
    if (node.kind !== 'call' || !node.arguments[0] || !isValue(node.arguments[0])) continue;
    const [, second, ...others] = node.arguments;
    if (node.name === 'TYLE' && (!second || isShare(second))) return true;
    if (node.name === 'TYLE_TU') return true;
    if (
      node.name === 'MUC' &&
      [second, ...others].some((band) => band?.kind === 'text' && /%/.test(band.value))
    ) {
      return true;
    }
  }
  return false;
}

/** Names of measures that a rule takes for counts: `n`, and the counts of answers to a survey. */
export function countsRead(rule: Expression): ReadonlySet<string> {
  const counts = new Set<string>();
  for (const node of nodesOf(rule)) {
    if (node.kind === 'name' && node.name === 'n') counts.add('x');
    if (node.kind !== 'call' || node.name !== 'DIEUTRA') continue;
    for (const argument of node.arguments) if (argument.kind === 'name') counts.add(argument.name);
  }
  return counts;
}

function isValue(expression: Expression): boolean {
  return expression.kind === 'name' && (expression.name === 'x' || expression.name === 'r');
}

function isShare(expression: Expression): boolean {
  return expression.kind === 'percent' || (expression.kind === 'number' && expression.value <= 1);
}
