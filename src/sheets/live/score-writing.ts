/** What the rows of the sheet of scores are written with. */
import type { Criterion } from '../../core/criteria/criterion';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import type { HelperGrid } from './helper-grid';
import { KnownColumns } from './known-columns';
import { type HelperColumns, helperColumns, type ScoreBlock } from './score-block';
import type { LiveTally } from './tally';

/** The cells of one row of the table. */
export interface LiveRow {
  readonly max: CellContent;
  readonly score: CellContent;
  readonly state: CellContent;
}

export class ScoreWriting {
  readonly helpers: HelperColumns;
  readonly known = new KnownColumns();
  private readonly placeColumns: number[] = [];

  constructor(
    readonly grid: HelperGrid,
    readonly tally: LiveTally,
    readonly texts: Texts,
    /** Whether a leaf whose score cell tells its state says it in words too. */
    readonly inWords: boolean,
  ) {
    this.helpers = helperColumns(grid, (id) => texts.text(`column.live.${id}`));
  }

  put(block: ScoreBlock, node: Criterion, column: keyof HelperColumns, content: CellContent): void {
    this.grid.put(block.rowOf(node.code), this.helpers[column], content);
  }

  /** The helper column of one of the places of an entry, where it may come from several. */
  readonly placeColumn = (index: number): number =>
    (this.placeColumns[index] ??= this.grid.add(this.texts.text('column.live.place', { number: index + 1 })));
}
