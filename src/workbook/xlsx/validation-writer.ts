import { rangeName } from '../address';
import type { ValidationPlan } from '../plan';
import { canBeWritten, longestValidationText } from '../validations';
import { shortestNumber } from './number-text';
import { encodeCellText, escapeXml } from './xml-text';

export function validationsXml(validations: readonly ValidationPlan[]): string {
  const written = validations.filter(canBeWritten);
  if (written.length === 0) return '';
  const elements = written.map(validationXml).join('');
  return `<dataValidations count="${String(written.length)}">${elements}</dataValidations>`;
}

function validationXml(validation: ValidationPlan): string {
  const { rule, range, prompt, error, strictness } = validation;
  const type = rule.kind === 'listRange' ? 'list' : rule.kind;
  const message = (name: string, text: string) =>
    text === '' ? '' : ` ${name}="${escapeXml(text.slice(0, longestValidationText))}"`;
  const formulas = ruleFormulas(rule).map(
    (formula, i) => `<formula${String(i + 1)}>${encodeCellText(formula)}</formula${String(i + 1)}>`,
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
