import type { CellRange } from '../address';
import { WorkbookRefusal } from '../port';

/** Rows of one sheet's region that are asked for at once; `row` counts from the top of the region. */
export interface Piece {
  readonly sheet: number;
  readonly row: number;
  readonly rows: number;
}

/** Bytes that one batch should bring; Excel on the web answers with 5 MB at most. */
export const batchBytes = 4_000_000;

/** Bytes of a cell with a short number: its value, formula, number format and type as JSON. */
export const plainCellBytes = 28;

/** What an answer takes beside the cells, per piece. */
const pieceBytes = 300;

/**
 * Cuts the regions of all sheets into batches of about `batchBytes`, small sheets together and large ones by
 * rows. The size of a cell is guessed at first and then taken from what the sheet's earlier pieces came to.
 *
 *     const plan = new PiecePlan(regions, names);
 *     for (let pieces = plan.next(); pieces.length > 0; pieces = plan.next()) plan.came(pieces, read(pieces));
 */
export class PiecePlan {
  private readonly done: number[];
  private readonly cellBytes: (number | null)[];
  private first = 0;
  private guess = plainCellBytes;
  private target = batchBytes;

  constructor(
    private readonly regions: readonly (CellRange | null)[],
    private readonly names: readonly string[],
  ) {
    this.done = regions.map(() => 0);
    this.cellBytes = regions.map(() => null);
  }

  /** What to ask for next; none when all has come. */
  next(): Piece[] {
    const pieces: Piece[] = [];
    let room = this.target;
    for (let sheet = this.first; sheet < this.regions.length; sheet += 1) {
      const region = this.regions[sheet];
      if (!region) continue;
      const row = this.done[sheet]!;
      const rowBytes = this.bytesOf({ sheet, row, rows: 1 });
      const fit = Math.max(pieces.length === 0 ? 1 : 0, Math.floor((room - pieceBytes) / rowBytes));
      const rows = Math.min(fit, region.rows - row);
      if (rows > 0) pieces.push({ sheet, row, rows });
      if (row + rows < region.rows) break;
      room -= pieceBytes + rows * rowBytes;
    }
    return pieces;
  }

  /** The pieces have come, with their bytes. */
  came(pieces: readonly Piece[], bytes: readonly number[]): void {
    pieces.forEach(({ sheet, row, rows }, i) => {
      const region = this.regions[sheet]!;
      this.done[sheet] = row + rows;
      this.cellBytes[sheet] = bytes[i]! / (rows * region.columns);
      if (row + rows === region.rows) this.first = sheet + 1;
    });
  }

  /**
   * The pieces were too large to come: half as much follows. Where all sheets are known, the host takes less
   * than was thought; else the guess was too low.
   * @throws WorkbookRefusal `payload-too-large` when a single row is too large.
   */
  tooLarge(pieces: readonly Piece[]): void {
    const [only] = pieces;
    if (pieces.length === 1 && only?.rows === 1) {
      throw new WorkbookRefusal('payload-too-large', { sheet: this.names[only.sheet]! });
    }
    if (pieces.every(({ sheet }) => this.cellBytes[sheet] !== null)) this.target /= 2;
    else this.guess *= (2 * this.target) / pieces.reduce((sum, piece) => sum + this.bytesOf(piece), 0);
  }

  /** As far as is known. */
  private bytesOf({ sheet, rows }: Piece): number {
    return rows * this.regions[sheet]!.columns * (this.cellBytes[sheet] ?? this.guess);
  }
}
