/** `EXPLAIN`: how a rule comes to its points. */
import { explainFigures } from '../core/rules/evaluate-figures';
import { ruleStep, type RuleStep } from '../sheets/sentences/rule-steps';
import type { Texts } from '../sheets/texts';
import { type Argument, type CellAnswer, isCellError } from './function-entry';
import { issueText } from './score';
import { scoringCall } from './scoring-call';

/** The steps in one line, each followed by the parts that it was made of, then what was remarked on the way. */
export function explain(args: readonly Argument[], texts: Texts): CellAnswer {
  const asked = scoringCall(args, texts);
  if (isCellError(asked)) return asked;
  const { rule, max, figures } = asked;
  const { explanation, issues } = explainFigures(rule.expression, max, figures, rule.texts);
  const remarks = new Set(issues.map((issue) => issueText(issue, texts)));
  return [stepText(ruleStep(explanation, texts)), ...remarks].join('. ');
}

function stepText({ text, parts }: RuleStep): string {
  return parts.length === 0 ? text : `${text} (${parts.map(stepText).join('; ')})`;
}
