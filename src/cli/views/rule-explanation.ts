/** How a rule came to its points: a line for each part that decided, indented below what it is part of. */
import type { Explanation } from '../../core/rules/explain';
import type { LanguageTexts } from '../../locale/texts';
import { ruleStep, type RuleStep } from '../../sheets/sentences/rule-steps';

export function ruleLines(explanation: Explanation, texts: LanguageTexts): string[] {
  return linesOf(ruleStep(explanation, texts), 1);
}

function linesOf({ text, parts }: RuleStep, depth: number): string[] {
  return ['  '.repeat(depth) + text, ...parts.flatMap((part) => linesOf(part, depth + 1))];
}
