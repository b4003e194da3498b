/** `RULECHECK`: whether a text is a rule, and what is wrong with it. */
import type { RuleError } from '../core/rules/expression';
import { ruleErrorReason } from '../sheets/sentences/rule-error';
import type { Texts } from '../sheets/texts';
import { oneCell } from './cell-input';
import { type Answer, type Argument, isCellError } from './function-entry';
import { ruleOf } from './rule-input';

/** A word when the rule is right, empty for a blank cell, else what is wrong, where, and what was probably meant. */
export function checkRule([rule = null]: readonly Argument[], texts: Texts): Answer {
  const text = oneCell(rule, texts);
  if (isCellError(text)) return text;
  if (text === null) return '';
  const known = ruleOf(String(text));
  return 'code' in known ? ruleErrorText(known, texts) : texts.text('function.valid');
}

/** What is wrong with a rule, at which character (the first is 1). */
export function ruleErrorText(error: RuleError, texts: Texts): string {
  const reason = ruleErrorReason(error, texts);
  const position = error.place.from + 1;
  const { nearest } = error;
  return nearest === undefined
    ? texts.text('function.rule-wrong', { position, reason })
    : texts.text('function.rule-wrong-nearest', { position, reason, nearest });
}
