import {
  alertStyles,
  noValidation,
  ruleOperators,
  type RuleType,
  type ValidationModel,
  type ValidationRule,
} from '../../model/validation-model';
import { must } from '../../model/must';
import { changeOver, valuesOver } from '../../model/regions';
import { apiTable, method, property } from '../api-table';
import { fieldsOf, flagOf, oneOf, textOf, type Argument } from '../arguments';
import type { AreasTarget } from '../sheet-targets';
import type { Json } from '../wire';
import { textUpTo } from './fields';
import { refuseProtected } from './write-guard';

/** Longest titles, messages and written out lists. */
const longest = { title: 32, message: 255, list: 255, formula: 8192 } as const;

/** Rules by the name of their field in `DataValidationRule`, and as `DataValidationType` calls them. */
const typeNames: Readonly<Record<RuleType, string>> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

export const dataValidation = apiTable('DataValidation', {
  members: {
    type: property('1.8', (target) => {
      const found = validationsOf(target);
      const types = new Set(found.map(({ rule }) => (rule ? typeNames[rule.type] : 'None')));
      if (found.length === 1 || types.size === 1) return [...types][0] ?? 'None';
      return types.has('None') ? 'Inconsistent' : 'MixedCriteria';
    }),
    rule: property(
      '1.8',
      (target) => shared(target, ({ rule }) => (rule ? onWire(rule) : {})),
      (target, value) => {
        const rule = ruleOf(value);
        change(target, (before) => ({ ...before, rule }));
      },
    ),
    ignoreBlanks: property(
      '1.8',
      (target) => shared(target, ({ ignoreBlanks }) => ignoreBlanks),
      (target, value) => {
        const ignoreBlanks = flagOf(value);
        change(target, (before) => ({ ...before, ignoreBlanks }));
      },
    ),
    prompt: property(
      '1.8',
      (target) => shared(target, ({ prompt }) => ({ ...prompt })),
      (target, value) => {
        const { showPrompt = true, title = '', message = '' } = fieldsOf(value);
        const prompt = { showPrompt: flagOf(showPrompt), ...texts(title, message) };
        change(target, (before) => ({ ...before, prompt }));
      },
    ),
    errorAlert: property(
      '1.8',
      (target) => shared(target, ({ errorAlert }) => ({ ...errorAlert })),
      (target, value) => {
        const { showAlert = true, style = 'Stop', title = '', message = '' } = fieldsOf(value);
        const errorAlert = {
          showAlert: flagOf(showAlert),
          style: oneOf(style, ...alertStyles),
          ...texts(title, message),
        };
        change(target, (before) => ({ ...before, errorAlert }));
      },
    ),
    clear: method('1.8', (target) => {
      change(target, () => noValidation);
    }),
  },
});

function validationsOf({ sheet, areas }: AreasTarget): ValidationModel[] {
  const found = areas.flatMap((area) => valuesOver(sheet.extras.validations, area, noValidation));
  return [...new Map(found.map((validation) => [JSON.stringify(validation), validation])).values()];
}

function shared(target: AreasTarget, of: (validation: ValidationModel) => Json): Json {
  const values = validationsOf(target).map(of);
  const [first = null] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

function change({ sheet, areas }: AreasTarget, next: (validation: ValidationModel) => ValidationModel): void {
  refuseProtected(sheet, null);
  for (const area of areas) {
    sheet.extras.validations = changeOver(sheet.extras.validations, area, noValidation, next);
  }
}

function texts(title: Json, message: Json): { readonly title: string; readonly message: string } {
  return { title: textUpTo(longest.title)(title), message: textUpTo(longest.message)(message) };
}

/** One kind of rule may be given; formulas as text, not as ranges. */
function ruleOf(value: Argument): ValidationRule | null {
  const rules = Object.entries(fieldsOf(value));
  must(rules.length <= 1, 'several rules at once');
  const [found] = rules;
  if (!found) return null;
  const type = oneOf(found[0], 'list', 'custom', 'wholeNumber', 'decimal', 'date', 'time', 'textLength');
  const given = fieldsOf(found[1]);
  if (type === 'list') {
    const { source = null, inCellDropDown = true } = given;
    return ruleWith(type, listFormula(source), { inCellDropDown: flagOf(inCellDropDown) });
  }
  if (type === 'custom') {
    const formula = textUpTo(longest.formula)(given['formula'] ?? null);
    must(formula.startsWith('=') && formula.length > 1, 'a formula begins with =');
    return ruleWith(type, formula.slice(1));
  }
  const operator = oneOf(given['operator'] ?? null, ...ruleOperators);
  const ternary = operator === 'Between' || operator === 'NotBetween';
  return ruleWith(type, operand(given['formula1'] ?? null), {
    operator,
    formula2: ternary ? operand(given['formula2'] ?? null) : null,
  });
}

function ruleWith(type: RuleType, formula1: string, rest: Partial<ValidationRule> = {}): ValidationRule {
  return { type, formula1, operator: null, formula2: null, inCellDropDown: true, ...rest };
}

function listFormula(source: Json): string {
  const text = textOf(source);
  must(text !== '', 'a list needs a source');
  if (text.startsWith('=')) return text.slice(1);
  must(text.length <= longest.list, `list of ${String(text.length)} characters`);
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number or a formula, as a formula without `=`. */
function operand(value: Json): string {
  if (typeof value === 'number') return String(value);
  const text = textOf(value);
  must(text !== '' && text.length <= longest.formula, 'operand');
  return text.startsWith('=') ? text.slice(1) : text;
}

/** Operands come back as formulas, a list written out as its text. */
function onWire({ type, operator, formula1, formula2, inCellDropDown }: ValidationRule): Json {
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  if (type === 'list') {
    const source = formula1.startsWith('"') ? formula1.slice(1, -1).replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown, source } };
  }
  const second = formula2 === null ? {} : { formula2: `=${formula2}` };
  return { [type]: { formula1: `=${formula1}`, ...second, operator } };
}
