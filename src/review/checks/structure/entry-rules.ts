/** STR: the rules of what may be entered, cell by cell, beside those that were issued. */
import { oncePer, perText } from '../../../core/remembered';
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
      for (const issued of issuedRules(sheet)) {
        const { cell, rules } = issued;
        if (rules.length === 0) log.fail({ cell, found: null, expected: issuedText(issued, sheet) });
      }
    }
  },
);

const changed = formCheck(
  { id: 'validation-changed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const sheet of layout) {
      for (const issued of issuedRules(sheet)) {
        const { cell, rules } = issued;
        const [first] = rules;
        if (!first || rules.some((rule) => isSame(issued, rule, sheet))) continue;
        log.fail({ cell, found: foundText(first, cell), expected: issuedText(issued, sheet) });
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

/** An issued rule where others hold than above: its first cell, and cells further below where it was cut up. */
interface IssuedRule {
  readonly plan: ValidationPlan;
  /** How far the cell was issued from the first of the rule, of which its formulas speak. */
  readonly offset: { readonly rows: number; readonly columns: number };
  /** Where the cell now stands. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Rules that now hold there. */
  readonly rules: readonly FoundRule[];
}

/** A text such as `L8:L20`, and the range that it names, where it names one. */
const namedRange = perText((text) => ({ range: parseRange(text) }));

const nameOf = oncePer(rangeName);

/** Issued rules whose cells are still there; looked for once, for both checks. */
const issuedRules = oncePer((sheet: SheetLayout): readonly IssuedRule[] => {
  const found = sheet.found.validations.flatMap((rule): FoundRule[] => {
    const ranges = rule.ranges.flatMap((text) => namedRange(text).range ?? []);
    return ranges.map((range) => ({ rule, range, home: ranges[0]! }));
  });
  const byRange = new Map(found.map((each) => [nameOf(each.range), each]));
  return sheet.issued.validations.filter(canBeWritten).flatMap((plan): IssuedRule[] => {
    const { row, column, rows, columns } = plan.range;
    const first = placed(sheet, row, column);
    const last = placed(sheet, row + rows - 1, column + columns - 1);
    const now = sheet.unmoved ? plan.range : first && last && spanned(first, last);
    const exact = now && byRange.get(nameOf(now));
    const at = (place: NonNullable<typeof first>) =>
      exact ? [exact] : found.filter(({ range }) => holdsCell(range, place.row, place.column));
    // Looked at cell by cell only where somebody cut the range up, or put it together with another.
    const offsets = exact ? [{ rows: 0, columns: 0 }] : offsetsIn(plan.range);
    return offsets
      .flatMap((offset): IssuedRule[] => {
        const place = placed(sheet, row + offset.rows, column + offset.columns);
        return place ? [{ plan, offset, cell: { sheet: sheet.found.name, ...place }, rules: at(place) }] : [];
      })
      .filter(({ rules }, i, all) => i === 0 || !sameList(rules, all[i - 1]!.rules));
  });
});

function spanned(first: Pick<CellRange, 'row' | 'column'>, last: typeof first): CellRange {
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function offsetsIn({ rows, columns }: CellRange): IssuedRule['offset'][] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    rows: Math.floor(i / columns),
    columns: i % columns,
  }));
}

function sameList(one: readonly FoundRule[], other: readonly FoundRule[]): boolean {
  return one.length === other.length && one.every(({ rule }, i) => rule === other[i]!.rule);
}

function placed(sheet: SheetLayout, row: number, column: number) {
  const place = { row: sheet.foundRow(row), column: sheet.foundColumn(column) };
  return place.row === null || place.column === null ? null : { row: place.row, column: place.column };
}

/** Programs write the same rule with other spaces, and put ranges with equal rules together. */
function isSame(issued: IssuedRule, found: FoundRule, sheet: SheetLayout): boolean {
  const { rule } = issued.plan;
  const { type, operator, formula1, formula2 } = found.rule;
  switch (rule.kind) {
    case 'list':
      return type === 'list' && listText(formula1 ?? '') === listText(rule.values.join(','));
    case 'listRange':
    case 'custom':
      return (
        type === (rule.kind === 'custom' ? 'custom' : 'list') &&
        (isAsIssued(rule.formula, issued, found, sheet) ||
          truthAsNumber(foundFormula(found, issued.cell)) ===
            truthAsNumber(issuedFormula(rule.formula, issued, sheet)))
      );
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

/** Letter for letter at its own place, as in most files: then nothing needs to be brought to one spelling. */
function isAsIssued(formula: string, { offset, cell }: IssuedRule, found: FoundRule, sheet: SheetLayout) {
  const { rule, home } = found;
  const isHome = home.row === cell.row - offset.rows && home.column === cell.column - offset.columns;
  return sheet.unmoved && isHome && rule.formula1 === formula;
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

/** An issued formula as it reads for the cell, where what it names now stands. */
function issuedFormula(formula: string, { offset }: IssuedRule, sheet: SheetLayout): string {
  return normalFormula(compileShared(formula).at(offset.rows, offset.columns), (name, row, column) =>
    name === null ? placed(sheet, row, column) : { row, column },
  );
}

function foundFormula({ rule: { formula1 }, home }: FoundRule, { row, column }: IssuedRule['cell']): string {
  return normalFormula(compileShared(formula1 ?? '').at(row - home.row, column - home.column));
}

function issuedText(issued: IssuedRule, sheet: SheetLayout): string {
  const { rule } = issued.plan;
  switch (rule.kind) {
    case 'list':
      return rule.values.join('; ');
    case 'listRange':
    case 'custom':
      return `=${issuedFormula(rule.formula, issued, sheet)}`;
    case 'decimal':
    case 'whole':
      return `${String(rule.min)} – ${String(rule.max)}`;
  }
}

function foundText(found: FoundRule, cell: IssuedRule['cell']): string {
  const { type, operator, formula1, formula2 } = found.rule;
  if (type === 'custom' || (type === 'list' && !formula1?.startsWith('"')))
    return `=${foundFormula(found, cell)}`;
  if (type === 'list') return listText(formula1 ?? '').replaceAll(',', '; ');
  const isBetween = (operator ?? 'between') === 'between';
  return isBetween ? `${formula1 ?? ''} – ${formula2 ?? ''}` : `${operator ?? ''} ${formula1 ?? ''}`;
}
