import { maxColumns, maxRows, type CellRange } from '../address';
import { axisPair, axisPiece, cellPiece, token } from '../formula-references';

/** What a formula reads, as far as its text tells. */
export interface FormulaReads {
  /** `sheet` is null for the formula's own. */
  readonly ranges: readonly { readonly sheet: string | null; readonly range: CellRange }[];
  /** Names of ranges or tables, in upper case; also words that are none. */
  readonly names: readonly string[];
  /** It finds its cells while it is calculated, or names them in a way that is not followed: it may read any. */
  readonly readsAnything: boolean;
}

/** Functions whose cells stand nowhere in the formula. */
const pointers = new Set(['INDIRECT', 'OFFSET']);

/**
 * The cells that a formula names.
 * @example formulaReads("SUM('Số liệu'!B2:B9)").ranges //=> [{ sheet: 'Số liệu', range: B2:B9 }]
 */
export function formulaReads(formula: string): FormulaReads {
  const words = formula.match(token) ?? [];
  const ranges: { sheet: string | null; range: CellRange }[] = [];
  const names: string[] = [];
  let readsAnything = false;
  let sheet: string | null = null;
  let isExternal = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const next = words[i + 1];
    if (next === '!') {
      sheet = word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
      isExternal = words[i - 1]?.startsWith('[') === true || sheet.includes('[');
      readsAnything ||= words[i - 1] === ':' || sheet.includes(':');
      i += 1;
      continue;
    }
    if (next === '(') {
      readsAnything ||= pointers.has(word.toUpperCase());
      continue;
    }
    // Brackets stand before a sheet of another workbook, after a table's name, or alone inside a table.
    if (word.startsWith('[')) {
      readsAnything ||= words[i + 2] !== '!' && !/[\p{L}\p{N}_.]$/u.test(words[i - 1] ?? '');
      continue;
    }
    const { range, taken } = rangeAt(words, i);
    if (range) {
      if (!isExternal) ranges.push({ sheet, range });
      i += taken - 1;
    } else if (/^[\p{L}_\\]/u.test(word) && !isExternal) names.push(word.toUpperCase());
    sheet = null;
    isExternal = false;
  }
  return { ranges, names, readsAnything };
}

/** The range that begins at a word, and how many words it takes. */
function rangeAt(
  words: readonly string[],
  at: number,
): { readonly range: CellRange | null; readonly taken: number } {
  const word = words[at]!;
  const last = words[at + 1] === ':' ? (words[at + 2] ?? '') : '';
  const axes = axisPair.exec(`${word}:${last}`);
  const first = axes && axisPiece(axes[1], axes[2]);
  const second = axes && axisPiece(axes[3], axes[4]);
  if (first && second && first.axis === second.axis) {
    const from = Math.min(first.index, second.index);
    const count = Math.abs(first.index - second.index) + 1;
    const range =
      first.axis === 'row'
        ? { row: from, column: 0, rows: count, columns: maxColumns }
        : { row: 0, column: from, rows: maxRows, columns: count };
    return { range, taken: 3 };
  }
  const start = cellPiece(word);
  if (!start) return { range: null, taken: 1 };
  const end = cellPiece(last);
  if (!end) return { range: { row: start.row, column: start.column, rows: 1, columns: 1 }, taken: 1 };
  return {
    range: {
      row: Math.min(start.row, end.row),
      column: Math.min(start.column, end.column),
      rows: Math.abs(end.row - start.row) + 1,
      columns: Math.abs(end.column - start.column) + 1,
    },
    taken: 3,
  };
}
