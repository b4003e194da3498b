import { columnName, maxColumns, maxRows } from './address';

/** A formula cut where it names cells, so that it can be written again for another cell quickly. */
type Piece = string | CellPiece | AxisPiece;

interface CellPiece {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A whole row (`5` of `5:7`) or column (`B` of `B:C`). */
interface AxisPiece {
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly fixed: boolean;
}

const cell = /^(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})$/i;
export const axisPair = /^(\$?)([A-Z]{1,3}|[1-9][0-9]{0,6}):(\$?)([A-Z]{1,3}|[1-9][0-9]{0,6})$/i;

/**
 * What a formula is made of: quoted texts, quoted sheet names, bracketed parts, words (names, references,
 * numbers), and single other characters. Every character belongs to exactly one token.
 */
export const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[$\p{L}\p{N}_.\\?]+|./gsu;

export interface SharedFormula {
  /** The formula as it stands for the cell that many rows and columns away from its home. */
  at(rows: number, columns: number): string;
}

/**
 * Prepares a shared formula. References move with the cell, `$` holds them; what leaves the sheet comes back
 * on its other side, as in Excel: `compileShared('A1+$B$2').at(1, 2)` is `C2+$B$2`.
 */
export function compileShared(formula: string): SharedFormula {
  const pieces = cutReferences(formula);
  return {
    at(rows, columns) {
      // Joined, not added up: a sum of strings keeps every piece alive for as long as the formula.
      return pieces
        .map((piece) => (typeof piece === 'string' ? piece : moved(piece, rows, columns)))
        .join('');
    },
  };
}

/** The formula with sheets renamed: keys are old names in upper case, values the new names. */
export function renameSheets(formula: string, renamed: ReadonlyMap<string, string>): string {
  const tokens = formula.match(token) ?? [];
  return tokens
    .map((word, i) => {
      if (tokens[i + 1] !== '!') return word;
      const name = word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
      const written = renamed.get(name.toUpperCase());
      return written === undefined ? word : `'${written.replaceAll("'", "''")}'`;
    })
    .join('');
}

function cutReferences(formula: string): Piece[] {
  const tokens = formula.match(token) ?? [];
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i]!;
    const axes = axisPair.exec(`${word}:${tokens[i + 2] ?? ''}`);
    if (tokens[i + 1] === ':' && axes && tokens[i + 3] !== '(' && tokens[i + 3] !== '!') {
      const first = axisPiece(axes[1], axes[2]);
      const last = axisPiece(axes[3], axes[4]);
      if (first && last && first.axis === last.axis) {
        pieces.push(first, ':', last);
        i += 2;
        continue;
      }
    }
    const next = tokens[i + 1];
    // `S1:S3!A1` names sheets, `LOG10(` a function.
    const isName = next === '(' || next === '!' || (next === ':' && tokens[i + 3] === '!');
    pieces.push(isName ? word : (cellPiece(word) ?? word));
  }
  return joinTexts(pieces);
}

/** The cell that a word names, or null. */
export function cellPiece(word: string): CellPiece | null {
  const match = cell.exec(word);
  if (!match) return null;
  const column = columnIndex(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column >= maxColumns || row >= maxRows) return null;
  return { row, column, columnFixed: match[1] === '$', rowFixed: match[3] === '$' };
}

/** The whole row or column that half of `B:C` names; null beyond the sheet. */
export function axisPiece(mark = '', text = ''): AxisPiece | null {
  const isRow = /^[0-9]/.test(text);
  const index = isRow ? Number(text) - 1 : columnIndex(text);
  if (index >= (isRow ? maxRows : maxColumns)) return null;
  return { axis: isRow ? 'row' : 'column', index, fixed: mark === '$' };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

function moved(piece: CellPiece | AxisPiece, rows: number, columns: number): string {
  if ('axis' in piece) {
    const mark = piece.fixed ? '$' : '';
    if (piece.axis === 'row') return mark + rowText(piece.fixed ? piece.index : piece.index + rows);
    return mark + columnText(piece.fixed ? piece.index : piece.index + columns);
  }
  return (
    (piece.columnFixed ? '$' : '') +
    columnText(piece.columnFixed ? piece.column : piece.column + columns) +
    (piece.rowFixed ? '$' : '') +
    rowText(piece.rowFixed ? piece.row : piece.row + rows)
  );
}

function rowText(row: number): string {
  return String(row >= 0 && row < maxRows ? row + 1 : (((row % maxRows) + maxRows) % maxRows) + 1);
}

/** Names of columns once made: the same few come again and again. */
const columnTexts: string[] = [];

function columnText(column: number): string {
  const inside =
    column >= 0 && column < maxColumns ? column : ((column % maxColumns) + maxColumns) % maxColumns;
  return (columnTexts[inside] ??= columnName(inside));
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
