/** Where the names of a rule stand on a form, for one of its lines. */
import { isShownOnly, type Criterion } from '../../core/criteria/criterion';
import { Tag } from '../../core/measures/column';
import type { ChildReference, FormulaReferences } from '../../core/rules/native-formula';
import { baseYear } from '../live/base-year';
import type { FormPlaces } from './form-places';
import type { FormLine } from './unit-form';

export interface LineReferences {
  readonly places: FormPlaces;
  readonly line: FormLine;
  readonly purpose: 'score' | 'max';
  readonly children: readonly ChildReference[];
}

/** References of a line. Figures of the base year are numbers in the formula: they are known when it is issued. */
export function lineReferences({ places, line, purpose, children }: LineReferences): FormulaReferences {
  const { criterion } = line;
  const { book } = places.form;
  return {
    max: String(criterion.max ?? (isShownOnly(criterion) ? 1 : (line.max ?? 0))),
    direction: criterion.direction === 'higher' ? 1 : -1,
    minimumShare: book.settings.minimumShare,
    measure: (name) => places.measure(line, name),
    previous: (name) => baseFigure(places, criterion, name),
    nodeScore: (code) => {
      if (!places.has(code)) return null;
      return places.cell(code, purpose === 'max' ? 'applicable' : 'computed');
    },
    nodePercent: (code) => {
      if (!places.has(code)) return null;
      return purpose === 'max'
        ? '1'
        : `(${places.cell(code, 'computed')}/${places.cell(code, 'applicable')})`;
    },
    nodeMeasure: (code, name) => otherMeasure(places, code, name),
    groupRange: () => null,
    groupCriteria: [],
    children: children.length > 0 ? { purpose, cells: children } : null,
  };
}

/** The rule's denominator under the policy `previous`: that of the base year, where this period's is zero. */
export function previousDenominator(places: FormPlaces, line: FormLine): string | null {
  const base = baseYear(places.form.book);
  const earlier = base && baseFigure(places, line.criterion, 'b');
  const own = places.measure(line, 'b');
  if (earlier === null || own === null) return null;
  const share = base?.monthsShare === 1 ? earlier : `${earlier}*${String(base?.monthsShare)}`;
  return `IF(AND(ISNUMBER(${own}),${own}=0),${share},${own})`;
}

/** The unit's figure of the base year as a formula writes it; null where there is none. */
function baseFigure({ form }: FormPlaces, { code }: Criterion, name: string): string | null {
  const { book, unit } = form;
  const base = baseYear(book);
  const columns = base ? book.periods.get(base.period.key)?.measures.get(code) : undefined;
  const column = columns?.find((one) => one.name === name)?.column;
  if (!column) return null;
  const at = book.units.indexOf(unit) * column.step;
  return column.tags[at] === Tag.number ? String(column.numbers[at]).replace('e', 'E') : null;
}

/** A measure of another line, as the engine finds it: the value, else the count. */
function otherMeasure(places: FormPlaces, code: string, name: string): string | null {
  const line = places.line(code);
  if (!line) return null;
  const stored = line.measures;
  if (name === 'x' && !stored.includes('x') && stored.includes('n')) return places.measure(line, 'n');
  const isQuotient = name === 'x' && stored.includes('a') && stored.includes('b');
  const isPlain = name !== 'n' && name !== 'r' && !isQuotient;
  return isPlain ? places.measure(line, name) : null;
}
