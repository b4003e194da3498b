/** The words of the state column as formulas. */
import { quoted } from '../../core/rules/native-formula';
import { type NodeColumn, NodeState, Treatment } from '../../core/scoring/scoreboard';
import { cellName } from '../../workbook/address';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import { needsEntry } from './leaf-formulas';
import { awaitsAppraisal, type NodePlan } from './node-plan';
import type { PanelLive } from './panel-live';
import { type ScoreBlock, scoreColumns } from './score-block';
import type { ScoreWriting } from './score-writing';
import { shownStates, zeroDenominator } from './state-texts';

/** The word of a state. */
export function stateText(state: number, texts: Texts): string {
  const name = Object.entries(NodeState).find(([, id]) => id === state)?.[0] ?? 'missing';
  return texts.text(`state.${name}`);
}

/** Of a leaf told from its entry, or from its points where they are the entry. */
export function leafState(
  { tally, texts, inWords }: ScoreWriting,
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  result: NodeColumn,
  row: number,
): CellContent {
  const { node } = plan;
  const word = (state: number) => stateText(state, texts);
  const hasEntry = needsEntry(live, plan);
  if (!hasEntry && !inWords) return null;
  const missing = word(awaitsAppraisal(live.panel, node) ? NodeState.unappraised : NodeState.missing);
  const cell = hasEntry ? block.helper(node.code, 'entry') : block.score(node.code);
  const words = [
    ['', missing],
    [shownStates.notApplicable, word(NodeState.notApplicable)],
    [shownStates.noEvent, word(NodeState.noEvent)],
    ...(hasEntry ? [[zeroDenominator, word(NodeState.zeroDenominator)] as const] : []),
  ] as const;
  const formula = words.reduceRight(
    (rest, [text, shown]) => `IF(${cell}=${quoted(text)},${quoted(shown)},${rest})`,
    quoted(word(NodeState.value)),
  );
  // Without a helper cell a state that no policy answers looks like any missing figure.
  const value =
    !hasEntry && result.treatments[row] === Treatment.missing ? missing : word(result.states[row]!);
  return tally.cell(() => formula, value);
}

/** Of a parent told from its points and what is missing below it. */
export function parentState(
  { tally, texts }: ScoreWriting,
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  result: NodeColumn,
  row: number,
): CellContent {
  const { code } = plan.node;
  const word = (state: number) => stateText(state, texts);
  const score = block.score(code);
  const below = subtree(live, code);
  const own = block.rowOf(code);
  const range = `${cellName(own + 1, scoreColumns.score)}:${cellName(own + below.length, scoreColumns.score)}`;
  const blank = below.filter((one) => live.plans.get(one)!.isOut).length;
  const whole = quoted(word(NodeState.value));
  const partial = `IF(COUNTIF(${range},"")>${String(blank)},${quoted(texts.text('state.partial'))},${whole})`;
  const left = plan.canLeave ? `IF(ISTEXT(${score}),${quoted(word(NodeState.dropped))},${partial})` : partial;
  const state = result.states[row]!;
  const isPartial = state === NodeState.value && result.partial[row] === 1;
  return tally.cell(
    () => `IF(${score}="",${quoted(word(NodeState.missing))},${left})`,
    isPartial ? texts.text('state.partial') : word(state),
  );
}

/** Codes of all nodes below a node, which follow it in order. */
function subtree(live: PanelLive, code: string): readonly string[] {
  const { children } = live.plans.get(code)!.node;
  return children.flatMap((child) => (live.plans.has(child) ? [child, ...subtree(live, child)] : []));
}
