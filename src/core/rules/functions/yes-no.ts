import { type Column, constant, Tag } from '../../measures/column';
import { foldCase, foldLoosely } from '../../measures/text-pool';
import { sameNumber } from '../../rounding/round';
import { multiply, unitOf } from '../column-arithmetic';
import { piece, quoted } from '../native-formula';
import type { Evaluation, RuleFunction } from '../rule-function';

/** The answers that count, as officials write them. */
export const yesTexts = ['Có', 'Đạt', 'Đúng', 'x', '✓', '1'] as const;
/** Texts that mean no. */
export const noTexts = ['Không', 'Không đạt', 'Sai', '0'] as const;

const answers = new Map<string, 0 | 1>([
  ...yesTexts.map((text) => [foldCase(text), 1] as const),
  ...noTexts.map((text) => [foldCase(text), 0] as const),
]);

/** `COKHONG(x)`: the maximum for a yes, 0 for a no; anything else is missing, with a remark. */
export const yesNo: RuleFunction = {
  names: { vi: 'COKHONG', en: 'YESNO', aliases: [] },
  signature: { required: ['any'] },
  explanation: 'rule.yes-no',
  argumentNames: ['value'],
  trends: ['none'],
  evaluate(evaluation, [value]) {
    return multiply(evaluation, evaluation.context.max, answersIn(evaluation, evaluation.evaluate(value!)));
  },
  inverse: () => [1],
  native(builder, [value]) {
    const found = builder.any(value!);
    const is = (texts: readonly string[], truth: 0 | 1) =>
      `OR(${[...texts.map(quoted), String(truth), truth === 1 ? 'TRUE' : 'FALSE'].map((answer) => `${found}=${answer}`).join(',')})`;
    const { max } = builder.references;
    return piece(`IF(${is(yesTexts, 1)},${max},IF(${is(noTexts, 0)},0,${builder.missing()}))`);
  },
};

/** 1 for yes, 0 for no. */
function answersIn(evaluation: Evaluation, column: Column): Column {
  const result = column.step === 1 ? evaluation.empty() : constant(0);
  for (let i = 0; i < result.numbers.length; i += 1) {
    const entry = column.numbers[i]!;
    let tag = column.tags[i]! as Tag;
    if (tag <= Tag.boolean) {
      const answer = tag === Tag.text ? answerOfText(evaluation, entry) : answerOfNumber(entry);
      if (answer === null) {
        reportNoAnswer(evaluation, tag, entry, unitOf(column, i));
        tag = Tag.missing;
      } else {
        result.numbers[i] = answer;
        tag = Tag.number;
      }
    }
    result.tags[i] = tag;
  }
  return result;
}

function answerOfText(evaluation: Evaluation, id: number): 0 | 1 | null {
  return answers.get(evaluation.context.texts.foldedText(id)) ?? null;
}

function answerOfNumber(value: number): 0 | 1 | null {
  if (sameNumber(value, 1)) return 1;
  return sameNumber(value, 0) ? 0 : null;
}

function reportNoAnswer(evaluation: Evaluation, tag: Tag, entry: number, unit: number): void {
  if (tag !== Tag.text) {
    evaluation.report({ code: 'not-yes-or-no', unit, found: entry });
    return;
  }
  const found = evaluation.context.texts.text(entry);
  const loose = foldLoosely(found);
  const near = [...yesTexts, ...noTexts].find((text) => foldLoosely(text) === loose);
  evaluation.report(
    near === undefined
      ? { code: 'not-yes-or-no', unit, found }
      : { code: 'text-near-miss', unit, found, expected: near },
  );
}
