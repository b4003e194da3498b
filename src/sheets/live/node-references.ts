/** Where the names of a rule stand, for one node of one unit. */
import { type Criterion, isShownOnly } from '../../core/criteria/criterion';
import type { FormulaReferences } from '../../core/rules/native-formula';
import { baseYear } from './base-year';
import type { PanelLive } from './panel-live';
import type { ScoreBlock } from './score-block';
import { NoLiveFormula } from './tally';

export function nodeReferences(
  live: PanelLive,
  block: ScoreBlock,
  node: Criterion,
  purpose: 'score' | 'max',
): FormulaReferences {
  const { book, inputs, panel } = live;
  const { period } = book.settings;
  const isShown = (code: string) => ['tracking', 'gate'].includes(panel.criterion(code)?.kind ?? '');
  return {
    max: maxReference(live, block, node),
    direction: node.direction === 'higher' ? 1 : -1,
    minimumShare: book.settings.minimumShare,
    measure: (name) => inputs.measure(block, period, node.code, name),
    previous(name) {
      const base = baseYear(book);
      return base && inputs.measure(block, base.period, node.code, name);
    },
    nodeScore(code) {
      if (!block.has(code)) return null;
      if (isShown(code)) return block.helper(code, 'entry');
      return purpose === 'max' ? block.max(code) : block.score(code);
    },
    nodePercent(code) {
      if (!block.has(code)) return null;
      return purpose === 'max' ? '1' : `(${block.score(code)}/${block.max(code)})`;
    },
    nodeMeasure(code, name) {
      const stored = panel.setting.figures.measureNames(code);
      if (name === 'x' && !stored.includes('x') && stored.includes('n'))
        return inputs.measure(block, period, code, 'n');
      const isPlain = name !== 'n' && name !== 'r' && stored.includes(name);
      if (isPlain && !(name === 'x' && stored.includes('a') && stored.includes('b')))
        return inputs.measure(block, period, code, name);
      if (!isPlain && stored.length > 0) throw new NoLiveFormula('rule');
      return stored.includes(name) ? inputs.measure(block, period, code, name) : null;
    },
    groupRange: (name) => live.groupRange(node.code, name),
    groupCriteria: [],
    children: null,
  };
}

/** The node's own maximum; of a parent without one what its scored children can earn together. */
function maxReference(live: PanelLive, block: ScoreBlock, node: Criterion): string {
  if (node.max !== null || node.children.length === 0) return String(node.max ?? (isShownOnly(node) ? 1 : 0));
  const scored = live.plans.get(node.code)?.scored ?? [];
  return scored.length === 0 ? '0' : `SUM(${scored.map((child) => block.max(child.node.code)).join(',')})`;
}
