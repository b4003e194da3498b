/** What rules read that is nowhere to be found among the figures of a khối; each would be missing without a word. */
import { nearestName } from '../rules/nearest-name';
import { ruleReads } from '../rules/names';
import type { ScoringLog } from './finding-ids';
import type { PanelSetting } from './panel-setting';

/** Names that stand for stored measures of other names. */
const builtIn: ReadonlySet<string> = new Set(['x', 'a', 'b', 'r', 'n']);

/** Finds rules that read a base year without such figures, or a measure that another criterion does not have. */
export function checkRules({ nodes, figures, base }: PanelSetting, log: ScoringLog): void {
  const known = new Set(nodes.map((node) => node.code));
  for (const node of nodes) {
    if (!node.rule) continue;
    const detail = { criterion: node.code, cell: node.ruleCell };
    const { previous, nodeMeasures } = ruleReads(node.rule);
    const earlier = base?.figures.measureNames(node.code) ?? [];
    if (previous.length > 0 && !previous.some((name) => earlier.includes(name)))
      log.add('no-base-year', detail);
    for (const { code, name } of nodeMeasures) {
      const names = figures.measureNames(code);
      if (!known.has(code) || builtIn.has(name) || names.includes(name)) continue;
      log.add('unknown-node-measure', { ...detail, found: name, expected: nearestName(name, names) });
    }
  }
}
