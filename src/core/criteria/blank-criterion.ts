/** A criterion of which nothing but the code is said. */
import type { Criterion } from './criterion';

/** A scored leaf without maximum, rule or policies, from data, higher being better. */
export function blankCriterion(code: string): Criterion {
  return {
    code,
    name: '',
    parent: null,
    children: [],
    max: null,
    method: '',
    rule: null,
    ruleText: '',
    ruleBroken: false,
    weight: 1,
    source: 'data',
    ifNotApplicable: null,
    ifNoEvent: null,
    ifZeroDenominator: null,
    decimals: null,
    kind: 'scored',
    steps: null,
    direction: 'higher',
    groups: [],
    evidence: '',
    appraiser: '',
    leadAgency: '',
    unitOfMeasure: '',
    note: '',
    cell: null,
    maxCell: null,
    ruleCell: null,
  };
}
