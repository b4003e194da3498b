/** CHISO functions beside native formulas, as files hold them, that say the same of lists in the rows of a sheet. */
import type { Rows } from '../../src/functions/function-entry';
import { columnName, fixedRangeName } from '../../src/workbook/address';
import type { Typed } from './call';

/** Entries in a list. */
export const listLength = 12;

/** Results with blanks between them, the first one not blank; a weight above 0 and a group for each. */
export interface List {
  readonly values: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly groups: readonly ('a' | 'b')[];
}

/** A list as the cells of a row, where the formulas below expect it. */
export function cellsOf({ values, weights, groups }: List): readonly (number | string | null)[] {
  return [...values, ...weights, ...groups];
}

type Place = (row: number) => string;
const part =
  (index: number): Place =>
  (row) =>
    fixedRangeName({ row, column: index * listLength, rows: 1, columns: listLength });
const values = part(0);
const weights = part(1);
const groups = part(2);
/** The first value and its weight. */
const own: Place = (row) => `$A$${String(row + 1)}`;
const ownWeight: Place = (row) => `$${columnName(listLength)}$${String(row + 1)}`;

/** A function beside a native formula that says the same of the list in a row. */
export interface Equivalent {
  readonly name: string;
  readonly args: (list: List) => Typed;
  /** Row and column of the cell that is compared where it spills, from 1. */
  readonly cell?: readonly [row: number, column: number];
  readonly native: (row: number) => string;
}

const first = ({ values }: List): number => values[0]!;
const rows = (entries: Rows[number]): Rows => [entries];

function combined(method: string, native: (row: number) => string): Equivalent {
  return {
    name: 'COMBINE',
    args: (list) => [rows(list.values), rows(list.weights), method],
    native,
  };
}

function scaled(native: (row: number) => string, method: string, ...bounds: readonly number[]): Equivalent {
  return {
    name: 'NORMALIZE',
    args: (list) => [rows(list.values), method, ...bounds],
    cell: [1, 1],
    native,
  };
}

function placed(ties: string, native: (row: number) => string): readonly Equivalent[] {
  return [
    { name: 'PLACE', args: (list) => [first(list), rows(list.values), ties], native },
    { name: 'RANKS', args: (list) => [rows(list.values), ties], cell: [1, 1], native },
  ];
}

const bands: Rows = [
  [0, 'D'],
  [2.5, 'C'],
  [5, 'B'],
  [7.5, 'A'],
];

export const equivalents: readonly Equivalent[] = [
  {
    name: 'TOTAL',
    args: (list) => [rows(list.values)],
    native: (row) => `SUM(${values(row)})`,
  },
  {
    name: 'PERCENT',
    args: (list) => [rows(list.values), rows(list.weights)],
    native: (row) => `100*SUM(${values(row)})/SUM(${weights(row)})`,
  },
  combined('tổng', (row) => `SUM(${values(row)})`),
  combined('trung bình', (row) => `AVERAGE(${values(row)})`),
  combined('trung bình nhân', (row) => weightedMean(row, (x) => `LN(${x})`, 'EXP')),
  combined('trung bình điều hòa', (row) => `1/(${weightedMean(row, (x) => `1/${x}`)})`),
  combined('trung bình trọng số', (row) => weightedMean(row, (x) => x)),
  combined('trung vị', (row) => `MEDIAN(${values(row)})`),
  combined('nhỏ nhất', (row) => `MIN(${values(row)})`),
  combined('lớn nhất', (row) => `MAX(${values(row)})`),
  {
    name: 'COMBINE',
    args: (list) => [rows(list.values), null, 'trung bình nhân'],
    native: (row) => `GEOMEAN(${values(row)})`,
  },
  {
    name: 'COMBINE',
    args: (list) => [rows(list.values), null, 'trung bình điều hòa'],
    native: (row) => `HARMEAN(${values(row)})`,
  },
  scaled((row) => `(${own(row)}-MIN(${values(row)}))/(MAX(${values(row)})-MIN(${values(row)}))`, 'min-max'),
  scaled((row) => `STANDARDIZE(${own(row)},AVERAGE(${values(row)}),STDEV(${values(row)}))`, 'điểm z'),
  scaled((row) => `MAX(0,MIN(1,(${own(row)}-2)/(8-2)))`, 'hai mốc', 2, 8),
  scaled((row) => `COUNTIF(${values(row)},"<"&${own(row)})/(COUNT(${values(row)})-1)`, 'tỷ lệ thứ hạng'),
  ...placed('đồng hạng, bỏ bậc', (row) => `_xlfn.RANK.EQ(${own(row)},${values(row)})`),
  ...placed('trung bình', (row) => `_xlfn.RANK.AVG(${own(row)},${values(row)})`),
  ...placed(
    'đồng hạng liền bậc',
    (row) =>
      `1+SUMPRODUCT((${values(row)}>${own(row)})/(COUNTIF(${values(row)},${values(row)})+(${values(row)}="")))`,
  ),
  {
    name: 'PLACE',
    args: (list) => [first(list), rows(list.values), null, 'a', rows(list.groups)],
    native: (row) => `1+COUNTIFS(${groups(row)},"a",${values(row)},">"&${own(row)})`,
  },
  {
    name: 'LEAGUE',
    args: (list) => [rows(list.groups), rows(list.values)],
    cell: [3, 3],
    native: (row) => `LARGE(${values(row)},3)`,
  },
  {
    name: 'GRADE',
    args: (list) => [first(list), bands],
    native: (row) => `LOOKUP(${own(row)},{0;2.5;5;7.5},{"D";"C";"B";"A"})`,
  },
  {
    name: 'BEST',
    args: (list) => [rows(list.values), 'a', rows(list.groups)],
    native: (row) => `_xlfn.MAXIFS(${values(row)},${groups(row)},"a")`,
  },
  {
    name: 'GROUPMEAN',
    args: (list) => [rows(list.values), 'a', rows(list.groups)],
    native: (row) => `AVERAGEIF(${groups(row)},"a",${values(row)})`,
  },
  {
    name: 'GAP',
    args: (list) => [first(list), list.weights[0]!],
    native: (row) => `${ownWeight(row)}-${own(row)}`,
  },
  {
    name: 'CHANGE',
    args: (list) => [first(list), list.weights[0]!],
    native: (row) => `${own(row)}-${ownWeight(row)}`,
  },
];

/** The mean of `of` over the cells that are not blank, each as heavy as its weight. */
function weightedMean(row: number, of: (x: string) => string, outer = ''): string {
  const shown = `(${values(row)}<>"")`;
  // A blank cell is 1 here, which all of these take, and weighs nothing.
  const x = `(${values(row)}+(${values(row)}=""))`;
  const sum = `SUMPRODUCT(${shown}*${weights(row)}*${of(x)})`;
  return `${outer}(${sum}/SUMPRODUCT(${shown}*${weights(row)}))`;
}
