/** CHISO functions beside native formulas, as files hold them, that say the same of lists in the rows of a sheet. */
import type { Answer, CellAnswer, Rows } from '../../src/functions/function-entry';
import { columnName, fixedRangeName } from '../../src/workbook/address';
import { call } from './call';

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
  readonly says: string;
  readonly asked: (list: List) => Answer;
  readonly native: (row: number) => string;
}

const first = ({ values }: List): number => values[0]!;
const rows = (entries: Rows[number]): Rows => [entries];

function combined(method: string, native: (row: number) => string): Equivalent {
  return {
    says: `COMBINE "${method}"`,
    asked: (list) => call('COMBINE', [rows(list.values), rows(list.weights), method]),
    native,
  };
}

/** What the first cell of a spilled answer shows. */
const firstOf = (answer: Answer): CellAnswer => (answer as readonly (readonly CellAnswer[])[])[0]![0]!;

function scaled(native: (row: number) => string, method: string, ...bounds: readonly number[]): Equivalent {
  return {
    says: `NORMALIZE "${method}"`,
    asked: (list) => firstOf(call('NORMALIZE', [rows(list.values), method, ...bounds])),
    native,
  };
}

function placed(ties: string, native: (row: number) => string): readonly Equivalent[] {
  return [
    {
      says: `PLACE "${ties}"`,
      asked: (list) => call('PLACE', [first(list), rows(list.values), ties]),
      native,
    },
    { says: `RANKS "${ties}"`, asked: (list) => firstOf(call('RANKS', [rows(list.values), ties])), native },
  ];
}

export const equivalents: readonly Equivalent[] = [
  {
    says: 'TOTAL',
    asked: (list) => call('TOTAL', [rows(list.values)]),
    native: (row) => `SUM(${values(row)})`,
  },
  {
    says: 'PERCENT',
    asked: (list) => call('PERCENT', [rows(list.values), rows(list.weights)]),
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
    says: 'COMBINE "trung bình nhân" without weights',
    asked: (list) => call('COMBINE', [rows(list.values), null, 'trung bình nhân']),
    native: (row) => `GEOMEAN(${values(row)})`,
  },
  {
    says: 'COMBINE "trung bình điều hòa" without weights',
    asked: (list) => call('COMBINE', [rows(list.values), null, 'trung bình điều hòa']),
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
    says: 'PLACE in a group',
    asked: (list) => call('PLACE', [first(list), rows(list.values), null, 'a', rows(list.groups)]),
    native: (row) => `1+COUNTIFS(${groups(row)},"a",${values(row)},">"&${own(row)})`,
  },
  {
    says: 'LEAGUE',
    asked: (list) => {
      const league = call('LEAGUE', [rows(list.groups), rows(list.values)]);
      return (league as readonly (readonly CellAnswer[])[])[2]![2]!;
    },
    native: (row) => `LARGE(${values(row)},3)`,
  },
  {
    says: 'GRADE',
    asked: (list) =>
      call('GRADE', [
        first(list),
        [
          [0, 'D'],
          [2.5, 'C'],
          [5, 'B'],
          [7.5, 'A'],
        ],
      ]),
    native: (row) => `LOOKUP(${own(row)},{0;2.5;5;7.5},{"D";"C";"B";"A"})`,
  },
  {
    says: 'BEST of a group',
    asked: (list) => call('BEST', [rows(list.values), 'a', rows(list.groups)]),
    native: (row) => `_xlfn.MAXIFS(${values(row)},${groups(row)},"a")`,
  },
  {
    says: 'GROUPMEAN of a group',
    asked: (list) => call('GROUPMEAN', [rows(list.values), 'a', rows(list.groups)]),
    native: (row) => `AVERAGEIF(${groups(row)},"a",${values(row)})`,
  },
  {
    says: 'GAP',
    asked: (list) => call('GAP', [first(list), list.weights[0]!]),
    native: (row) => `${ownWeight(row)}-${own(row)}`,
  },
  {
    says: 'CHANGE',
    asked: (list) => call('CHANGE', [first(list), list.weights[0]!]),
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
