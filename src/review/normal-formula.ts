/** One spelling for formulas that mean the same, so that what another program saved can be compared. */
import { columnName } from '../workbook/address';
import { cellPiece, token } from '../workbook/formula-references';

/** Where a cell now stands; null where it is gone. `sheet` is as the formula names it, null for its own. */
export type CellMove = (
  sheet: string | null,
  row: number,
  column: number,
) => { readonly row: number; readonly column: number } | null;

/**
 * The formula without needless spaces and absolute marks, names in capitals, sheets in quotes, numbers in their shortest form,
 * each cell where `move` says that it now stands: `normalFormula('if( $k$8>0.50 ; "a b")')` is `IF(K8>0.5;"a b")`.
 */
export function normalFormula(formula: string, move: CellMove = stay): string {
  const tokens = tokensOf(formula);
  return tokens
    .map((word, i) => {
      if (word.startsWith('"')) return word;
      const next = tokens[i + 1];
      if (next === '!') return `'${unquoted(word).toUpperCase().replaceAll("'", "''")}'`;
      if (next === '(') return word.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
      const cell = cellPiece(word);
      if (cell) return cellText(move(sheetAt(tokens, i), cell.row, cell.column));
      return /^(?:\d+\.?\d*|\.\d+)$/.test(word) ? String(Number(word)) : word.toUpperCase();
    })
    .reduce((text, word) => text + (operandEnds.test(text) && operandBegins.test(word) ? ' ' : '') + word, '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1');
}

/** Between two operands a space is an operator: the cells that both have. */
const operandEnds = /[\p{L}\p{N}_.?"'%)]$/u;
const operandBegins = /^[\p{L}\p{N}_.?"'$\\]/u;

/** How often a formula names each cell, ranges cell by cell, as `SHEET!R,C`; null when there are too many to tell. */
export function cellsNamed(formula: string, move: CellMove = stay): ReadonlyMap<string, number> | null {
  const tokens = tokensOf(formula);
  const cells = new Map<string, number>();
  for (let i = 0; i < tokens.length; i += 1) {
    const sheet = sheetAt(tokens, i);
    const first = placed(tokens[i] ?? '', sheet, move);
    if (!first || tokens[i + 1] === '(') continue;
    const last = tokens[i + 1] === ':' ? placed(tokens[i + 2] ?? '', sheet, move) : null;
    const end = last ?? first;
    if ((end.row - first.row + 1) * (end.column - first.column + 1) > mostCells) return null;
    for (let row = first.row; row <= end.row; row += 1) {
      for (let column = first.column; column <= end.column; column += 1) {
        const cell = `${sheet?.toUpperCase() ?? ''}!${String(row)},${String(column)}`;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
    }
    if (last) i += 2;
  }
  return cells;
}

const mostCells = 10_000;

function stay(_: string | null, row: number, column: number): { row: number; column: number } {
  return { row, column };
}

function placed(word: string, sheet: string | null, move: CellMove): ReturnType<CellMove> {
  const cell = cellPiece(word);
  return cell && move(sheet, cell.row, cell.column);
}

function cellText(cell: ReturnType<CellMove>): string {
  return cell ? columnName(cell.column) + String(cell.row + 1) : '#REF!';
}

function tokensOf(formula: string): readonly string[] {
  return (formula.match(token) ?? []).filter((word) => word.trim() !== '');
}

/** The sheet that the cell at a token is on; the end of a range is on the sheet of its beginning. */
function sheetAt(tokens: readonly string[], i: number): string | null {
  const from = tokens[i - 1] === ':' ? i - 2 : i;
  return tokens[from - 1] === '!' ? unquoted(tokens[from - 2] ?? '') : null;
}

function unquoted(word: string): string {
  return word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
}
