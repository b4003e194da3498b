/** What a rule reads: its measures, other nodes, the group, the children. */
import { oncePer } from '../remembered';
import type { Expression } from './expression';
import { measureName, textOf } from './functions/other-node';
import { nodesOf } from './syntax';

/** What a rule has to be given. */
export interface RuleReads {
  /** Stored measures of the criterion itself; `x`, `r` and `n` spelled out. */
  readonly measures: readonly string[];
  /** The same in the base year. */
  readonly previous: readonly string[];
  /** Codes of other nodes whose score or percent it reads. */
  readonly nodes: readonly string[];
  /** Measures of other nodes. */
  readonly nodeMeasures: readonly { readonly code: string; readonly name: string }[];
  /** The result of one unit depends on the other units of its group. */
  readonly usesGroup: boolean;
  readonly usesChildren: boolean;
}

/** Names that stand for several stored measures. */
const spelledOut = new Map([
  ['x', ['x', 'n', 'a', 'b']],
  ['r', ['a', 'b', 'x', 'n']],
  ['n', ['x', 'n', 'a', 'b']],
]);

const groupFunctions = new Set(['ALL', 'MINMAX', 'ZSCORE', 'DISTANCE', 'RANKPCT']);

/**
 * What has to be known before a rule can be evaluated.
 * @example ruleReads(the tree of 'TYLE(r; 80%)').measures //=> ['a', 'b', 'x', 'n']
 */
export const ruleReads = oncePer((expression: Expression): RuleReads => {
  const measures = new Set<string>();
  const previous = new Set<string>();
  const nodes = new Set<string>();
  const nodeMeasures = new Map<string, { code: string; name: string }>();
  const inBaseYear = new Set<Expression>();
  let usesGroup = false;
  let usesChildren = false;
  for (const node of nodesOf(expression)) {
    if (node.kind === 'name') {
      if (node.name === 'children') usesChildren = true;
      else if (node.name !== 'max') {
        const into = inBaseYear.has(node) ? previous : measures;
        for (const name of spelledOut.get(node.name) ?? [node.name]) into.add(name);
      }
    }
    if (node.kind !== 'call') continue;
    usesGroup ||= groupFunctions.has(node.name);
    const [first, second] = node.arguments;
    if (node.name === 'TRUOC' && first !== undefined) inBaseYear.add(first);
    if (node.name === 'DIEM' || node.name === 'PHANTRAM') nodes.add(textOf(first));
    if (node.name === 'SOLIEU') {
      const read = { code: textOf(first), name: measureName(second) };
      nodeMeasures.set(JSON.stringify(read), read);
    }
  }
  return {
    measures: [...measures],
    previous: [...previous],
    nodes: [...nodes],
    nodeMeasures: [...nodeMeasures.values()],
    usesGroup,
    usesChildren,
  };
});
