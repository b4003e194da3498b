import type { CellRange } from '../../../src/workbook/address';
import { inReadingOrder, intersection, without } from './rectangles';

/** One value over a range. */
export interface Region<V> {
  readonly range: CellRange;
  readonly value: V;
}

/** The different values that cells of a range have; cells under no region have the usual one. */
export function valuesOver<V>(regions: readonly Region<V>[], range: CellRange, usual: V): V[] {
  return [...new Map(cut(regions, range, usual).map(({ value }) => [JSON.stringify(value), value])).values()];
}

/**
 * Gives each cell of a range what follows from the value that it has. Regions never overlap, none has the
 * usual value, and the same values over the same cells are the same regions however they came about.
 */
export function changeOver<V>(
  regions: readonly Region<V>[],
  range: CellRange,
  usual: V,
  change: (value: V) => V,
): Region<V>[] {
  const outside = regions.flatMap(({ range: whole, value }) =>
    without(whole, range).map((piece) => ({ range: piece, value })),
  );
  const inside = cut(regions, range, usual).map(({ range: piece, value }) => ({
    range: piece,
    value: change(value),
  }));
  const plain = JSON.stringify(usual);
  return joined([...outside, ...inside].filter(({ value }) => JSON.stringify(value) !== plain));
}

/** A range in pieces of one value each. */
function cut<V>(regions: readonly Region<V>[], range: CellRange, usual: V): Region<V>[] {
  const found: Region<V>[] = [];
  let open = [range];
  for (const { range: whole, value } of regions) {
    const part = intersection(whole, range);
    if (!part) continue;
    found.push({ range: part, value });
    open = open.flatMap((piece) => without(piece, whole));
  }
  return [...found, ...open.map((piece) => ({ range: piece, value: usual }))];
}

/** Regions cut into bands of rows, joined along each band, then downwards. */
function joined<V>(regions: readonly Region<V>[]): Region<V>[] {
  const edges = [...new Set(regions.flatMap(({ range: { row, rows } }) => [row, row + rows]))];
  edges.sort((a, b) => a - b);
  const bands = edges.slice(0, -1).map((row, i) =>
    alongBand(regions, row).map(({ range, value }) => ({
      range: { ...range, row, rows: edges[i + 1]! - row },
      value,
    })),
  );
  return stacked(bands);
}

/** Bands from top to bottom; regions that go on from one to the next become one. In reading order. */
export function stacked<V>(bands: Iterable<readonly Region<V>[]>): Region<V>[] {
  const done: Region<V>[] = [];
  let open = new Map<string, Region<V>>();
  for (const band of bands) {
    const next = new Map<string, Region<V>>();
    for (const { range, value } of band) {
      const id = JSON.stringify([range.column, range.columns, value]);
      const above = open.get(id)?.range;
      const joins = above !== undefined && above.row + above.rows === range.row;
      if (joins) open.delete(id);
      const row = joins ? above.row : range.row;
      next.set(id, { range: { ...range, row, rows: range.row + range.rows - row }, value });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => inReadingOrder(a.range, b.range));
}

function alongBand<V>(regions: readonly Region<V>[], row: number): Region<V>[] {
  const band: Region<V>[] = [];
  const here = regions.filter(({ range }) => range.row <= row && range.row + range.rows > row);
  for (const { range, value } of here.sort((a, b) => a.range.column - b.range.column)) {
    const last = band.at(-1);
    const joins =
      last !== undefined &&
      last.range.column + last.range.columns === range.column &&
      JSON.stringify(last.value) === JSON.stringify(value);
    if (joins) band.pop();
    const column = joins ? last.range.column : range.column;
    band.push({ range: { ...range, column, columns: range.column + range.columns - column }, value });
  }
  return band;
}
