/** All points of a form: which formula or value stands in the columns of points of each line, with what it shows blank. */
import { isShownOnly } from '../../core/criteria/criterion';
import type { CellContent, FormulaContent } from '../../workbook/plan';
import { type NodePlan, planNodes } from '../live/node-plan';
import { shownStates } from '../live/state-texts';
import { cachedValue } from '../live/tally';
import type { FormPlaces } from './form-places';
import { leafPoints } from './form-points';
import { FormSums, type LeftWords, type PointsColumn } from './form-sums';
import type { FormLine } from './unit-form';

/** Contents of the columns of points of one line; `self` is null where the unit gives points itself. */
export interface LinePoints {
  readonly computed: CellContent;
  readonly self: CellContent;
  readonly applicable: CellContent;
}

/** What can become of each line when the unit fills it, by criterion code. */
export function plansOf(places: FormPlaces): ReadonlyMap<string, NodePlan> {
  return planNodes({
    setting: { nodes: places.form.lines.map(({ criterion }) => criterion), stage: 'self' },
    criterion: (code) => places.line(code)?.criterion,
  });
}

/** By criterion code. Formulas show what they give while nothing is filled in. */
export function pointsOf(
  places: FormPlaces,
  plans: ReadonlyMap<string, NodePlan>,
  words: LeftWords,
): ReadonlyMap<string, LinePoints> {
  const sums = new FormSums(places, plans, words);
  const points = new Map<string, LinePoints>();
  for (const line of [...places.form.lines].reverse()) {
    const plan = plans.get(line.criterion.code)!;
    const below = plan.scored.flatMap(({ node }): Below[] => {
      const own = points.get(node.code);
      return own ? [{ points: own, max: places.line(node.code)?.max ?? 0 }] : [];
    });
    points.set(
      line.criterion.code,
      plan.isLeaf ? leaf(places, line, plan, sums, words) : parent(line, plan, sums, below, words),
    );
  }
  return points;
}

function leaf(
  places: FormPlaces,
  line: FormLine,
  plan: NodePlan,
  sums: FormSums,
  words: LeftWords,
): LinePoints {
  const computed = leafPoints(places, line, plan);
  if (plan.isOut || line.criterion.kind !== 'scored') return { computed, self: null, applicable: null };
  const max = line.criterion.max ?? 0;
  if (line.role === 'exempt') {
    const policy = plan.policies.notApplicable;
    const left = policy === 'drop' ? words.dropped : policy === 'rescale' ? words.rescaled : max;
    return { computed, self: null, applicable: left };
  }
  const formula = sums.leafApplicable(plan);
  return {
    computed,
    self: null,
    applicable: typeof formula === 'string' ? { formula, value: max } : formula,
  };
}

/** A child that takes part, with its maximum as issued. */
interface Below {
  readonly points: LinePoints;
  readonly max: number;
}

function parent(
  line: FormLine,
  plan: NodePlan,
  sums: FormSums,
  below: readonly Below[],
  words: LeftWords,
): LinePoints {
  if (plan.isOut || isShownOnly(line.criterion)) return { computed: null, self: null, applicable: null };
  const blank = blankValues(plan, below, words);
  const points = (column: PointsColumn): CellContent => {
    const formula = sums.points(line, plan, column);
    return formula === null ? null : { formula, value: blank.points };
  };
  const applicable = plan.scored.length === 0 ? null : sums.parentApplicable(line, plan);
  return {
    computed: points('computed'),
    self: points('self'),
    applicable: applicable === null ? null : { formula: applicable, value: blank.applicable },
  };
}

/** What a parent shows while nothing is filled in: only what the unit is exempt from has points or left by then. */
function blankValues(plan: NodePlan, below: readonly Below[], words: LeftWords) {
  if (plan.scored.length === 0) return { points: 0, applicable: '' };
  const shown = below.map(({ points }) => cachedValue(points.applicable));
  const isRescaled = (i: number) => shown[i] === words.rescaled;
  const haveLeft = shown.filter((value, i) => value === words.dropped || isRescaled(i)).length;
  if (haveLeft === below.length) {
    const isExempt = below.some(({ points }) => cachedValue(points.computed) === shownStates.notApplicable);
    return {
      points: isExempt ? shownStates.notApplicable : shownStates.noEvent,
      applicable: shown.includes(words.dropped) ? words.dropped : words.rescaled,
    };
  }
  const remaining = totalOf(shown) || 0;
  const back = below.reduce((sum, { max }, i) => sum + (isRescaled(i) ? max : 0), 0);
  const points = totalOf(below.map((one) => cachedValue(one.points.computed)));
  return {
    points:
      typeof points === 'number' && remaining !== 0 ? (points * (remaining + back)) / remaining : points,
    applicable: remaining + back,
  };
}

/** The sum of the values that are numbers; empty text when none is. */
function totalOf(values: readonly FormulaContent['value'][]): number | '' {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? '' : numbers.reduce((sum, value) => sum + value, 0);
}
