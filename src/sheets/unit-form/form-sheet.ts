/** The sheet of a form: whose it is, the criteria with cells to fill and points by formula, who signs; all else locked. */
import type { SheetPlan } from '../../workbook/plan';
import { groupedDigits } from '../grouped-digits';
import { lineHeight } from '../layout';
import { pageStarts } from '../print/pages';
import { pageHeight } from '../print/paper';
import { printed } from '../style';
import { formPrint } from '../template/form-print';
import type { Texts } from '../texts';
import { formColumns, unitFormSheets } from './columns';
import type { FormBody } from './form-body';
import { checkCodeCell } from './form-codes';
import { footBands, headBands, totalRows, type Band } from './form-head';
import { bandHeights, bandStyles, formWidths, headingHeights } from './form-look';
import { formColumn, headRows, printedColumns, type FormPlaces } from './form-places';

export function formSheet(places: FormPlaces, body: FormBody, texts: Texts): SheetPlan {
  const bands = [
    ...headBands(places.form, checkCodeCell(places, texts), texts),
    ...footBands(places, body.withoutFormula, texts),
  ];
  const columnWidths = formColumns.map(({ id }) => formWidths[id]);
  const rowHeights = [...bandHeights(bands), ...headingHeights, ...body.rowHeights];
  const end = lastRow(bands, places) + 1;
  return {
    name: unitFormSheets.form[texts.language],
    blocks: [
      ...bands.map(({ row, from, content }) => ({ row, column: from, rows: [[content]] })),
      { row: headRows.headings, column: 0, rows: body.headings },
      { row: headRows.body, column: 0, rows: body.rows },
    ],
    styles: [...bandStyles(bands), ...body.styles],
    columnWidths,
    rowHeights,
    merges: bands.filter(({ from, to }) => to - from > 1).map(mergeOf),
    tables: [],
    validations: body.validations,
    conditionalFormats: (['a', 'b', 'x'] as const).map((id) =>
      groupedDigits({ row: headRows.body, column: formColumn(id), rows: places.rows.length, columns: 1 }),
    ),
    comments: [],
    freeze: { rows: headRows.body, columns: 2 },
    showGridLines: false,
    print: {
      ...formPrint({
        columnWidths: columnWidths.slice(0, printedColumns),
        headings: { from: headRows.unit, to: headRows.body },
        keyColumns: 2,
        continued: new Set(),
      }),
      area: { row: 0, column: 0, rows: end, columns: printedColumns },
      rowBreaks: breaks(places, rowHeights, end),
    },
    protected: true,
  };
}

/** Rows that begin a page: no area ends one, and who signs stands with the total. */
function breaks(places: FormPlaces, rowHeights: SheetPlan['rowHeights'], end: number): number[] {
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const height = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => heights.get(from + i) ?? lineHeight).reduce(
      (a, b) => a + b,
      0,
    );
  const rows = Array.from({ length: end - headRows.body }, (_, i) => {
    const row = places.rows[i];
    const isHead = row?.line.role === 'heading' || (places.rows[i + 1]?.measure ?? null) !== null;
    return { height: height(headRows.body + i, headRows.body + i + 1), keep: isHead || row === undefined };
  });
  const width = formColumns.slice(0, printedColumns).reduce((sum, { id }) => sum + formWidths[id], 0);
  const starts = pageStarts(rows, {
    page: pageHeight('landscape', width, printed.margins.left),
    used: height(0, headRows.body),
    repeated: height(headRows.unit, headRows.body),
  });
  return starts.map((row) => headRows.body + row);
}

function mergeOf({ row, from, to }: Band) {
  return { row, column: from, rows: 1, columns: to - from };
}

function lastRow(bands: readonly Band[], places: FormPlaces): number {
  return Math.max(places.end + totalRows - 1, ...bands.map(({ row }) => row));
}
