/** The points of a form by native formulas: a leaf's by its rule from its own cells, a parent's from its children. */
import type { Criterion, Policy } from '../../core/criteria/criterion';
import type { Expression } from '../../core/rules/expression';
import type { ChildReference, FormulaReferences } from '../../core/rules/native-formula';
import { toFormula } from '../../core/rules/to-formula';
import { policyOf } from '../../core/scoring/policy';
import { sumOfChildren } from '../live/parent-formulas';
import type { FormPlaces } from './form-places';
import type { FormLine } from './unit-form';

/** Points of a line, or null where no formula gives them. */
export function computedFormula(places: FormPlaces, line: FormLine): string | null {
  return line.role === 'heading' ? parentFormula(places, line, 'computed') : leafFormula(places, line);
}

/** What a parent shows for its children's points. */
export function selfFormula(places: FormPlaces, line: FormLine): string | null {
  return line.role === 'heading' ? parentFormula(places, line, 'self') : null;
}

function leafFormula(places: FormPlaces, line: FormLine): string | null {
  const { rule } = line.criterion;
  if (line.role !== 'measured' || !rule) return null;
  const value = formulaOf(rule, references(places, line, []));
  if (value === null) return null;
  const zero = policyValue(places, line, 'ifZeroDenominator');
  return withStates(places, line, `IFERROR(${value},${zero})`);
}

function parentFormula(places: FormPlaces, line: FormLine, column: 'computed' | 'self'): string | null {
  const cells = line.criterion.children
    .filter((code) => places.has(code))
    .map((code): ChildReference => {
      const child = places.form.lines.find(({ criterion }) => criterion.code === code);
      const entered = child?.role === 'entered' && column === 'computed';
      const value = places.cell(code, entered ? 'self' : column);
      return { value, missing: `${value}=""`, weight: child?.criterion.weight ?? 1 };
    });
  return formulaOf(line.criterion.rule ?? sumOfChildren, references(places, line, cells));
}

function references(places: FormPlaces, line: FormLine, cells: readonly ChildReference[]): FormulaReferences {
  const { criterion } = line;
  return {
    max: String(criterion.max ?? line.max ?? 0),
    direction: criterion.direction === 'higher' ? 1 : -1,
    minimumShare: places.form.book.settings.minimumShare,
    measure: (name) => places.measure(line, name),
    previous: () => null,
    nodeScore: () => null,
    nodePercent: () => null,
    nodeMeasure: () => null,
    groupRange: () => null,
    groupCriteria: [],
    children: cells.length > 0 ? { purpose: 'score', cells } : null,
  };
}

function withStates(places: FormPlaces, line: FormLine, otherwise: string): string {
  const cells = line.measures.flatMap((name) => places.measure(line, name) ?? []);
  if (cells.length === 0) return otherwise;
  const any = (word: string) => {
    const tests = cells.map((cell) => `${cell}="${word}"`);
    return tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`;
  };
  const notApplicable = policyValue(places, line, 'ifNotApplicable');
  const noEvent = policyValue(places, line, 'ifNoEvent');
  return `IF(${any('KAD')},${notApplicable},IF(${any('KPS')},${noEvent},${otherwise}))`;
}

function policyValue(
  places: FormPlaces,
  { criterion }: FormLine,
  column: Parameters<typeof policyOf>[1],
): string {
  const byCode = (code: string): Criterion | undefined =>
    places.form.lines.find((line) => line.criterion.code === code)?.criterion;
  const policy: Policy | null = policyOf(criterion, column, byCode);
  const shown = column === 'ifNotApplicable' ? '"KAD"' : '"KPS"';
  if (policy === 'full') return String(criterion.max ?? 0);
  if (policy === 'zero') return '0';
  return policy === 'drop' || policy === 'rescale' ? shown : '""';
}

function formulaOf(rule: Expression, given: FormulaReferences): string | null {
  const result = toFormula(rule, given);
  return 'formula' in result ? result.formula : null;
}
