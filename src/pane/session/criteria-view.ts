/** The criteria sets with their maxima, and the check of a rule while it is written. */
import type { CriteriaSet, Criterion } from '../../core/criteria/criterion';
import { maximaOf } from '../../core/criteria/maxima';
import type { RuleError, RuleStyle } from '../../core/rules/expression';
import { ruleReads } from '../../core/rules/names';
import { parseRule } from '../../core/rules/parse';
import { printRule } from '../../core/rules/print';
import type { OpenedBook } from '../../jobs/score';

/** A node with the maximum that its rule gives. */
export interface CriterionLine extends Criterion {
  /** Null where it cannot be told. */
  readonly wholeMax: number | null;
}

export interface CriteriaView {
  readonly sets: readonly {
    readonly group: string | null;
    readonly sheet: string;
    /** In sheet order, root first. */
    readonly nodes: readonly CriterionLine[];
  }[];
}

/** What a rule text is. */
export type RuleCheck =
  | {
      readonly ok: true;
      /** The rule in the style asked for. */
      readonly printed: string;
      readonly reads: ReturnType<typeof ruleReads>;
    }
  | { readonly ok: false; readonly error: RuleError };

export function criteriaView({ book }: OpenedBook): CriteriaView {
  return { sets: book.criteriaSets.map(setView) };
}

function setView({ group, sheet, nodes }: CriteriaSet): CriteriaView['sets'][number] {
  const maxima = maximaOf(nodes);
  return { group, sheet, nodes: nodes.map((node) => ({ ...node, wholeMax: maxima.get(node.code) ?? null })) };
}

export function ruleCheck(rule: string, style: RuleStyle): RuleCheck {
  const parsed = parseRule(rule);
  if (!parsed.ok) return parsed;
  const { expression } = parsed;
  return { ok: true, printed: printRule(expression, style), reads: ruleReads(expression) };
}
