/** Which measures a rule needs, so that a template has a column for each. */
import { parseRule } from '../../core/rules/parse';
import { nodesOf } from '../../core/rules/syntax';
import type { Expression } from '../../core/rules/expression';
import type { CriterionLine } from '../../core/criteria/criterion-line';

const fractionNames: ReadonlySet<string> = new Set(['a', 'b', 'r']);
const valueNames: ReadonlySet<string> = new Set(['x', 'n']);
const noMeasures: ReadonlySet<string> = new Set(['max', 'children']);

/**
 * The measures of a line that is scored from data, in the order of entry: the value, numerator and denominator,
 * then the named ones. None for points entered by hand and for parents.
 *
 * @example measuresOf({ code: '2.1', name: '', source: 'data', rule: 'TYLE(r; 80%)' }) // ['a', 'b']
 */
export function measuresOf(line: CriterionLine): readonly string[] {
  if (line.source !== 'data') return [];
  if (line.rule === undefined) return ['x'];
  const parsed = parseRule(line.rule);
  return parsed.ok ? measuresToEnter(parsed.expression) : ['x'];
}

/** The same for a rule: what has to be entered so that it can be evaluated. */
export function measuresToEnter(rule: Expression): readonly string[] {
  const used = [...namesIn(rule)].filter((name) => !noMeasures.has(name));
  const named = used.filter((name) => !fractionNames.has(name) && !valueNames.has(name));
  const wholeFraction = used.includes('r') || (used.includes('a') && used.includes('b'));
  return [
    ...(used.some((name) => valueNames.has(name)) ? ['x'] : []),
    ...(wholeFraction ? ['a', 'b'] : used.filter((name) => fractionNames.has(name))),
    ...named,
  ];
}

function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(expression)) if (node.kind === 'name') names.add(node.name);
  return names;
}
