import type { viRuleErrors } from '../vi/rule-errors';

/** Why a rule is no rule; said inside the sentence of the finding `rule-error`. */
export const enRuleErrors: Readonly<Record<keyof typeof viRuleErrors, string>> = {
  'rule.error.empty': 'the rule is empty',
  'rule.error.leading-equals': 'a rule does not begin with “=”',
  'rule.error.unexpected': '“{found}” cannot stand here; expected {expected}',
  'rule.error.unterminated-text': 'the text “{found}” has no closing quote',
  'rule.error.unknown-function': 'there is no function “{found}”',
  'rule.error.unknown-name': 'there is no measure or name “{found}”',
  'rule.error.argument-count': 'wrong number of arguments; expected {expected}',
  'rule.error.argument-kind': 'the argument “{found}” is of the wrong kind; expected {expected}',
  'rule.error.ambiguous-comma':
    '“{found}” can be read in two ways: {expected}. With semicolons between arguments, the comma is the decimal mark',
  'rule.error.number-form': 'the number “{found}” is not written rightly; expected {expected}',
  'rule.error.misplaced': '“{found}” cannot stand here; expected {expected}',
  'rule.error.too-long': 'the rule is too long',
  'rule.error.too-deep': 'the rule is nested too deeply',

  'rule.expected.operator': 'an operator',
  'rule.expected.end': 'the end of the rule',
  'rule.expected.number': 'a number',
  'rule.expected.name': 'the name of a measure',
  'rule.expected.text': 'a quoted text',
  'rule.expected.separator': 'a separator',
  'rule.expected.rule': 'a rule',
  'rule.expected.truth': 'a condition',
  'rule.expected.constant': 'a fixed number',
  'rule.expected.any': 'an expression',
  'rule.expected.band': 'a quoted band such as ">=70%"',
  'rule.expected.choice': 'a quoted choice',
  'rule.expected.code': 'a quoted criterion code',
  'rule.expected.measure': 'the quoted name of a measure',
  'rule.expected.or': ' or ',
};
