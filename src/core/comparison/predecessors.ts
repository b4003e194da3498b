/** Figures of units that no longer exist, carried to the units made from them. */
import type { MeasureColumn, PeriodData, Unit } from '../book';
import { Tag } from '../measures/column';

/**
 * The data of an earlier period in which a unit without figures of its own has the sum of its predecessors' counts.
 * Scores are never added or averaged; only measures are.
 */
export function withPredecessors(data: PeriodData, units: readonly Unit[]): PeriodData {
  const indexOf = new Map(units.map((unit, index) => [unit.code, index]));
  const successors = units.flatMap((unit, index) => {
    const from = unit.predecessors.flatMap((code) => indexOf.get(code) ?? []);
    return from.length > 0 ? [{ index, from }] : [];
  });
  if (successors.length === 0) return data;
  const measures = new Map(
    [...data.measures].map(([criterion, columns]) => [
      criterion,
      columns.map((measure) => inherit(measure, successors)),
    ]),
  );
  return { ...data, measures };
}

function inherit(
  measure: MeasureColumn,
  successors: readonly { readonly index: number; readonly from: readonly number[] }[],
): MeasureColumn {
  const { column } = measure;
  if (column.step === 0) return measure;
  const numbers = column.numbers.slice();
  const tags = column.tags.slice();
  for (const { index, from } of successors) {
    const given = from.filter((unit) => column.tags[unit] === Tag.number);
    if (tags[index] !== Tag.missing || given.length === 0) continue;
    tags[index] = Tag.number;
    numbers[index] = given.reduce((sum, unit) => sum + column.numbers[unit]!, 0);
  }
  return { ...measure, column: { numbers, tags, step: 1 } };
}
