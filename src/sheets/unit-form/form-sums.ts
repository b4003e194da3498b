/** The points of a parent of a form by native formula, from the rows of its children: as the engine combines them. */
import { rootCode } from '../../core/criteria/criterion';
import type { Expression } from '../../core/rules/expression';
import type { ChildReference } from '../../core/rules/native-formula';
import { toFormula } from '../../core/rules/to-formula';
import { reachesItself } from '../live/circles';
import type { NodePlan } from '../live/node-plan';
import { anyOf, sumOfChildren } from '../live/parent-formulas';
import { shownStates, zeroDenominator } from '../live/state-texts';
import type { FormPlaces } from './form-places';
import { lineReferences } from './form-references';
import type { FormLine } from './unit-form';

/** The column of points that is summed up. */
export type PointsColumn = 'computed' | 'self';

/** What the column of applicable maxima shows for a line that left its parent. */
export interface LeftWords {
  readonly dropped: string;
  readonly rescaled: string;
}

export class FormSums {
  private readonly bonuses: readonly string[];

  constructor(
    private readonly places: FormPlaces,
    private readonly plans: ReadonlyMap<string, NodePlan>,
    private readonly words: LeftWords,
  ) {
    this.bonuses = [...plans.values()]
      .filter(({ node }) => this.isCapped(node.code))
      .map(({ node }) => node.code);
  }

  /** Points of a parent in a column; null where its rule has no formula. */
  points(line: FormLine, plan: NodePlan, column: PointsColumn): string | null {
    const { criterion } = line;
    const raw = plan.scored.length === 0 ? '0' : this.rule(line, plan, column);
    if (raw === null) return null;
    let value = this.rescaled(line, plan, raw);
    if (value === null) return null;
    if (plan.extras.length > 0) value = this.withExtras(plan, value, column);
    if (criterion.decimals !== null) value = `ROUND(${value},${String(criterion.decimals)})`;
    const { totalCap } = this.places.form.book.settings;
    if (criterion.code === rootCode && totalCap !== null) value = `MIN(${String(totalCap)},${value})`;
    // Empty text of a rule without points is an error in every step after it.
    const isSafe = plan.scored.length === 0 || (value === raw && !raw.includes('/'));
    const present = isSafe ? value : `IFERROR(${value},"")`;
    if (!plan.canLeave) return present;
    return `IF(ISTEXT(${this.applicableCell(plan)}),${this.leftText(plan)},${present})`;
  }

  /** The maximum that applies to a leaf: none once it left. */
  leafApplicable({ node, policies }: NodePlan): string | number {
    const max = node.max ?? 0;
    const cell = this.places.cell(node.code, 'computed');
    const states = [
      [policies.notApplicable, shownStates.notApplicable],
      [policies.noEvent, shownStates.noEvent],
      [policies.zeroDenominator, zeroDenominator],
    ] as const;
    return states.reduceRight<string | number>((rest, [policy, shown]) => {
      if (policy !== 'drop' && policy !== 'rescale') return rest;
      const word = policy === 'drop' ? this.words.dropped : this.words.rescaled;
      return `IF(${cell}="${shown}","${word}",${String(rest)})`;
    }, max);
  }

  /** The maximum that applies to a parent: its rule over what remains, with what was rescaled back in. */
  parentApplicable(line: FormLine, plan: NodePlan): string | null {
    const remaining = this.remaining(line, plan);
    if (remaining === null) return null;
    const back = isSum(line)
      ? plan.scored.filter(({ canBeRescaled }) => canBeRescaled).map((child) => this.broughtBack(child))
      : [];
    const full = [remaining, ...back].join('+');
    if (!plan.canLeave) return full;
    const cells = plan.scored.map((child) => this.applicableCell(child));
    const dropped = anyOf(cells.map((cell) => `${cell}="${this.words.dropped}"`));
    return `IF(COUNT(${cells.join(',')})=0,IF(${dropped},"${this.words.dropped}","${this.words.rescaled}"),${full})`;
  }

  private remaining(line: FormLine, plan: NodePlan): string | null {
    const cells = plan.scored.map((child): ChildReference => {
      return { value: this.applicableCell(child), missing: 'FALSE', weight: child.node.weight };
    });
    if (isSum(line)) return `SUM(${cells.map(({ value }) => value).join(',')})`;
    return this.formula(line, cells, 'max');
  }

  /** Points of the children that remain count for those that were rescaled, too. */
  private rescaled(line: FormLine, plan: NodePlan, raw: string): string | null {
    if (!plan.scored.some(({ canBeRescaled }) => canBeRescaled)) return raw;
    if (!isSum(line)) {
      // A mean of equal maxima is the same whoever is in it.
      const maxima = new Set(plan.scored.map(({ node }) => this.places.line(node.code)?.max));
      return maxima.size === 1 && isMean(line) ? raw : null;
    }
    const remaining = `SUM(${plan.scored.map((child) => this.applicableCell(child)).join(',')})`;
    return `(${raw})*IF(${remaining}=0,1,${this.applicableCell(plan)}/${remaining})`;
  }

  private broughtBack(child: NodePlan): string {
    const max = this.places.line(child.node.code)?.max ?? 0;
    return `IF(${this.applicableCell(child)}="${this.words.rescaled}",${String(max)},0)`;
  }

  private rule(line: FormLine, plan: NodePlan, column: PointsColumn): string | null {
    const cells = plan.scored.map((child): ChildReference => {
      const value = this.pointsCell(child, column);
      // A unit may write a state where it gives itself points; whether the line left by it the policies say.
      const isOwn = child.isLeaf && column === 'self';
      const left = `NOT(ISTEXT(${this.applicableCell(child)}))`;
      const missing = isOwn ? `AND(NOT(ISNUMBER(${value})),${left})` : `${value}=""`;
      return { value, missing, weight: child.node.weight };
    });
    return this.formula(line, cells, 'score');
  }

  /** Bonuses added and penalties taken off, all at once; a score does not fall below 0. */
  private withExtras(plan: NodePlan, value: string, column: PointsColumn): string {
    const { node } = plan;
    const terms = plan.extras.map((extra) => {
      const takesOff = extra.node.kind === 'penalty';
      return `${takesOff === (node.kind === 'penalty') ? '+' : '-'}${this.extraPoints(extra, column)}`;
    });
    const sum = `${value}${terms.join('')}`;
    const held = plan.isExtrasArea ? sum : `MAX(0,${sum})`;
    return node.kind !== 'scored' && node.max !== null ? `MIN(${String(node.max)},${held})` : held;
  }

  /** Under the cap of the index a bonus gives what the ones before it have left. */
  private extraPoints({ node }: NodePlan, column: PointsColumn): string {
    const cell = (code: string) => this.pointsCell(this.plans.get(code)!, column);
    const points = `SUM(${cell(node.code)})`;
    const { bonusCap } = this.places.form.book.settings;
    if (bonusCap === null || !this.bonuses.includes(node.code)) return points;
    const before = this.bonuses.slice(0, this.bonuses.indexOf(node.code)).map(cell);
    const left = before.length === 0 ? String(bonusCap) : `${String(bonusCap)}-SUM(${before.join(',')})`;
    return `MIN(${points},MAX(0,${left}))`;
  }

  /** Whether it is a bonus that leaves its areas for a scored node. */
  private isCapped(code: string): boolean {
    const node = this.places.line(code)?.criterion;
    const parent = node?.parent ? this.places.line(node.parent)?.criterion : undefined;
    return node?.kind === 'bonus' && parent?.kind === 'scored';
  }

  /** What a parent shows whose children all left: KAD where one of them does. */
  private leftText({ scored }: NodePlan): string {
    const any = scored.map(
      ({ node }) => `${this.places.cell(node.code, 'computed')}="${shownStates.notApplicable}"`,
    );
    return `IF(${anyOf(any)},"${shownStates.notApplicable}","${shownStates.noEvent}")`;
  }

  private applicableCell({ node }: NodePlan): string {
    return this.places.cell(node.code, 'applicable');
  }

  /** What a unit gives itself counts as it is allowed, which the other column says of entered and closed lines. */
  private pointsCell({ node, isLeaf }: NodePlan, column: PointsColumn): string {
    const role = this.places.line(node.code)?.role;
    const isOwn = !isLeaf || role === 'measured';
    return this.places.cell(node.code, isOwn ? column : 'computed');
  }

  private formula(
    line: FormLine,
    children: readonly ChildReference[],
    purpose: 'score' | 'max',
  ): string | null {
    const { criterion } = line;
    if (criterion.ruleBroken || reachesItself(criterion.code, (code) => this.places.line(code)?.criterion))
      return null;
    const rule: Expression = criterion.rule ?? sumOfChildren;
    const references = lineReferences({ places: this.places, line, purpose, children });
    const result = toFormula(rule, {
      ...references,
      // A maximum takes what the rule takes; only points can be missing.
      minimumShare: purpose === 'max' ? 1 : references.minimumShare,
    });
    return 'formula' in result ? result.formula : null;
  }
}

function isSum({ criterion: { rule } }: FormLine): boolean {
  return rule === null || (rule.kind === 'call' && rule.name === 'SUM');
}

const means = ['MEAN', 'WMEAN', 'GMEAN', 'HMEAN', 'POWERMEAN', 'MEDIAN', 'MIN', 'MAX'];

function isMean({ criterion: { rule } }: FormLine): boolean {
  return rule?.kind === 'call' && means.includes(rule.name);
}
