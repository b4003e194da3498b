/** What a rule can ask for where there is no workbook: a maximum and figures. */
import { type Column, constant } from '../measures/column';
import type { TextPool } from '../measures/text-pool';
import type { RuleContext, RuleIssue } from './context';

/** A context of `count` units that nobody ranks, without earlier periods, other criteria and children. */
export function figuresContext(
  count: number,
  columns: ReadonlyMap<string, Column>,
  { max, direction }: Pick<RuleContext, 'direction'> & { readonly max: number },
  texts: TextPool,
  report: (issue: RuleIssue) => void = () => undefined,
): RuleContext {
  return {
    count,
    texts,
    max: constant(max),
    direction,
    minimumShare: 1,
    ranked: new Uint8Array(count),
    measure: (name) => columns.get(name) ?? null,
    previous: () => null,
    nodeScore: () => null,
    nodePercent: () => null,
    nodeMeasure: () => null,
    children: null,
    report,
  };
}
