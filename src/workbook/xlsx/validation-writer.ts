import { rangeName } from '../address';
import type { ValidationPlan } from '../plan';
import { shortestNumber } from './number-text';
import { encodeCellText, escapeXml } from './xml-text';

/** Longest list that a validation can hold in itself, and longest message. */
const longestText = 255;

/** Whether Excel can hold the rule; a list written out cannot be long, nor hold a comma in a value. */
export function canBeWritten({ rule }: ValidationPlan): boolean {
  if (rule.kind !== 'list') return true;
  return rule.values.join(',').length <= longestText && rule.values.every((value) => !value.includes(','));
}

export function validationsXml(
  validations: readonly ValidationPlan[],
  rename: (formula: string) => string,
): string {
  const written = validations.filter(canBeWritten);
  if (written.length === 0) return '';
  const elements = written.map((validation) => validationXml(validation, rename)).join('');
  return `<dataValidations count="${String(written.length)}">${elements}</dataValidations>`;
}

function validationXml(validation: ValidationPlan, rename: (formula: string) => string): string {
  const { rule, range, prompt, error, strictness } = validation;
  const type = rule.kind === 'listRange' ? 'list' : rule.kind;
  const message = (name: string, text: string) =>
    text === '' ? '' : ` ${name}="${escapeXml(text.slice(0, longestText))}"`;
  const formulas = ruleFormulas(rule).map(
    (formula, i) => `<formula${String(i + 1)}>${encodeCellText(rename(formula))}</formula${String(i + 1)}>`,
  );
  return (
    `<dataValidation type="${type}"${strictness === 'warning' ? ' errorStyle="warning"' : ''}` +
    ' allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
    `${message('error', error)}${message('prompt', prompt)} sqref="${rangeName(range)}">` +
    `${formulas.join('')}</dataValidation>`
  );
}

function ruleFormulas(rule: ValidationPlan['rule']): string[] {
  switch (rule.kind) {
    case 'list':
      return [`"${rule.values.join(',').replaceAll('"', '""')}"`];
    case 'listRange':
    case 'custom':
      return [rule.formula];
    case 'decimal':
    case 'whole':
      return [shortestNumber(rule.min), shortestNumber(rule.max)];
  }
}
