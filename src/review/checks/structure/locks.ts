/** STR: what keeps a form from being filled wrongly: the lock of its sheets and what may be typed where. */
import { type CellRange, holdsCell, parseRange } from '../../../workbook/address';
import type { ValidationPlan } from '../../../workbook/plan';
import type { ValidationSnapshot } from '../../../workbook/snapshot';
import { canBeWritten } from '../../../workbook/validations';
import type { Check } from '../../check';
import type { SheetLayout } from '../../form-layout';
import { normalFormula } from '../../normal-formula';
import type { Submission } from '../../submission';
import { formCheck, packageCheck } from '../file-check';

const unlocked = formCheck(
  { id: 'protection-removed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const { issued, found } of layout) {
      if (issued.protected && !found.protection.sheet) log.fail({ sheet: found.name });
    }
  },
);

const password = formCheck({ id: 'password-added', family: 'STR', severity: 'info' }, ({ layout }, log) => {
  for (const { found } of layout) if (found.protection.password) log.fail({ sheet: found.name });
});

const structureLocked = packageCheck(
  { id: 'workbook-protected', family: 'STR', severity: 'info', stage: 'structure' },
  ({ workbookProtected }, log) => {
    if (workbookProtected) log.fail({});
  },
);

const validationRemoved = formCheck(
  { id: 'validation-removed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const sheet of layout) {
      for (const { plan, range, rules } of issuedValidations(sheet)) {
        if (rules.length > 0) continue;
        log.fail({ ...placeOf(sheet, range), found: null, expected: ruleText(plan) });
      }
    }
  },
);

const validationChanged = formCheck(
  { id: 'validation-changed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const sheet of layout) {
      for (const { plan, range, rules } of issuedValidations(sheet)) {
        if (rules.length === 0 || rules.some((rule) => sameRule(plan, rule))) continue;
        const found = foundRuleText(rules[0]!);
        log.fail({ ...placeOf(sheet, range), found, expected: ruleText(plan) });
      }
    }
  },
);

export const lockChecks: readonly Check<Submission>[] = [
  unlocked,
  password,
  structureLocked,
  validationRemoved,
  validationChanged,
];

interface IssuedValidation {
  readonly plan: ValidationPlan;
  /** Where its first and last cell now stand. */
  readonly range: CellRange;
  /** The rules that now cover all of it, wholly or one part each. */
  readonly rules: readonly ValidationSnapshot[];
}

/** Issued validations whose cells are still there, with the rules that now stand at their first cell. */
function issuedValidations(sheet: SheetLayout): IssuedValidation[] {
  const found = sheet.found.validations.map((rule) => ({
    rule,
    ranges: rule.ranges.flatMap((text) => parseRange(text) ?? []),
  }));
  return sheet.issued.validations.filter(canBeWritten).flatMap((plan): IssuedValidation[] => {
    const corners = [
      [plan.range.row, plan.range.column],
      [plan.range.row + plan.range.rows - 1, plan.range.column + plan.range.columns - 1],
    ].map(([row, column]) => ({ row: sheet.foundRow(row!), column: sheet.foundColumn(column!) }));
    const [first, last] = corners.flatMap(({ row, column }) =>
      row === null || column === null ? [] : [{ row, column }],
    );
    if (!first || !last) return [];
    const range = {
      ...first,
      rows: Math.max(1, last.row - first.row + 1),
      columns: Math.max(1, last.column - first.column + 1),
    };
    const covering = ({ row, column }: { row: number; column: number }) =>
      found
        .filter(({ ranges }) => ranges.some((each) => holdsCell(each, row, column)))
        .map(({ rule }) => rule);
    const atLast = covering(last);
    return [{ plan, range, rules: atLast.length === 0 ? [] : covering(first) }];
  });
}

function placeOf({ found: { name } }: SheetLayout, { row, column }: CellRange) {
  return { cell: { sheet: name, row, column } };
}

/** Programs write the same rule with other spaces, and numbers with more or fewer digits. */
function sameRule(plan: ValidationPlan, { type, operator, formula1, formula2 }: ValidationSnapshot): boolean {
  const { rule } = plan;
  const found = (formula: string | null) => (formula === null ? '' : normalFormula(formula));
  switch (rule.kind) {
    case 'list':
      return type === 'list' && listOf(found(formula1)) === listOf(`"${rule.values.join(',')}"`);
    case 'listRange':
      return type === 'list' && found(formula1) === normalFormula(rule.formula);
    case 'custom':
      // A custom rule speaks of its first cell; where rows moved, so did it.
      return type === 'custom';
    case 'decimal':
    case 'whole':
      return (
        type === rule.kind &&
        (operator ?? 'between') === 'between' &&
        Number(formula1) === rule.min &&
        Number(formula2) === rule.max
      );
  }
}

function listOf(formula: string): string {
  return formula
    .replace(/^"|"$/g, '')
    .split(',')
    .map((value) => value.trim())
    .join(',');
}

function ruleText({ rule }: ValidationPlan): string {
  switch (rule.kind) {
    case 'list':
      return rule.values.join('; ');
    case 'listRange':
    case 'custom':
      return `=${rule.formula}`;
    case 'decimal':
    case 'whole':
      return `${String(rule.min)} – ${String(rule.max)}`;
  }
}

function foundRuleText({ type, operator, formula1, formula2 }: ValidationSnapshot): string {
  return [type, operator, formula1, formula2].filter((part) => part !== null && part !== '').join(' ');
}
