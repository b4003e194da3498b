/** The block of one unit in the sheet of scores: a row for each node, and the cells that its formulas rest on. */
import { cellName } from '../../workbook/address';
import type { UnitPlace } from './row-lookups';
import type { HelperGrid } from './helper-grid';

/** Columns of the sheet of scores. */
export const scoreColumns = { unit: 0, code: 1, name: 2, max: 3, score: 4, state: 5, count: 6 } as const;

/** Helper columns by what stands in them, as indexes in the sheet. */
export interface HelperColumns {
  /** What was entered or computed for a leaf, before its policies: a number, a state, or nothing. */
  readonly entry: number;
  /** 2 where a parent left, 3 where it left to be rescaled. */
  readonly treatment: number;
  /** Maximum of what remains below a parent. */
  readonly remaining: number;
  /** The maximum with what was rescaled back in. */
  readonly full: number;
  /** The rule of a parent before rescaling, bonus and penalty. */
  readonly raw: number;
  /** Maximum of a child that counts, where its parent leaves missing children out. */
  readonly counted: number;
  /** Points of a leaf while its unit has a place, where points alone do not tell. */
  readonly placed: number;
  readonly mean: number;
  readonly best: number;
}

export function helperColumns(grid: HelperGrid, heading: (id: string) => string): HelperColumns {
  return {
    entry: grid.add(heading('entry')),
    treatment: grid.add(heading('treatment')),
    remaining: grid.add(heading('remaining')),
    full: grid.add(heading('full')),
    raw: grid.add(heading('raw')),
    counted: grid.add(heading('counted')),
    placed: grid.add(heading('placed')),
    mean: grid.add(heading('mean')),
    best: grid.add(heading('best')),
  };
}

export class ScoreBlock implements UnitPlace {
  readonly codeColumn = scoreColumns.unit;
  private readonly rows: ReadonlyMap<string, number>;

  constructor(
    /** Index of the unit in the book. */
    readonly unit: number,
    /** First row. */
    readonly row: number,
    codes: readonly string[],
    readonly helpers: HelperColumns,
  ) {
    this.rows = new Map(codes.map((code, i) => [code, row + i]));
  }

  readonly rowOf = (code: string): number => this.rows.get(code) ?? this.row;

  has(code: string): boolean {
    return this.rows.has(code);
  }

  score(code: string): string {
    return cellName(this.rowOf(code), scoreColumns.score);
  }

  max(code: string): string {
    return cellName(this.rowOf(code), scoreColumns.max);
  }

  helper(code: string, column: keyof HelperColumns): string {
    return cellName(this.rowOf(code), this.helpers[column]);
  }
}
