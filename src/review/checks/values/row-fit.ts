/** Whether what stands in a row can be the answer to a line: the ground for telling that rows were shifted. */
import { compareNumbers, roundHalfAway, sameNumber } from '../../../core/rounding/round';
import { foldCase } from '../../../core/measures/text-pool';
import { Tag } from '../../../core/measures/column';
import { evaluateFigures } from '../../../core/rules/evaluate-figures';
import { ruleReads } from '../../../core/rules/names';
import type { FormColumnId } from '../../../sheets/unit-form/columns';
import type { Entry, RowEntries } from '../../../sheets/unit-form/form-reading';
import type { FormLine } from '../../../sheets/unit-form/unit-form';
import { textsRead } from '../../../sheets/read/rule-hints';
import { textMeaning } from '../../../sheets/read/text-meaning';
import { holds, printed, printedDecimals } from '../../intervals';

type FormEntries = RowEntries<FormColumnId>;

/** Cells of a row that hold figures, and the measures that stand there. */
const figureColumns = [
  ['a', ['a']],
  ['b', ['b']],
  ['x', ['x', 'n']],
] as const;

/**
 * Whether these figures and these points can belong to the line: nothing that it does not ask for, within its maximum,
 * on its steps, and the points what its rule gives. Null where what was entered is too little to tell.
 *
 * @param byRule the points that the rule gives, where they are known.
 */
export function fits(
  line: FormLine,
  figures: FormEntries,
  rest: FormEntries,
  byRule = () => pointsByRule(line, figures),
): boolean | null {
  const typed = figureColumns.filter(([column]) => isTyped(figures.get(column)));
  const self = rest.get('self');
  const points = self && isTyped(self) ? self : null;
  if (typed.length === 0 && !points) return null;
  if (line.role !== 'measured' && line.role !== 'entered') return false;
  const asked = figureColumns.filter(([, names]) => names.some((name) => line.measures.includes(name)));
  if (typed.some((column) => !asked.includes(column)) || !figuresFit(line, figures)) return false;
  if (points && !pointsFit(line, points, byRule)) return false;
  return typed.length === asked.length ? true : null;
}

function figuresFit({ criterion, measures }: FormLine, figures: FormEntries): boolean {
  const [a, b] = [numberIn(figures.get('a')), numberIn(figures.get('b'))];
  if (a !== null && b !== null && a > b && measures.includes('a')) return false;
  const choice = figures.get('x')?.value;
  if (typeof choice !== 'string' || textMeaning(choice).kind !== 'text') return true;
  const texts = criterion.rule ? textsRead(criterion.rule) : null;
  return texts !== null && (texts.size === 0 || texts.has(foldCase(choice)));
}

function pointsFit(line: FormLine, entry: Entry, byRule: () => number | null): boolean {
  const { criterion, max } = line;
  const points = numberIn(entry);
  if (points === null) return true;
  if (points < 0 || (max !== null && compareNumbers(points, max) > 0)) return false;
  if (criterion.steps && !criterion.steps.some((step) => sameNumber(step, points))) return false;
  const due = line.role === 'measured' ? byRule() : null;
  return due === null || holds(printed(points, printedDecimals(entry, points)), due);
}

/** Null where the rule needs more than stands in the row. */
function pointsByRule(
  { criterion: { rule, decimals }, measures, max }: FormLine,
  figures: FormEntries,
): number | null {
  if (!rule || measures.some((name) => !['a', 'b', 'x', 'n'].includes(name))) return null;
  const { nodes, nodeMeasures, previous, usesGroup } = ruleReads(rule);
  if (usesGroup || nodes.length + nodeMeasures.length + previous.length > 0) return null;
  const given = figureColumns.flatMap(([column, names]) => {
    const value = numberIn(figures.get(column));
    const name = names.find((one) => measures.includes(one));
    return value === null || name === undefined ? [] : [[name, { tag: Tag.number, value }] as const];
  });
  const { tag, value } = evaluateFigures(rule, max ?? 0, new Map(given));
  if (tag !== Tag.number || typeof value !== 'number') return null;
  return decimals === null ? value : roundHalfAway(value, decimals);
}

function isTyped(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.value !== null && entry.formula === null;
}

function numberIn(entry: Entry | undefined): number | null {
  return typeof entry?.value === 'number' ? entry.value : null;
}
