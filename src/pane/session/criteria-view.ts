/** The criteria sets with their maxima. */
import type { CriteriaSet, Criterion } from '../../core/criteria/criterion';
import { maximaOf } from '../../core/criteria/maxima';
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

export function criteriaView({ book }: OpenedBook): CriteriaView {
  return { sets: book.criteriaSets.map(setView) };
}

function setView({ group, sheet, nodes }: CriteriaSet): CriteriaView['sets'][number] {
  const maxima = maximaOf(nodes);
  return { group, sheet, nodes: nodes.map((node) => ({ ...node, wholeMax: maxima.get(node.code) ?? null })) };
}
