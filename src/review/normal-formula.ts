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
 * The formula without spaces, absolute marks and needless quotes, names in capitals, numbers in their shortest form,
 * each cell where `move` says that it now stands: `normalFormula('if( $k$8>0.50 ; "a b")')` is `IF(K8>0.5;"a b")`.
 */
export function normalFormula(formula: string, move: CellMove = stay): string {
  const tokens = (formula.match(token) ?? []).filter((word) => word.trim() !== '');
  return tokens
    .map((word, i) => {
      if (word.startsWith('"')) return word;
      const next = tokens[i + 1];
      if (next === '!') return sheetName(word);
      if (next === '(') return word.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
      const cell = cellPiece(word);
      if (cell)
        return cellText(
          move(tokens[i - 1] === '!' ? unquoted(tokens[i - 2] ?? '') : null, cell.row, cell.column),
        );
      return /^[0-9.]+$/.test(word) ? String(Number(word)) : word.toUpperCase();
    })
    .join('')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1');
}

/** Cells that a formula names, ranges cell by cell, as `SHEET!R,C`; null when there are too many to tell. */
export function cellsNamed(formula: string, move: CellMove = stay): ReadonlySet<string> | null {
  const tokens = (formula.match(token) ?? []).filter((word) => word.trim() !== '');
  const cells = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const sheet = tokens[i - 1] === '!' ? unquoted(tokens[i - 2] ?? '') : null;
    const first = placed(tokens[i] ?? '', sheet, move);
    if (!first || tokens[i + 1] === '(') continue;
    const last = tokens[i + 1] === ':' ? placed(tokens[i + 2] ?? '', sheet, move) : null;
    const end = last ?? first;
    if ((end.row - first.row + 1) * (end.column - first.column + 1) > mostCells) return null;
    for (let row = first.row; row <= end.row; row += 1) {
      for (let column = first.column; column <= end.column; column += 1) {
        cells.add(`${sheet?.toUpperCase() ?? ''}!${String(row)},${String(column)}`);
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

function sheetName(word: string): string {
  return unquoted(word).toUpperCase();
}

function unquoted(word: string): string {
  return word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
}
