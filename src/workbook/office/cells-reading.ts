/** The cells of all sheets, in as few batches as their bytes allow. */
import type { CellRange } from '../address';
import { WorkbookRefusal } from '../port';
import { PayloadTooLarge, sendBatch } from './batches';
import type { CellsContext } from './cell-chunk';
import type { SheetOutline } from './outline';
import { PiecePlan } from './piece-plan';
import { SheetCellsReader, type LoadedPiece, type SheetCells } from './sheet-cells';

/** Reads the cells of the sheets. @throws WorkbookRefusal when they are more than can be read. */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly SheetOutline[],
  into: CellsContext,
): Promise<SheetCells[]> {
  const readers = sheets.map((sheet) => new SheetCellsReader(sheet, into));
  readers.forEach(({ region }, i) => {
    refuseVast(sheets[i]!.name, region);
  });
  const plan = new PiecePlan(
    readers.map(({ region }) => region),
    sheets.map(({ name }) => name),
  );
  let loaded: LoadedPiece[] = [];
  for (let pieces = plan.next(); pieces.length > 0; pieces = plan.next()) {
    // The page keeps what came until it is told that it is no longer needed.
    for (const { range } of loaded) range.untrack();
    loaded = pieces.map((piece) => readers[piece.sheet]!.load(piece));
    if (await arrives(context, loaded)) {
      const bytes = loaded.map((one) => readers[one.piece.sheet]!.add(one));
      plan.came(pieces, bytes);
    } else plan.tooLarge(pieces);
  }
  return readers.map((reader) => reader.finish());
}

/**
 * Cells, blank ones included, that may be read of a sheet. One stray cell far below or right makes it vast, and then
 * all the blank cells between would have to come.
 */
const mostCells = 5_000_000;

function refuseVast(sheet: string, region: CellRange | null): void {
  if (region && region.rows * region.columns > mostCells) {
    throw new WorkbookRefusal('sheet-too-vast', { sheet, limit: mostCells });
  }
}

/** Sends the batch; false when Excel could not answer it because of its size, of which it may say nothing. */
async function arrives(context: Excel.RequestContext, loaded: readonly LoadedPiece[]): Promise<boolean> {
  try {
    await sendBatch(context);
  } catch (error) {
    if (error instanceof PayloadTooLarge) return false;
    throw error;
  }
  return loaded.every(({ range }) => (range.values as unknown) !== null);
}
