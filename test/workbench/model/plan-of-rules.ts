/** Validations and conditional formats as a plan says them; what a plan has no word for is left out. */
import type { CellStyle, ConditionalFormatPlan, ValidationPlan } from '../../../src/workbook/plan';
import type { BarBound, ConditionalFormatModel, FormulaFormatModel } from './conditional-format-model';
import type { ValidationRule, Validations } from './validation-model';

export function validationsOf(validations: Validations): ValidationPlan[] {
  return validations.flatMap(({ range, value: { rule, prompt, errorAlert } }) => {
    const planned = rule && ruleOf(rule);
    if (!planned) return [];
    const strictness = errorAlert.style === 'Stop' ? 'stop' : 'warning';
    return [{ range, rule: planned, prompt: prompt.message, error: errorAlert.message, strictness }];
  });
}

function ruleOf({ type, operator, formula1, formula2 }: ValidationRule): ValidationPlan['rule'] | null {
  if (type === 'custom') return { kind: 'custom', formula: formula1 };
  if (type === 'list') {
    return formula1.startsWith('"')
      ? { kind: 'list', values: formula1.slice(1, -1).replaceAll('""', '"').split(',') }
      : { kind: 'listRange', formula: formula1 };
  }
  const [min, max] = [Number(formula1), Number(formula2)];
  const isNumber = type === 'decimal' || type === 'wholeNumber';
  if (!isNumber || operator !== 'Between' || Number.isNaN(min) || Number.isNaN(max)) return null;
  return { kind: type === 'decimal' ? 'decimal' : 'whole', min, max };
}

export function conditionalFormatsOf(formats: readonly ConditionalFormatModel[]): ConditionalFormatPlan[] {
  return formats.flatMap(({ ranges, rule }) =>
    ranges.map((range): ConditionalFormatPlan => {
      if (rule.kind === 'Custom') {
        return { kind: 'formula', range, formula: rule.formula, style: styleOf(rule) };
      }
      const bar = { kind: 'dataBar', range, color: rule.fillColor.slice(1) } as const;
      return { ...bar, ...endOf('min', rule.lower), ...endOf('max', rule.upper) };
    }),
  );
}

function endOf(
  end: 'min' | 'max',
  { type, formula }: BarBound,
): { readonly min?: number; readonly max?: number } {
  return type === 'Number' ? { [end]: Number(formula) } : {};
}

function styleOf({ bold, italic, color, fill, numberFormat, borders }: FormulaFormatModel): CellStyle {
  const border = borders.get('EdgeTop');
  return {
    ...(numberFormat !== null && { numberFormat }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italic }),
    ...(color !== null && { color: color.slice(1) }),
    ...(fill !== null && { fill: fill.slice(1) }),
    ...(border?.style === 'Continuous' && { border: border.color.slice(1) }),
  };
}
