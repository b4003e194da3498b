import type { ValidationPlan } from './plan';

/** Characters of the longest list that a validation can hold in itself, and of its longest message. */
export const longestValidationText = 255;

/** Whether Excel can hold the rule; a list written out cannot be long, nor hold a comma in a value. */
export function canBeWritten({ rule }: ValidationPlan): boolean {
  if (rule.kind !== 'list') return true;
  return (
    rule.values.join(',').length <= longestValidationText &&
    rule.values.every((value) => !value.includes(','))
  );
}
