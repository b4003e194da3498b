/** An explanation as people read it in a terminal: the result, what it rests on, how it came about. */
import { rootCode } from '../../core/criteria/criterion';
import type { CriterionExplanation, ExplainedInput } from '../../core/scoring/explain';
import { NodeState, stateName, Treatment, treatmentName } from '../../core/scoring/scoreboard';
import { bandsFor } from '../../core/grading/grade';
import type { Explained } from '../../jobs/explain';
import type { LanguageTexts } from '../../locale/texts';
import { sheetCellName } from '../../workbook/address';
import { ruleLines } from './rule-explanation';
import { groundSentences, inputSentence, resultSentence } from '../../sheets/sentences/score-grounds';
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
    resultSentence(explanation, board.settings.decimals, texts),
    ...(criterion.method === '' ? [] : [texts.text('explain.method', { method: criterion.method })]),
    ...(criterion.ruleText === '' ? [] : [texts.text('explain.ruleText', { rule: criterion.ruleText })]),
    ...groundSentences(explanation, texts),
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

function inputLines({ inputs }: CriterionExplanation, texts: LanguageTexts): string[] {
  if (inputs.length === 0) return [];
  return ['', texts.text('explain.inputs'), ...inputs.map((input) => `  ${inputLine(input, texts)}`)];
}

function inputLine(input: ExplainedInput, texts: LanguageTexts): string {
  const said = inputSentence(input, texts);
  const { cell } = input;
  return cell ? `${said}  [${sheetCellName(cell.sheet, cell.row, cell.column)}]` : said;
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
        : `${texts.text(`state.${stateName(state)}`)}, ${texts.text(`treatment.${treatmentName(treatment)}`)}`,
    ]),
  );
  return ['', texts.text('explain.children'), ...table];
}
