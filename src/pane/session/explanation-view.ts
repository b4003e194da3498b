/** Why one score is what it is. */
import { rootCode, type Criterion } from '../../core/criteria/criterion';
import type { CellRef } from '../../core/findings/finding';
import { bandsFor } from '../../core/grading/grade';
import type { GapAnalysis } from '../../core/gaps/gaps';
import { ruleReads } from '../../core/rules/names';
import { explainCriterion, type CriterionExplanation, type ExplainedChild } from '../../core/scoring/explain';
import { NodeState, stateName, Treatment, treatmentName } from '../../core/scoring/scoreboard';
import { UnknownCode } from '../../jobs/job';
import type { Scored } from '../../jobs/score';
import { childrenSentence } from '../../sheets/sentences/children-sentence';
import { criterionSentences } from '../../sheets/sentences/criterion-sentences';
import { ruleStep, type RuleStep } from '../../sheets/sentences/rule-steps';
import { groundSentences, inputSentence, resultSentence } from '../../sheets/sentences/score-grounds';
import { wordFor } from '../../sheets/template/column-entry';
import type { Texts } from '../../sheets/texts';
import { kindWords } from '../../sheets/words';

/** A criterion to go on to. */
export interface NamedCriterion {
  readonly code: string;
  readonly name: string;
}

/** A child with what it has, and why where that is not simply points. */
export interface ChildLine extends NamedCriterion {
  readonly score: number | null;
  readonly max: number;
  /** Empty for a child that counts with its points. */
  readonly remark: string;
}

export interface ExplanationView {
  readonly explanation: CriterionExplanation;
  readonly name: string;
  /** What it lies under, the index first. */
  readonly path: readonly NamedCriterion[];
  /** The score in a sentence. */
  readonly result: string;
  /** What decided: an exemption, a policy, the entry that counted. */
  readonly grounds: readonly string[];
  /** The figures it was computed from, with their cells. */
  readonly inputs: readonly { readonly text: string; readonly cell: CellRef | null }[];
  /** How its rule came to its points; null for points that were entered and for parents. */
  readonly steps: RuleStep | null;
  /** How the points of a parent follow from its children; null for leaves. */
  readonly combination: string | null;
  readonly children: readonly ChildLine[];
  /** Other criteria that its rule reads. */
  readonly reads: readonly NamedCriterion[];
  /** What the numbers say: lost points, against others, what would win them back. */
  readonly sentences: readonly string[];
}

/** `unit` is an index in `board.units`. Throws `UnknownCode` where the criterion does not apply to its khối. */
export function explanationView(
  { scoring, board, book }: Scored,
  gaps: GapAnalysis,
  unit: number,
  criterion: string,
  texts: Texts,
): ExplanationView {
  const explanation = explainCriterion(scoring, unit, criterion);
  if (!explanation) throw new UnknownCode('unknown-criterion', criterion, null);
  const result = board.units[unit]!;
  const panel = board.panels[result.panel]!;
  const nodes = new Map(panel.nodes.map((node) => [node.code, node]));
  const named = (code: string): NamedCriterion => ({ code, name: nameOf(nodes.get(code), texts) });
  const { decimals } = board.settings;
  const story = {
    board,
    result,
    panel,
    gaps: gaps.toward(unit, null),
    bands: bandsFor(book.grades, panel.group),
    texts,
  };
  return {
    explanation,
    name: nameOf(explanation.criterion, texts),
    path: codesAbove(explanation.criterion, nodes).map(named),
    result: resultSentence(explanation, decimals, texts),
    grounds: groundSentences(explanation, texts),
    inputs: explanation.inputs.map((input) => ({ text: inputSentence(input, texts), cell: input.cell })),
    steps: explanation.rule && ruleStep(explanation.rule, texts),
    combination: childrenSentence(explanation, decimals, texts),
    children: explanation.children.map((child) => childLine(child, texts)),
    reads: codesRead(explanation.criterion)
      .filter((code) => nodes.has(code))
      .map(named),
    sentences: criterionSentences(story, criterion),
  };
}

function nameOf(node: Criterion | undefined, texts: Texts): string {
  if (node?.code === rootCode) return texts.text('word.index');
  return node?.name ?? '';
}

function codesAbove(node: Criterion, nodes: ReadonlyMap<string, Criterion>): string[] {
  const above = node.parent === null ? undefined : nodes.get(node.parent);
  return above ? [...codesAbove(above, nodes), above.code] : [];
}

function codesRead({ rule }: Criterion): string[] {
  if (!rule) return [];
  const { nodes, nodeMeasures } = ruleReads(rule);
  return [...new Set([...nodes, ...nodeMeasures.map(({ code }) => code)])];
}

function childLine({ criterion, score, max, state, treatment }: ExplainedChild, texts: Texts): ChildLine {
  const isPlain = treatment === Treatment.counted && state === NodeState.value;
  const remarks = [
    ...(criterion.kind === 'scored' ? [] : [wordFor(kindWords, criterion.kind, texts)]),
    ...(isPlain
      ? []
      : [texts.text(`state.${stateName(state)}`), texts.text(`treatment.${treatmentName(treatment)}`)]),
  ];
  const { code, name } = criterion;
  return { code, name, score, max, remark: [...new Set(remarks)].join(', ') };
}
