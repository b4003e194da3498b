/** Figures of units that no longer exist, carried to the units made from them. */
import type { MeasureColumn, PeriodData, Unit } from '../book';
import { Tag } from '../measures/column';

/**
 * The data of an earlier period in which a unit without figures of its own has those of the units that it was made
 * from: the sum of their counts, or what its only one had. A rate of several units is not known from their rates,
 * nor a sum while one of them lacks its figure, nor a share of a unit that several were made from; they stay
 * missing. Points are never carried, only measures are.
 */
export function withPredecessors(
  data: PeriodData,
  units: readonly Unit[],
  isCount: (criterion: string, measure: string) => boolean,
): PeriodData {
  const indexOf = new Map(units.map((unit, index) => [unit.code, index]));
  const divided = dividedUnits(units);
  const successors = units.flatMap(({ predecessors }, index) => {
    const from = predecessors.flatMap((code) => indexOf.get(code) ?? []);
    const isWhole = from.length === predecessors.length && !predecessors.some((code) => divided.has(code));
    return from.length > 0 && isWhole ? [{ index, from }] : [];
  });
  if (successors.length === 0) return data;
  const measures = new Map(
    [...data.measures].map(([criterion, columns]) => [
      criterion,
      columns.map((measure) => inherit(measure, successors, isCount(criterion, measure.name))),
    ]),
  );
  return { ...data, measures };
}

/** Codes that more than one unit names as a predecessor. */
function dividedUnits(units: readonly Unit[]): ReadonlySet<string> {
  const named = new Set<string>();
  const divided = new Set<string>();
  for (const code of units.flatMap((unit) => unit.predecessors)) {
    if (named.has(code)) divided.add(code);
    named.add(code);
  }
  return divided;
}

function inherit(
  measure: MeasureColumn,
  successors: readonly { readonly index: number; readonly from: readonly number[] }[],
  isCount: boolean,
): MeasureColumn {
  const { column } = measure;
  if (column.step === 0) return measure;
  const numbers = column.numbers.slice();
  const tags = column.tags.slice();
  for (const { index, from } of successors) {
    const isKnown = from.every((unit) => column.tags[unit] === Tag.number);
    if (tags[index] !== Tag.missing || !isKnown || (from.length > 1 && !isCount)) continue;
    tags[index] = Tag.number;
    numbers[index] = from.reduce((sum, unit) => sum + column.numbers[unit]!, 0);
  }
  return { ...measure, column: { numbers, tags, step: 1 } };
}
