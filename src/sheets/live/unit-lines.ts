/**
 * Helper columns with a line for each unit, khối by khối and in sheet order inside: what concerns one khối is a plain
 * range, told apart by no condition.
 */
import type { Scoreboard } from '../../core/scoring/scoreboard';
import { fixedCell, fixedRange, type HelperGrid } from './helper-grid';
import type { CellContent } from '../../workbook/plan';

export class UnitLines {
  /** Row of the first line of each khối, and one past the last. */
  private readonly starts: readonly number[];

  constructor(
    private readonly board: Scoreboard,
    readonly grid: HelperGrid,
  ) {
    let next = grid.headerRow + 1;
    this.starts = [next, ...board.panels.map(({ units }) => (next += units.length))];
  }

  /** Writes the cell of a unit; returns its reference. */
  put(unit: number, column: number, content: CellContent): string {
    return this.grid.put(this.rowOf(unit), column, content);
  }

  /** The cell of a unit (an index in `Scoreboard.units`). */
  cell(unit: number, column: number): string {
    return fixedCell(this.rowOf(unit), column);
  }

  /**
   * The cells of a khối (an index in `Scoreboard.panels`) or, with null, of all units; down to a unit where one is
   * given, in one column where it is not said otherwise.
   */
  range(
    panel: number | null,
    column: number,
    { upTo, columns = 1 }: { readonly upTo?: number; readonly columns?: number } = {},
  ): string {
    const row = this.starts[panel ?? 0]!;
    const next = this.starts[panel === null ? this.board.panels.length : panel + 1]!;
    const end = upTo === undefined ? next : this.rowOf(upTo) + 1;
    return fixedRange({ row, column, rows: end - row, columns });
  }

  /** Units in the order of their lines. */
  unitsOf(panel: number | null): readonly number[] {
    const panels = panel === null ? this.board.panels : [this.board.panels[panel]!];
    return panels.flatMap(({ units }) => Array.from(units));
  }

  private rowOf(unit: number): number {
    const { panel, row } = this.board.units[unit]!;
    return this.starts[panel]! + row;
  }
}
