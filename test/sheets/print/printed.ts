/** Printed sheets as tests read them: cells by place, rows by what stands in them. */
import { resultSheets } from '../../../src/sheets/reports/plan';
import type { ReportContext } from '../../../src/sheets/reports/report';
import { type CellRange, rangeName } from '../../../src/workbook/address';
import type { CellContent, SheetPlan } from '../../../src/workbook/plan';
import { scoredContext } from '../reports/scored-context';
import type { JottedBook } from '../../core/book-of';

/** Units of two khối over two areas; C is exempt from an area, F has no figures. */
export const twoGroups: JottedBook = {
  criteria: [
    { code: '1', name: 'Công khai', ifNotApplicable: 'drop' },
    { code: '1.1', name: 'Công bố', max: 40, rule: 'x' },
    { code: '2', name: 'Hài lòng', ifNotApplicable: 'drop' },
    { code: '2.1', name: 'Người dân', max: 50, rule: 'x' },
    { code: '2.2', name: 'Doanh nghiệp', max: 10, rule: 'x' },
  ],
  units: ['A', 'B', 'C', 'D', 'E', 'F'].map((code, i) => ({
    code,
    name: `Đơn vị ${code}`,
    group: i < 3 ? 'Sở' : 'Xã',
  })),
  scope: ['C 2'],
  data: {
    '1.1': { x: [40, 34, 30.5, 20, 10, null] },
    '2.1': { x: [25, 50, null, 30, 40, null] },
    '2.2': { x: [5, 10, null, 5, 8, null] },
  },
};

/** All sheets of a run. */
export function printedRun(
  jotted: JottedBook,
  more: Partial<ReportContext> = {},
): ReadonlyMap<string, SheetPlan> {
  const sheets = resultSheets(scoredContext(jotted, { print: 'annex', ...more }));
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

export function sheetIn(sheets: ReadonlyMap<string, SheetPlan>, name: string): SheetPlan {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`no sheet ${name} among ${[...sheets.keys()].join(', ')}`);
  return sheet;
}

/** What a cell shows. */
export function shown(content: CellContent | undefined): number | string | boolean | null {
  if (content === undefined || content === null) return null;
  const value = typeof content === 'object' ? content.value : content;
  return value === '' ? null : value;
}

/** The rows of a printed sheet. */
export function rowsOf(sheet: SheetPlan): readonly (readonly CellContent[])[] {
  return sheet.blocks[0]!.rows;
}

/** Rows as they are shown, from the one after the column numbers to the first that has nothing. */
export function bodyOf(sheet: SheetPlan): (number | string | boolean | null)[][] {
  const rows = rowsOf(sheet).map((row) => row.map(shown));
  const from = rows.findIndex(([first]) => first === '(1)') + 1;
  const to = rows.findIndex((row, i) => i > from && row.every((cell) => cell === null));
  return rows.slice(from, to < 0 ? undefined : to);
}

/** Rows of headings, without the column numbers. */
export function headingsOf(sheet: SheetPlan): (number | string | boolean | null)[][] {
  const rows = rowsOf(sheet).map((row) => row.map(shown));
  const to = rows.findIndex(([first]) => first === '(1)');
  const from = sheet.print!.titleRows!.from;
  return rows.slice(from, to);
}

/** The row of column numbers. */
export function numbersOf(sheet: SheetPlan): (number | string | boolean | null)[] {
  return rowsOf(sheet)
    .map((row) => row.map(shown))
    .find(([first]) => first === '(1)')!;
}

export function textsOf(sheet: SheetPlan): string[] {
  return rowsOf(sheet)
    .flat()
    .map(shown)
    .filter((cell): cell is string => typeof cell === 'string');
}

export function mergesOf(sheet: SheetPlan): string[] {
  return sheet.merges.map((range: CellRange) => rangeName(range));
}
