/** An explanation as one JSON document. */
import type { CriterionExplanation, ExplainedInput } from '../../core/scoring/explain';
import { stateName, treatmentName } from '../../core/scoring/scoreboard';
import { cellName } from '../../workbook/address';

/** States and treatments by name; a cell as sheet and range; `period` only where a figure is of the base year. */
export function explanationDocument(explanation: CriterionExplanation): object {
  const { unit, criterion, score, max, state, treatment, from, inputs, rule, policy, exempt, children } =
    explanation;
  return {
    unit,
    criterion: criterion.code,
    name: criterion.name,
    method: criterion.method,
    rule: criterion.ruleText,
    score,
    max,
    state: stateName(state),
    treatment: treatmentName(treatment),
    from,
    exempt,
    policy,
    inputs: inputs.map(inputDocument),
    computation: rule,
    children: children.map((child) => ({
      criterion: child.criterion.code,
      name: child.criterion.name,
      score: child.score,
      max: child.max,
      state: stateName(child.state),
      treatment: treatmentName(child.treatment),
    })),
  };
}

function inputDocument({ name, value, cell, earlier }: ExplainedInput): object {
  return {
    name,
    ...(typeof value === 'object' ? { value: null, state: value.state } : { value, state: 'value' }),
    sheet: cell?.sheet ?? null,
    range: cell ? cellName(cell.row, cell.column) : null,
    period: earlier?.period ?? null,
    monthsShare: earlier?.monthsShare ?? null,
  };
}
