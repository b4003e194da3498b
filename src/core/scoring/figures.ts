/** The figures of one period, laid along the units of one khối. */
import type { ColumnOrigin, IndexBook, MeasureColumn, PeriodData, PointsColumn } from '../book';
import type { CellRef } from '../findings/finding';
import { type Column, Tag } from '../measures/column';

/** Tables of entered points. */
export type PointsKind = 'self' | 'survey' | 'appraisal1' | 'appraisal2' | 'conclusion';

/** A measure set to another value for one unit, as in a what-if. */
export interface MeasureChange {
  /** Index of the unit in the khối. */
  readonly row: number;
  readonly criterion: string;
  /** A measure name, or `points` for hand-entered points. */
  readonly measure: string;
  /** The number, or the id of a text in the pool; `tag` says which. */
  readonly value: number;
  readonly tag: Tag;
}

/** How counts of units below are added to the unit above; null when the index does not roll up. */
export interface RollUp {
  /** Units of the book, every unit after the units below it. */
  readonly order: Int32Array;
  /** Index of the unit above, or -1. */
  readonly parents: Int32Array;
  /** Whether a measure is a count, so that adding it up makes sense. */
  readonly isCount: (criterion: string, measure: string) => boolean;
}

/** Measures and points along the units of a khối, counts rolled up where the index wants it. */
export class Figures {
  private readonly gathered = new Map<MeasureColumn | PointsColumn, Column>();
  /** The khối is the whole book in its order, so that columns serve as they are. */
  private readonly isWhole: boolean;

  constructor(
    readonly data: PeriodData,
    /** Index in the book of each unit of the khối. */
    readonly units: Int32Array,
    private readonly unitCount: number,
    private readonly rollUp: RollUp | null,
    private readonly changes: readonly MeasureChange[] = [],
  ) {
    this.isWhole = units.length === unitCount && units.every((unit, row) => unit === row);
  }

  /** Names of the measures that a criterion has columns for. */
  measureNames(criterion: string): readonly string[] {
    return this.data.measures.get(criterion)?.map((measure) => measure.name) ?? [];
  }

  /** A measure along the units of the khối, or null when there is no such column. */
  measure(criterion: string, name: string): Column | null {
    const stored = this.stored(criterion, name);
    if (!stored) return null;
    let column = this.gathered.get(stored);
    if (!column) {
      column = this.gather(this.summed(criterion, stored));
      this.gathered.set(stored, column);
    }
    return this.changed(column, criterion, name);
  }

  /** Entered points along the units of the khối. */
  points(kind: PointsKind, criterion: string): Column | null {
    const stored = this.data[kind].get(criterion);
    if (!stored) return null;
    let column = this.gathered.get(stored);
    if (!column) {
      column = this.gather(stored.column);
      this.gathered.set(stored, column);
    }
    return column;
  }

  /** Points set by a what-if, or null. */
  changedPoints(criterion: string): readonly MeasureChange[] {
    return this.changes.filter((change) => change.criterion === criterion && change.measure === 'points');
  }

  /** The cell that a unit's measure was read from. */
  measureCell(criterion: string, name: string, row: number): CellRef | null {
    return this.cellOf(this.stored(criterion, name), row);
  }

  /** The cell that a unit's points were read from. */
  pointsCell(kind: PointsKind, criterion: string, row: number): CellRef | null {
    return this.cellOf(this.data[kind].get(criterion), row);
  }

  /** Where the entries of a measure stand, or null when there is no such column. */
  measureOrigin(criterion: string, name: string): ColumnOrigin | null {
    return this.stored(criterion, name)?.origin ?? null;
  }

  /** Where entered points stand, or null when there is no such column. */
  pointsOrigin(kind: PointsKind, criterion: string): ColumnOrigin | null {
    return this.data[kind].get(criterion)?.origin ?? null;
  }

  /** The same figures with some measures set to other values; these stay as they are. */
  with(changes: readonly MeasureChange[]): Figures {
    return new Figures(this.data, this.units, this.unitCount, this.rollUp, [...this.changes, ...changes]);
  }

  private stored(criterion: string, name: string): MeasureColumn | undefined {
    return this.data.measures.get(criterion)?.find((measure) => measure.name === name);
  }

  private cellOf(stored: MeasureColumn | PointsColumn | undefined, row: number): CellRef | null {
    if (!stored) return null;
    const unit = this.units[row]!;
    const at = stored.origin.rows[unit] ?? -1;
    return at < 0 ? null : { sheet: stored.origin.sheet, row: at, column: stored.origin.columns[unit]! };
  }

  /** Own count plus those of all units below; a unit below without a number adds nothing. */
  private summed(criterion: string, measure: MeasureColumn): Column {
    const { column } = measure;
    if (!this.rollUp?.isCount(criterion, measure.name)) return column;
    const numbers = column.numbers.slice();
    const tags = column.tags.slice();
    for (const unit of this.rollUp.order) {
      const parent = this.rollUp.parents[unit]!;
      if (parent < 0 || tags[unit] !== Tag.number) continue;
      numbers[parent] = (tags[parent] === Tag.number ? numbers[parent]! : 0) + numbers[unit]!;
      tags[parent] = Tag.number;
    }
    return { numbers, tags, step: 1 };
  }

  private gather(column: Column): Column {
    const { units } = this;
    if (column.step === 0 || this.isWhole) return column;
    const numbers = new Float64Array(units.length);
    const tags = new Uint8Array(units.length);
    for (let row = 0; row < units.length; row++) {
      numbers[row] = column.numbers[units[row]!]!;
      tags[row] = column.tags[units[row]!]!;
    }
    return { numbers, tags, step: 1 };
  }

  private changed(column: Column, criterion: string, name: string): Column {
    const own = this.changes.filter((change) => change.criterion === criterion && change.measure === name);
    if (own.length === 0) return column;
    const numbers = column.numbers.slice();
    const tags = column.tags.slice();
    for (const change of own) {
      numbers[change.row] = change.value;
      tags[change.row] = change.tag;
    }
    return { numbers, tags, step: 1 };
  }
}

/**
 * The roll-up of a book, or null when its setting says no. A unit that stands above itself through others is left
 * out (reading the sheet has already found it).
 */
export function rollUpOf(book: IndexBook, isCount: RollUp['isCount']): RollUp | null {
  if (!book.settings.rollUp) return null;
  const indexOf = new Map(book.units.map((unit, index) => [unit.code, index]));
  const parents = Int32Array.from(book.units, (unit) => indexOf.get(unit.parent ?? '') ?? -1);
  const depths = parents.map((_, unit) => depthOf(unit, parents));
  const order = Int32Array.from(parents.keys()).filter((unit) => depths[unit]! >= 0);
  order.sort((a, b) => depths[b]! - depths[a]!);
  return { order, parents, isCount };
}

/** Units above this one, or -1 when going up never ends. */
function depthOf(unit: number, parents: Int32Array): number {
  let depth = 0;
  for (let at = parents[unit]!; at >= 0; at = parents[at]!) {
    depth += 1;
    if (depth > parents.length) return -1;
  }
  return depth;
}
