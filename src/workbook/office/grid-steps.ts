/** Sizes of rows and columns, merged cells, and how a sheet is looked at. */
import type { CellRange } from '../address';
import { highestRow, pointsOfCharacter, widestColumn } from '../grid-sizes';
import type { SheetPlan } from '../plan';
import { addressGroups } from './style-areas';
import { areasOn, rangeOn } from './ranges';
import { callBytes, type WriteStep } from './write-step';

export function sizeSteps({ name, columnWidths, rowHeights }: SheetPlan): WriteStep[] {
  const columns = grouped(
    columnWidths.map((width, column) => ({
      range: { row: 0, column, rows: 1, columns: 1 },
      size: Math.min(width, widestColumn) * pointsOfCharacter,
    })),
  );
  const rows = grouped(
    rowHeights.map(({ row, points }) => ({
      range: { row, column: 0, rows: 1, columns: 1 },
      size: Math.min(points, highestRow),
    })),
  );
  return [
    ...columns.map((group) => sizeStep(name, group, (format, size) => (format.columnWidth = size))),
    ...rows.map((group) => sizeStep(name, group, (format, size) => (format.rowHeight = size))),
  ];
}

interface Sized {
  readonly ranges: readonly CellRange[];
  readonly size: number;
}

function grouped(cells: readonly { readonly range: CellRange; readonly size: number }[]): Sized[] {
  const sizes = new Map<number, CellRange[]>();
  for (const { range, size } of cells) {
    const same = sizes.get(size);
    if (same) same.push(range);
    else sizes.set(size, [range]);
  }
  return [...sizes].flatMap(([size, ranges]) =>
    addressGroups(joined(ranges)).map((some) => ({ ranges: some, size })),
  );
}

/** Neighbours, each below or right of the one before, as one range. */
function joined(ranges: readonly CellRange[]): CellRange[] {
  const whole: CellRange[] = [];
  for (const range of ranges) {
    const last = whole.at(-1);
    if (last?.row === range.row && last.column + last.columns === range.column)
      whole[whole.length - 1] = { ...last, columns: last.columns + 1 };
    else if (last?.column === range.column && last.row + last.rows === range.row)
      whole[whole.length - 1] = { ...last, rows: last.rows + 1 };
    else whole.push(range);
  }
  return whole;
}

function sizeStep(
  sheet: string,
  { ranges, size }: Sized,
  set: (format: Excel.RangeFormat, size: number) => void,
): WriteStep {
  return {
    sheet,
    bytes: 5 * callBytes + ranges.length * 12,
    queue: (worksheet) => {
      set(areasOn(worksheet, ranges).format, size);
    },
  };
}

export function mergeSteps({ name, merges }: SheetPlan): WriteStep[] {
  return merges.map((range) => ({
    sheet: name,
    bytes: 3 * callBytes,
    queue: (sheet) => {
      rangeOn(sheet, range).merge(false);
    },
  }));
}

/** What stays in view, and whether lines between cells are shown. */
export function viewStep({ name, freeze, showGridLines }: SheetPlan): WriteStep {
  return {
    sheet: name,
    bytes: 5 * callBytes,
    queue: (sheet) => {
      sheet.showGridlines = showGridLines;
      const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
      if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    },
  };
}
