import type { Block, SheetPlan } from '../plan';
import { typed, type Typed } from './typed-content';
import { callBytes, jsonBytes, type WriteStep } from './write-step';

/** office.js itself cuts what has more cells, into pieces that cannot be sent in separate batches. */
const mostCells = 1500;

/** Bytes of one piece, so that batches fill well. */
const mostBytes = 250_000;

/** The contents of a sheet, whose cells must be in no format yet: Excel takes numbers for texts in some. */
export function contentSteps({ name, blocks }: SheetPlan): WriteStep[] {
  return blocks.flatMap((block) => blockSteps(name, block));
}

/** Typed contents with their place; null leaves a cell alone. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (Typed | null)[])[];
}

function blockSteps(sheet: string, block: Block): WriteStep[] {
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return [];
  const most = Math.max(1, Math.floor(mostCells / width));
  const steps: WriteStep[] = [];
  let rows: Piece['rows'][number][] = [];
  let bytes = 0;
  block.rows.forEach((row, i) => {
    const line = Array.from({ length: width }, (_, k) => (k < row.length ? typed(row[k] ?? null) : null));
    const size = jsonBytes(line);
    if (rows.length === most || (rows.length > 0 && bytes + size > mostBytes)) {
      steps.push(pieceStep(sheet, { row: block.row + i - rows.length, column: block.column, rows }));
      rows = [];
      bytes = 0;
    }
    rows.push(line);
    bytes += size;
  });
  steps.push(
    pieceStep(sheet, { row: block.row + block.rows.length - rows.length, column: block.column, rows }),
  );
  return steps;
}

function pieceStep(sheet: string, piece: Piece): WriteStep {
  const { row, column, rows } = piece;
  return {
    sheet,
    bytes: 4 * callBytes + jsonBytes(rows),
    queue: (worksheet) => {
      const range = worksheet.getRangeByIndexes(row, column, rows.length, rows[0]!.length);
      range.formulas = rows.map((line) => [...line]);
    },
    halves: () => {
      const pieces = cutPiece(piece);
      return pieces && [pieceStep(sheet, pieces[0]), pieceStep(sheet, pieces[1])];
    },
  };
}

function cutPiece({ row, column, rows }: Piece): [Piece, Piece] | null {
  const columns = rows[0]!.length;
  if (rows.length > 1) {
    const half = rows.length >> 1;
    return [
      { row, column, rows: rows.slice(0, half) },
      { row: row + half, column, rows: rows.slice(half) },
    ];
  }
  if (columns === 1) return null;
  const half = columns >> 1;
  return [
    { row, column, rows: rows.map((line) => line.slice(0, half)) },
    { row, column: column + half, rows: rows.map((line) => line.slice(half)) },
  ];
}
