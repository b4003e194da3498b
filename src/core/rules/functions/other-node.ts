import { type Column, constant, Tag } from '../../measures/column';
import type { Expression } from '../expression';
import type { FormulaBuilder } from '../native-formula';
import type { Evaluation, RuleFunction } from '../rule-function';

/** `DIEM("1.1")`: the score of another node. */
export const nodeScore: RuleFunction = {
  names: { vi: 'DIEM', en: 'SCORE', aliases: [] },
  signature: { required: ['code'] },
  explanation: 'rule.node-score',
  trends: ['none'],
  evaluate: (evaluation, [code]) =>
    known(evaluation, textOf(code), evaluation.context.nodeScore(textOf(code))),
  decided: (_, [code]) => ({ taken: [], parameters: { code: textOf(code) } }),
  native(builder, [code]) {
    const reference = builder.references.nodeScore(textOf(code));
    return reference === null ? noCriterion(builder, code) : builder.cell(reference);
  },
};

/** `PHANTRAM("3")`: the score of another node as a share of its maximum, 0..1. */
export const nodePercent: RuleFunction = {
  names: { vi: 'PHANTRAM', en: 'PERCENT', aliases: [] },
  signature: { required: ['code'] },
  explanation: 'rule.node-percent',
  trends: ['none'],
  evaluate: (evaluation, [code]) =>
    known(evaluation, textOf(code), evaluation.context.nodePercent(textOf(code))),
  decided: (_, [code]) => ({ taken: [], parameters: { code: textOf(code) } }),
  native(builder, [code]) {
    const reference = builder.references.nodePercent(textOf(code));
    return reference === null ? noCriterion(builder, code) : builder.cell(reference);
  },
};

/** `SOLIEU("2.1";"a")`: a measure of another node. */
export const nodeMeasure: RuleFunction = {
  names: { vi: 'SOLIEU', en: 'MEASURE', aliases: [] },
  signature: { required: ['code', 'measure'] },
  explanation: 'rule.node-measure',
  trends: ['none', 'none'],
  evaluate(evaluation, [code, measure]) {
    const name = measureName(measure);
    return known(evaluation, textOf(code), evaluation.context.nodeMeasure(textOf(code), name));
  },
  decided: (_, [code, measure]) => ({
    taken: [],
    parameters: { code: textOf(code), name: measureName(measure) },
  }),
  native(builder, [code, measure]) {
    const reference = builder.references.nodeMeasure(textOf(code), measureName(measure));
    return reference === null ? noCriterion(builder, code) : builder.cell(reference);
  },
};

/** The name of a measure as the tree and the data hold it, from the text that SOLIEU takes. */
export function measureName(expression: Expression | undefined): string {
  return textOf(expression).trim().normalize('NFC').toLowerCase();
}

/** The criterion code that DIEM, PHANTRAM and SOLIEU take. */
export function textOf(expression: Expression | undefined): string {
  return expression?.kind === 'text' ? expression.value.trim() : '';
}

function known(evaluation: Evaluation, code: string, column: Column | null): Column {
  if (column !== null) return column;
  evaluation.report({ code: 'unknown-criterion', unit: -1, found: code });
  return constant(0, Tag.missing);
}

function noCriterion(builder: FormulaBuilder, code: Expression | undefined): never {
  return builder.unavailable('no-criterion', { code: textOf(code) });
}
