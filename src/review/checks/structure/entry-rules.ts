/** STR: the rules of what may be entered, cell by cell, beside those that were issued. */
import { type CellRange, holdsCell, parseRange, rangeName } from '../../../workbook/address';
import { compileShared } from '../../../workbook/formula-references';
import type { ValidationPlan } from '../../../workbook/plan';
import type { ValidationSnapshot } from '../../../workbook/snapshot';
import { canBeWritten } from '../../../workbook/validations';
import type { Check } from '../../check';
import type { SheetLayout } from '../../form-layout';
import { normalFormula } from '../../normal-formula';
import type { Submission } from '../../submission';
import { formCheck } from '../file-check';

const removed = formCheck(
  { id: 'validation-removed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const sheet of layout) {
      for (const { plan, cell, rules } of issuedRules(sheet)) {
        if (rules.length === 0) log.fail({ cell, found: null, expected: issuedText(plan) });
      }
    }
  },
);

const changed = formCheck(
  { id: 'validation-changed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const sheet of layout) {
      for (const { plan, cell, rules } of issuedRules(sheet)) {
        const [first] = rules;
        if (!first || rules.some((rule) => isSame(plan, cell, rule, sheet))) continue;
        log.fail({ cell, found: foundText(first.rule), expected: issuedText(plan) });
      }
    }
  },
);

export const entryRuleChecks: readonly Check<Submission>[] = [removed, changed];

/** A rule of the returned sheet with one of its ranges. */
interface FoundRule {
  readonly rule: ValidationSnapshot;
  readonly range: CellRange;
  /** The cell that the formulas of the rule speak of: the first of its first range. */
  readonly home: CellRange;
}

interface IssuedRule {
  readonly plan: ValidationPlan;
  /** Where its first cell now stands. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Rules that now hold there; none where its first or its last cell has none. */
  readonly rules: readonly FoundRule[];
}

/** Looked for once, for both checks. */
const known = new WeakMap<SheetLayout, readonly IssuedRule[]>();

/** Issued rules whose cells are still there. */
function issuedRules(sheet: SheetLayout): readonly IssuedRule[] {
  const found = known.get(sheet) ?? findRules(sheet);
  known.set(sheet, found);
  return found;
}

function findRules(sheet: SheetLayout): readonly IssuedRule[] {
  const found = sheet.found.validations.flatMap((rule): FoundRule[] => {
    const ranges = rule.ranges.flatMap((text) => parseRange(text) ?? []);
    return ranges.map((range) => ({ rule, range, home: ranges[0]! }));
  });
  const byRange = new Map(found.map((each) => [rangeName(each.range), each]));
  return sheet.issued.validations.filter(canBeWritten).flatMap((plan): IssuedRule[] => {
    const { row, column, rows, columns } = plan.range;
    const first = placed(sheet, row, column);
    const last = placed(sheet, row + rows - 1, column + columns - 1);
    if (!first || !last) return [];
    const cell = { sheet: sheet.found.name, ...first };
    const whole = { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
    const exact = byRange.get(rangeName(whole));
    if (exact) return [{ plan, cell, rules: [exact] }];
    const at = (place: typeof first) =>
      found.filter(({ range }) => holdsCell(range, place.row, place.column));
    return [{ plan, cell, rules: at(last).length === 0 ? [] : at(first) }];
  });
}

function placed(sheet: SheetLayout, row: number, column: number) {
  const place = { row: sheet.foundRow(row), column: sheet.foundColumn(column) };
  return place.row === null || place.column === null ? null : { row: place.row, column: place.column };
}

/** Programs write the same rule with other spaces, and put ranges with equal rules together. */
function isSame(
  { rule }: ValidationPlan,
  cell: IssuedRule['cell'],
  { rule: found, home }: FoundRule,
  sheet: SheetLayout,
): boolean {
  const { type, operator, formula1, formula2 } = found;
  const move = (name: string | null, row: number, column: number) =>
    name === null ? placed(sheet, row, column) : { row, column };
  switch (rule.kind) {
    case 'list':
      return type === 'list' && listText(formula1 ?? '') === listText(rule.values.join(','));
    case 'listRange':
      return type === 'list' && normalFormula(formula1 ?? '') === normalFormula(rule.formula, move);
    case 'custom': {
      if (type !== 'custom' || formula1 === null) return false;
      const here = compileShared(formula1).at(cell.row - home.row, cell.column - home.column);
      return truthAsNumber(normalFormula(here)) === truthAsNumber(normalFormula(rule.formula, move));
    }
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

/** LibreOffice writes `1` for a plain `TRUE` in a rule. */
function truthAsNumber(formula: string): string {
  return formula.replace(/\bTRUE\b/g, '1').replace(/\bFALSE\b/g, '0');
}

/** `"Có,Không"` and `Có, Không` offer the same. */
function listText(list: string): string {
  const values = list.replace(/^"|"$/g, '').replaceAll('""', '"').split(',');
  return values.map((value) => value.trim()).join(',');
}

function issuedText({ rule }: ValidationPlan): string {
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

function foundText({ type, operator, formula1, formula2 }: ValidationSnapshot): string {
  if (type === 'custom' || (type === 'list' && !formula1?.startsWith('"'))) return `=${formula1 ?? ''}`;
  if (type === 'list') return listText(formula1 ?? '').replaceAll(',', '; ');
  const isBetween = (operator ?? 'between') === 'between';
  return isBetween ? `${formula1 ?? ''} – ${formula2 ?? ''}` : `${operator ?? ''} ${formula1 ?? ''}`;
}
