/** The sheet of a form: whose it is, the criteria with cells to fill and points by formula, who signs; all else locked. */
import type { SheetPlan } from '../../workbook/plan';
import { formPrint } from '../template/form-print';
import type { Texts } from '../texts';
import { formColumns, unitFormSheets } from './columns';
import type { FormBody } from './form-body';
import { checkCodeCell } from './form-codes';
import { footBands, headBands, totalRows, type Band } from './form-head';
import { bandHeights, bandStyles, formWidths, headingHeights } from './form-look';
import { headRows, printedColumns, type FormPlaces } from './form-places';

export function formSheet(places: FormPlaces, body: FormBody, texts: Texts): SheetPlan {
  const bands = [
    ...headBands(places.form, checkCodeCell(places, texts), texts),
    ...footBands(places, body.withoutFormula, texts),
  ];
  const columnWidths = formColumns.map(({ id }) => formWidths[id]);
  return {
    name: unitFormSheets.form[texts.language],
    blocks: [
      ...bands.map(({ row, from, content }) => ({ row, column: from, rows: [[content]] })),
      { row: headRows.headings, column: 0, rows: body.headings },
      { row: headRows.body, column: 0, rows: body.rows },
    ],
    styles: [...bandStyles(bands), ...body.styles],
    columnWidths,
    rowHeights: [...bandHeights(bands), ...headingHeights, ...body.rowHeights],
    merges: bands.filter(({ from, to }) => to - from > 1).map(mergeOf),
    tables: [],
    validations: body.validations,
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
      area: { row: 0, column: 0, rows: lastRow(bands, places) + 1, columns: printedColumns },
    },
    protected: true,
  };
}

function mergeOf({ row, from, to }: Band) {
  return { row, column: from, rows: 1, columns: to - from };
}

function lastRow(bands: readonly Band[], places: FormPlaces): number {
  return Math.max(places.end + totalRows - 1, ...bands.map(({ row }) => row));
}
