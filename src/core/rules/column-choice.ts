/** Choosing between columns unit by unit, so that only the branch a unit takes counts for it. */
import { type Column, Tag } from '../measures/column';
import { numberTag } from './column-arithmetic';
import type { Evaluation } from './rule-function';

/** Marks in `picks` for a unit that takes no branch. */
export const noBranch = -1;

/**
 * Gives each unit the value of the branch `picks` names for it; a unit without a branch gets the tag in
 * `otherwise`. Branches that no unit takes are never evaluated.
 */
export function choose(
  evaluation: Evaluation,
  picks: Int32Array,
  otherwise: Uint8Array,
  branches: readonly ((evaluation: Evaluation) => Column)[],
): Column {
  const taken = new Uint8Array(branches.length);
  for (let i = 0; i < picks.length; i += 1) if (picks[i] !== noBranch) taken[picks[i]!] = 1;
  const columns = branches.map((branch, index) =>
    taken[index] === 1 ? branch(evaluation.within((unit) => picks[unit] === index)) : null,
  );
  const result = evaluation.empty();
  const { numbers, tags } = result;
  if (columns.every((column) => column === null || column.step === 0)) {
    // Points written as numbers, by far the most choices: one small table serves every unit.
    const points = Float64Array.from(columns, (column) => column?.numbers[0] ?? 0);
    const states = Uint8Array.from(columns, (column) => column?.tags[0] ?? Tag.missing);
    for (let i = 0; i < picks.length; i += 1) {
      const pick = picks[i]!;
      if (pick === noBranch) tags[i] = otherwise[i]!;
      else {
        numbers[i] = points[pick]!;
        tags[i] = states[pick]!;
      }
    }
    return result;
  }
  for (let i = 0; i < picks.length; i += 1) {
    const column = columns[picks[i]!];
    if (column) {
      numbers[i] = column.numbers[i * column.step]!;
      tags[i] = column.tags[i * column.step]!;
    } else tags[i] = otherwise[i]!;
  }
  return result;
}

/** A truth of a column's entry: 1, 0, or the state that keeps it from being known (as a negative tag). */
export function truthAt(evaluation: Evaluation, column: Column, i: number): number {
  const at = i * column.step;
  const found = column.tags[at];
  const tag = found === Tag.boolean ? Tag.number : numberTag(evaluation, column, i);
  if (tag !== Tag.number) return -tag;
  return column.numbers[at] === 0 ? 0 : 1;
}
