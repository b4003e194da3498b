/** The points of a leaf of a form by native formula, from the cells of its own row. */
import { isShownOnly } from '../../core/criteria/criterion';
import { isComparison } from '../../core/rules/column-comparison';
import type { Expression } from '../../core/rules/expression';
import { toFormula } from '../../core/rules/to-formula';
import { roundHalfAway } from '../../core/rounding/round';
import type { CellContent } from '../../workbook/plan';
import { reachesItself } from '../live/circles';
import type { NodePlan } from '../live/node-plan';
import { shownStates, zeroDenominator } from '../live/state-texts';
import type { FormPlaces } from './form-places';
import { lineReferences, previousDenominator } from './form-references';
import { answerOf, withStates } from './form-states';
import type { FormLine } from './unit-form';

/**
 * Points of a leaf as they count: by the rule where figures are asked for, else what the unit gives itself where that
 * is allowed, KAD and KPS answered by the policies. Nothing for a line that others fill, or whose rule has no formula.
 */
export function leafPoints(places: FormPlaces, line: FormLine, plan: NodePlan): CellContent {
  if (line.role === 'exempt') return exemptPoints(line, plan);
  if (line.role === 'survey' || line.criterion.ruleBroken) return null;
  const cells =
    line.role === 'entered'
      ? [places.cell(line.criterion.code, 'self')]
      : line.measures.flatMap((name) => places.measure(line, name) ?? []);
  const max = fullPoints(line);
  const answers = isShownOnly(line.criterion)
    ? { notApplicable: `"${shownStates.notApplicable}"`, noEvent: `"${shownStates.noEvent}"` }
    : {
        notApplicable: answerOf(plan.policies.notApplicable, max, shownStates.notApplicable),
        noEvent: answerOf(plan.policies.noEvent, max, shownStates.noEvent),
      };
  return { formula: withStates(cells, answers, leafValue(places, line, plan)), value: '' };
}

/** Whether the rule of a line has no formula, because it needs more than the form knows. */
export function lacksFormula(places: FormPlaces, line: FormLine): boolean {
  return line.role === 'measured' && line.criterion.rule !== null && ruleFormula(places, line) === null;
}

function exemptPoints(line: FormLine, plan: NodePlan): CellContent {
  switch (plan.policies.notApplicable) {
    case 'full':
      return fullPoints(line);
    case 'zero':
      return 0;
    case 'drop':
    case 'rescale':
      return shownStates.notApplicable;
    default:
      return null;
  }
}

function leafValue(places: FormPlaces, line: FormLine, plan: NodePlan): string {
  const { rule, code } = line.criterion;
  if (line.role === 'entered') return enteredPoints(line, places.cell(code, 'self'));
  if (!rule) return enteredPoints(line, places.measure(line, 'x') ?? '""');
  const value = ruleFormula(places, line) ?? '""';
  if (!value.includes('/') && !value.includes('MOD(')) return value;
  return `IFERROR(${value},${zeroAnswer(places, line, plan)})`;
}

/** Points that no rule allows are missing. */
function enteredPoints({ criterion }: FormLine, cell: string): string {
  if (isShownOnly(criterion)) return `IF(${cell}="","",${cell})`;
  const { decimals, max } = criterion;
  const points = decimals === null ? cell : `ROUND(${cell},${String(decimals)})`;
  const allowed = max === null ? `${cell}>=0` : `AND(${cell}>=0,${cell}<=${String(max)})`;
  return `IF(ISNUMBER(${cell}),IF(${allowed},${points},""),"")`;
}

function zeroAnswer(places: FormPlaces, line: FormLine, { policies }: NodePlan): string {
  if (isShownOnly(line.criterion)) return '""';
  if (policies.zeroDenominator !== 'previous')
    return answerOf(policies.zeroDenominator, fullPoints(line), zeroDenominator);
  const b = previousDenominator(places, line);
  const again = b === null ? null : ruleFormula(places, line, b);
  return again === null ? '0' : `IFERROR(${again}+0,0)`;
}

/** The rule, held to what a bonus or penalty may give, rounded as the decision says. */
function ruleFormula(places: FormPlaces, line: FormLine, b?: string): string | null {
  const { criterion } = line;
  const { rule } = criterion;
  if (!rule || isTruth(rule) || reachesItself(criterion.code, (code) => places.line(code)?.criterion))
    return null;
  const isExtra = criterion.kind === 'bonus' || criterion.kind === 'penalty';
  const limited = isExtra ? call('MAX', number(0), call('MIN', number(criterion.max ?? 0), rule)) : rule;
  const rounded =
    criterion.decimals === null ? asNumber(limited) : call('ROUND', limited, number(criterion.decimals));
  const references = lineReferences({ places, line, purpose: 'score', children: [] });
  const result = toFormula(isShownOnly(criterion) ? rule : rounded, {
    ...references,
    measure: (name) => (name === 'b' && b !== undefined ? b : references.measure(name)),
  });
  return 'formula' in result ? result.formula : null;
}

/** What `full` gives: the maximum with the decimals of the line. */
function fullPoints({ criterion: { max, decimals } }: FormLine): number {
  return decimals === null ? (max ?? 0) : roundHalfAway(max ?? 0, decimals);
}

/** A rule that is the bare value may be a text; a sum with nothing is missing then. */
function asNumber(rule: Expression): Expression {
  return rule.kind === 'name' ? call('SUM', rule) : rule;
}

/** A rule that gives a truth value has no points. */
function isTruth(rule: Expression): boolean {
  if (rule.kind === 'binary') return isComparison(rule.operator);
  return rule.kind === 'call' && ['AND', 'OR', 'NOT'].includes(rule.name);
}

const place = { from: 0, to: 0 };

function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, arguments: args, place };
}

function number(value: number): Expression {
  return { kind: 'number', value, place };
}
