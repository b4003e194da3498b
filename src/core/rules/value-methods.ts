/** The aggregations and normalisations of the rule language over plain values, outside any workbook. */
import { type Column, Tag } from '../measures/column';
import { TextPool } from '../measures/text-pool';
import { type RuleContext, type RuleIssue, Role } from './context';
import { evaluateRule } from './evaluate';
import type { Expression } from './expression';
import { figuresContext } from './figures-context';

/** A rule function that combines `children`. */
export type Aggregation =
  'SUM' | 'MEAN' | 'WMEAN' | 'GMEAN' | 'HMEAN' | 'POWERMEAN' | 'MEDIAN' | 'MIN' | 'MAX';

/** A rule function that puts the values of a group on a common scale. */
export type Normalisation = 'MINMAX' | 'GOALPOSTS' | 'ZSCORE' | 'DISTANCE' | 'RANKPCT';

/** A value, or null where there is none and the remark on why, if it is not for want of values. */
export interface Aggregated {
  readonly value: number | null;
  readonly issue: RuleIssue | null;
}

/**
 * What an aggregation makes of values and their weights. Entries that are no numbers take no part, nor do their
 * weights.
 *
 * @param parameters what the function takes beside `children`: the exponent of POWERMEAN
 * @example aggregateValues('WMEAN', the values 80 and 90, weights 1 and 3, []) // { value: 87.5, issue: null }
 */
export function aggregateValues(
  method: Aggregation,
  { numbers, tags }: Column,
  weights: Float64Array,
  parameters: readonly number[],
): Aggregated {
  const roles = [Uint8Array.of(Role.counted), Uint8Array.of(Role.missing)] as const;
  const columns = Array.from(numbers, (_, i) => ({
    values: numbers.subarray(i, i + 1),
    step: 1 as const,
    roles: roles[tags[i] === Tag.number ? 0 : 1],
    weight: weights[i]!,
  }));
  const { entry, issues } = evaluated(method, 'children', parameters, {
    ...outsideWorkbook(1, new Map(), 1),
    minimumShare: 0,
    children: { purpose: 'score', columns },
  });
  return { value: entry.tags[0] === Tag.number ? entry.numbers[0]! : null, issue: issues[0] ?? null };
}

/** The values on the new scale, states as they were, and the remark on why there are none, if any. */
export interface Normalised {
  readonly values: Column;
  readonly issue: RuleIssue | null;
}

/**
 * What a normalisation makes of the values of a group, all of them ranked.
 *
 * @param parameters what the function takes beside the value: the bounds of MINMAX and GOALPOSTS
 * @param direction 1 when a higher value is better, -1 when a lower one is
 * @example normaliseValues('MINMAX', the values 2, 3 and 6, [0, 100], 1) // 0, 25, 100
 */
export function normaliseValues(
  method: Normalisation,
  values: Column,
  parameters: readonly number[],
  direction: 1 | -1,
): Normalised {
  const count = values.numbers.length;
  const { entry, issues } = evaluated(method, 'x', parameters, {
    ...outsideWorkbook(count, new Map([['x', values]]), direction),
    ranked: new Uint8Array(count).fill(1),
  });
  return { values: entry, issue: issues[0] ?? null };
}

function outsideWorkbook(count: number, columns: ReadonlyMap<string, Column>, direction: 1 | -1) {
  return figuresContext(count, columns, { max: 0, direction }, new TextPool());
}

function evaluated(method: string, name: string, parameters: readonly number[], context: RuleContext) {
  const place = { from: 0, to: 0 };
  const call: Expression = {
    kind: 'call',
    name: method,
    arguments: [
      { kind: 'name', name, place },
      ...parameters.map((value) => ({ kind: 'number' as const, value, place })),
    ],
    place,
  };
  const issues: RuleIssue[] = [];
  const entry = evaluateRule(call, { ...context, report: (issue) => issues.push(issue) });
  return { entry, issues };
}
