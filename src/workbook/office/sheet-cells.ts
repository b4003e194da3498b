import { maxColumns, type CellRange } from '../address';
import { CellTableBuilder } from '../cell-table-builder';
import type { CellTable, Span } from '../snapshot';
import { addSpan } from '../spans';
import { addChunk, chunkBytes, type CellChunk, type CellsContext } from './cell-chunk';
import type { SheetOutline } from './outline';
import type { Piece } from './piece-plan';

/** What is read of a sheet beside its outline. */
export interface SheetCells {
  readonly cells: CellTable;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** A piece that was asked for. */
export interface LoadedPiece {
  readonly piece: Piece;
  readonly range: Excel.Range;
  readonly hiding: Hiding | null;
}

/** Which rows of a piece are hidden, and, with the first piece, which columns. */
interface Hiding {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  /** All columns right of the region. */
  readonly beyond: Excel.Range | null;
}

/** Puts the cells of one sheet together from pieces that come from top to bottom. */
export class SheetCellsReader {
  private readonly builder = new CellTableBuilder();
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  /** The rectangle to be read, or null when there is nothing in the sheet. */
  readonly region: CellRange | null;

  constructor(
    private readonly sheet: SheetOutline,
    private readonly into: CellsContext,
  ) {
    this.region = regionOf(sheet);
  }

  /** Asks for a piece. */
  load(piece: Piece): LoadedPiece {
    const { worksheet, hides } = this.sheet;
    const region = this.region!;
    const row = region.row + piece.row;
    const range = worksheet
      .getRangeByIndexes(row, region.column, piece.rows, region.columns)
      .load('values,formulas,numberFormat,valueTypes');
    return { piece, range, hiding: hides ? loadHiding(worksheet, range, region, piece) : null };
  }

  /** Takes a piece that came; returns its bytes. */
  add({ piece, range, hiding }: LoadedPiece): number {
    const chunk: CellChunk = range;
    const { row, column } = this.region!;
    addChunk(this.builder, chunk, { row: row + piece.row, column, sheet: this.sheet.name }, this.into);
    if (hiding) this.addHiding(hiding, row + piece.row);
    return chunkBytes(chunk) + (hiding ? JSON.stringify(hiding.rows.value).length : 0);
  }

  finish(): SheetCells {
    const { builder, hiddenRows, hiddenColumns } = this;
    return { cells: builder.finish(this.into.texts.texts), hiddenRows, hiddenColumns };
  }

  private addHiding({ rows, columns, beyond }: Hiding, first: number): void {
    rows.value.forEach(({ rowHidden }, i) => {
      if (rowHidden) addSpan(this.hiddenRows, first + i, first + i + 1);
    });
    columns?.value.forEach(({ columnHidden }, i) => {
      if (columnHidden) addSpan(this.hiddenColumns, i, i + 1);
    });
    if (beyond?.columnHidden) addSpan(this.hiddenColumns, columns?.value.length ?? 0, maxColumns);
  }
}

/** Hidden rows and columns often come before the first cell, so that the region then begins at A1. */
function regionOf({ used, hides }: SheetOutline): CellRange | null {
  if (!used || !hides) return used;
  return { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
}

function loadHiding(worksheet: Excel.Worksheet, range: Excel.Range, region: CellRange, piece: Piece): Hiding {
  const beyond = maxColumns - region.columns;
  return {
    rows: range.getRowProperties({ rowHidden: true }),
    columns: piece.row === 0 ? range.getColumnProperties({ columnHidden: true }) : null,
    beyond:
      piece.row === 0 && beyond > 0
        ? worksheet.getRangeByIndexes(0, region.columns, 1, beyond).load('columnHidden')
        : null,
  };
}
