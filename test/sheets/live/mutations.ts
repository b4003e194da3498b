/** Changes to the inputs of an index as they happen: other values, blanks, states, zero denominators, equal units. */
import type { IndexBook } from '../../../src/core/book';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { cellValue } from '../../../src/workbook/cells';
import type { CellChange, Typed } from './changed';
import { type FigureCell, figureCells } from './figure-cells';

/** Numbers from 0 to below 1. */
export type Chance = () => number;

/** `count` cells with something else in them. */
export function randomChanges(book: IndexBook, count: number, chance: Chance): CellChange[] {
  const cells = figureCells(book);
  const texts = [...new Set(cells.flatMap(({ now }) => (typeof now === 'string' ? [now] : [])))];
  return Array.from({ length: count }, () => {
    const cell = cells[Math.floor(chance() * cells.length)]!;
    const { sheet, row, column } = cell;
    return { sheet, row, column, value: otherValue(cell, texts, chance) };
  });
}

function otherValue(cell: FigureCell, texts: readonly string[], chance: Chance): Typed {
  const roll = chance();
  if (roll < 0.12) return null;
  if (roll < 0.22) return 'KPS';
  if (roll < 0.32) return 'KAD';
  if (roll < 0.38) return 'Không phát sinh';
  if (roll < 0.5) return 0;
  if (typeof cell.now === 'string') return texts[Math.floor(chance() * texts.length)] ?? null;
  const size = cell.kind === 'points' ? cell.max : Math.max(1, Math.abs(cell.now ?? cell.max));
  if (roll < 0.55) return size * 1.5;
  const value = size * chance();
  return Number.isInteger(cell.now ?? 1) && cell.kind !== 'points'
    ? Math.round(value * 1.3)
    : // Fewer decimals would put percentages on edges of rounding, where engines may differ.
      Number(value.toFixed(7));
}

/** One row of a sheet made like another: the two units are equal there. */
export function sameRows(book: IndexBook, snapshot: WorkbookSnapshot, chance: Chance): CellChange[] {
  const cells = figureCells(book);
  const first = cells[Math.floor(chance() * cells.length)]!;
  const rows = [...new Set(cells.filter(({ sheet }) => sheet === first.sheet).map(({ row }) => row))];
  const others = rows.filter((row) => row !== first.row);
  const from = others[Math.floor(chance() * others.length)];
  if (from === undefined) return [];
  const sheet = snapshot.sheets.find(({ name }) => name === first.sheet)!;
  return cells
    .filter((cell) => cell.sheet === first.sheet && cell.row === first.row)
    .map(({ row, column }) => {
      const value = cellValue(sheet.cells, from, column);
      return {
        sheet: sheet.name,
        row,
        column,
        value: typeof value === 'number' || typeof value === 'string' ? value : null,
      };
    });
}

/** The rows of every sheet of figures in the opposite order. */
export function reversedRows(book: IndexBook, snapshot: WorkbookSnapshot): CellChange[] {
  const rowsOf = new Map<string, Set<number>>();
  for (const { sheet, row } of figureCells(book))
    rowsOf.set(sheet, (rowsOf.get(sheet) ?? new Set()).add(row));
  return [...rowsOf].flatMap(([name, found]) => {
    const rows = [...found].sort((a, b) => a - b);
    const sheet = snapshot.sheets.find((candidate) => candidate.name === name)!;
    const columns = new Set(
      [...sheet.cells.rows].flatMap((row, i) =>
        found.has(row)
          ? [...sheet.cells.columns.subarray(sheet.cells.starts[i], sheet.cells.starts[i + 1])]
          : [],
      ),
    );
    return rows.flatMap((row, i) =>
      [...columns].map((column): CellChange => {
        const value = cellValue(sheet.cells, rows[rows.length - 1 - i]!, column);
        return {
          sheet: name,
          row,
          column,
          value: typeof value === 'number' || typeof value === 'string' ? value : null,
        };
      }),
    );
  });
}
