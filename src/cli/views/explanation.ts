/** An explanation as people read it in a terminal: the result, what it rests on, how it came about. */
import { rootCode } from '../../core/criteria/criterion';
import type { CriterionExplanation, ExplainedInput } from '../../core/scoring/explain';
import { roundHalfAway } from '../../core/rounding/round';
import { NodeState, Treatment } from '../../core/scoring/scoreboard';
import { bandsFor } from '../../core/grading/grade';
import type { Explained } from '../../jobs/explain';
import type { LanguageTexts } from '../../locale/texts';
import { sheetCellName } from '../../workbook/address';
import { nameOf } from '../documents/explanation';
import { measureName } from '../../sheets/sentences/measure-name';
import { ruleLines } from './rule-explanation';
import { criterionSentences } from '../../sheets/sentences/criterion-sentences';
import { textTable } from './text-table';

/** Lines ending with a line break. */
export function explanationView(found: Explained, texts: LanguageTexts): string {
  const { board, explanation } = found;
  const { criterion } = explanation;
  const unit = board.units.find((result) => result.unit.code === explanation.unit)?.unit;
  const name = criterion.name === '' ? texts.text('word.index') : criterion.name;
  return [
    texts.text('explain.unit', { code: explanation.unit, name: unit?.name ?? '' }),
    texts.text(criterion.code === rootCode ? 'explain.index' : 'explain.criterion', {
      code: criterion.code,
      name,
    }),
    resultLine(explanation, criterion.decimals ?? board.settings.decimals, texts),
    ...(criterion.method === '' ? [] : [texts.text('explain.method', { method: criterion.method })]),
    ...(criterion.ruleText === '' ? [] : [texts.text('explain.ruleText', { rule: criterion.ruleText })]),
    ...policyLines(explanation, texts),
    ...(lacksEarlier(explanation) ? [texts.text('explain.noEarlier')] : []),
    ...inputLines(explanation, texts),
    ...(explanation.rule
      ? ['', texts.text('explain.computation'), ...ruleLines(explanation.rule, texts)]
      : []),
    ...childLines(explanation, board.settings.decimals, texts),
    ...spokenLines(found, texts),
    '',
  ].join('\n');
}

function spokenLines({ book, board, explanation, gaps }: Explained, texts: LanguageTexts): string[] {
  const result = board.units.find(({ unit }) => unit.code === explanation.unit);
  const panel = result && board.panels[result.panel];
  if (!panel) return [];
  const story = { board, result, panel, gaps, bands: bandsFor(book.grades, panel.group), texts };
  const said = criterionSentences(story, explanation.criterion.code);
  return said.length === 0
    ? []
    : ['', texts.text('say.heading.remarks'), ...said.map((sentence) => `  - ${sentence}`)];
}

function resultLine(
  { score, max, state, treatment }: CriterionExplanation,
  decimals: number,
  texts: LanguageTexts,
): string {
  const facts = {
    max,
    state: texts.text(`state.${nameOf(NodeState, state)}`),
    treatment: texts.text(`treatment.${nameOf(Treatment, treatment)}`),
  };
  return score === null
    ? texts.text('explain.noScore', facts)
    : texts.text(state === NodeState.value ? 'explain.score' : 'explain.scoreByState', {
        ...facts,
        score: roundHalfAway(score, decimals),
      });
}

function policyLines({ policy, exempt, from }: CriterionExplanation, texts: LanguageTexts): string[] {
  return [
    ...(exempt ? [texts.text('explain.exempt')] : []),
    ...(policy ? [texts.text('explain.policy', { policy: texts.text(`policy.${policy}`) })] : []),
    ...(from ? [texts.text('explain.from', { from: texts.text(`explain.from.${from}`) })] : []),
  ];
}

/** A zero denominator was to be answered from the base year, which has none to give. */
function lacksEarlier({ policy, state, rule }: CriterionExplanation): boolean {
  return policy === 'previous' && state === NodeState.zeroDenominator && rule?.state !== 'value';
}

function inputLines({ inputs }: CriterionExplanation, texts: LanguageTexts): string[] {
  if (inputs.length === 0) return [];
  return ['', texts.text('explain.inputs'), ...inputs.map((input) => `  ${inputLine(input, texts)}`)];
}

function inputLine({ name, value, cell, earlier }: ExplainedInput, texts: LanguageTexts): string {
  const said = texts.text(inputKey(earlier), {
    name: measureName(name, texts),
    value: typeof value === 'object' ? texts.text(`state.${value.state}`) : value,
    period: earlier?.period ?? '',
    share: roundHalfAway(earlier?.monthsShare ?? 1, 4),
  });
  return cell ? `${said}  [${sheetCellName(cell.sheet, cell.row, cell.column)}]` : said;
}

function inputKey(earlier: ExplainedInput['earlier']): string {
  if (!earlier) return 'explain.input';
  return earlier.monthsShare === 1 ? 'explain.earlierInput' : 'explain.earlierInputShare';
}

function childLines({ children }: CriterionExplanation, decimals: number, texts: LanguageTexts): string[] {
  if (children.length === 0) return [];
  const table = textTable(
    [
      { heading: texts.text('column.criterionCode'), align: 'left' },
      { heading: texts.text('column.criterion'), align: 'left', maxWidth: 60 },
      { heading: texts.text('cli.table.score'), align: 'right' },
      { heading: texts.text('cli.table.max'), align: 'right' },
      { heading: texts.text('column.state'), align: 'left' },
    ],
    children.map(({ criterion, score, max, state, treatment }) => [
      criterion.code,
      criterion.name,
      score === null ? '–' : texts.number(score, decimals),
      texts.number(max, decimals),
      treatment === Treatment.counted && state === NodeState.value
        ? ''
        : `${texts.text(`state.${nameOf(NodeState, state)}`)}, ${texts.text(`treatment.${nameOf(Treatment, treatment)}`)}`,
    ]),
  );
  return ['', texts.text('explain.children'), ...table];
}
