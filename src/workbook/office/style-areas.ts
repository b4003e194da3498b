import { rangeName, type CellRange } from '../address';
import { RowSweep } from '../row-sweep';
import type { CellStyle, StyledRange } from '../plan';

/** One value of one property of a style, with the cells that have it in the end, as rectangles that do not meet. */
export interface StyleArea<K extends keyof CellStyle = keyof CellStyle> {
  readonly property: K;
  readonly value: NonNullable<CellStyle[K]>;
  readonly ranges: readonly CellRange[];
}

/**
 * Styles that lie over one another, taken apart: for each property, where it has which value. So one call sets a value
 * for all of a sheet, and their order does not matter.
 */
export function styleAreas(styles: readonly StyledRange[]): StyleArea[] {
  const properties = new Set(styles.flatMap(({ style }) => Object.keys(style) as (keyof CellStyle)[]));
  return [...properties].flatMap((property) => areasOf(property, styles));
}

function areasOf(property: keyof CellStyle, styles: readonly StyledRange[]): StyleArea[] {
  const layers = styles.flatMap(({ range, style }) => {
    const value = style[property];
    return value === undefined || range.rows <= 0 || range.columns <= 0 ? [] : [{ range, value }];
  });
  const found = new Map<StyleArea['value'], CellRange[]>();
  const close = ({ value, ...range }: OpenArea, rows: number) => {
    const ranges = found.get(value);
    if (ranges) ranges.push({ ...range, rows });
    else found.set(value, [{ ...range, rows }]);
  };
  const sweep = new RowSweep(layers, ({ range }) => range);
  let open: readonly OpenArea[] = [];
  for (let row = 0; row <= sweep.end; row += 1) {
    if (!sweep.enter(row)) continue;
    const runs = runsOf(sweep.active, row);
    for (const area of open) if (!runs.some((run) => isSame(run, area))) close(area, row - area.row);
    open = runs.map((run) => open.find((area) => isSame(run, area)) ?? run);
  }
  return [...found].map(([value, ranges]) => ({ property, value, ranges }));
}

/** Columns of equal value that reach down from a row. */
interface OpenArea {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly value: StyleArea['value'];
}

function isSame(a: OpenArea, b: OpenArea): boolean {
  return a.column === b.column && a.columns === b.columns && a.value === b.value;
}

/** The later of two layers covers the earlier. */
function runsOf(
  layers: readonly { readonly range: CellRange; readonly value: StyleArea['value'] }[],
  row: number,
): OpenArea[] {
  const line: (StyleArea['value'] | undefined)[] = [];
  for (const { range, value } of layers) {
    while (line.length < range.column + range.columns) line.push(undefined);
    line.fill(value, range.column, range.column + range.columns);
  }
  const runs: OpenArea[] = [];
  for (let column = 0; column < line.length;) {
    const value = line[column];
    let end = column + 1;
    while (end < line.length && line[end] === value) end += 1;
    if (value !== undefined) runs.push({ row, column, columns: end - column, value });
    column = end;
  }
  return runs;
}

/** Characters of an address that names several ranges, far below what Excel takes (8192). */
const longestAddress = 2000;

/** Ranges in groups that one address can name. */
export function addressGroups(ranges: readonly CellRange[]): (readonly CellRange[])[] {
  const groups: CellRange[][] = [];
  let length = Infinity;
  for (const range of ranges) {
    const size = rangeName(range).length + 1;
    if (length + size > longestAddress) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)!.push(range);
    length += size;
  }
  return groups;
}
