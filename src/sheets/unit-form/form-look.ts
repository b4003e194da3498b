/** The look of a form: one page wide on A4 landscape, black on white, open cells in a pale yellow that prints as paper. */
import type { CellStyle, StyledRange } from '../../workbook/plan';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import { lineHeight, linesNeeded, lettersPerWidth } from '../layout';
import { formColumns, type FormColumnId } from './columns';
import { totalRows, type Band, type BandLook } from './form-head';
import {
  entryColumns,
  formColumn,
  headRows,
  printedColumns,
  type FormPlaces,
  type FormRow,
} from './form-places';

/** Behind cells to be filled. */
export const entryFill = 'FFFBE6';

/** Behind lines and columns that the unit does not fill. */
const closedFill = 'E7E6E6';

/** Characters; together they fit one page in letters that can be read. */
export const formWidths: Readonly<Record<FormColumnId, number>> = {
  code: 7,
  name: 27,
  max: 7,
  method: 25,
  required: 14,
  applies: 7,
  a: 9,
  b: 9,
  ratio: 9,
  x: 10,
  computed: 8,
  self: 8,
  difference: 8,
  evidence: 9,
  place: 9,
  explanation: 18,
  appraisal1: 8,
  reason: 12,
  appraisal2: 8,
  check: 9,
  applicable: 10,
};

const wrapped: readonly FormColumnId[] = ['name', 'method', 'required', 'explanation'];

/** Widths at which the texts of a row are wrapped; other columns never need a second line. */
export const wrappingWidths: readonly number[] = formColumns.map(({ id }) =>
  wrapped.includes(id) ? formWidths[id] : Infinity,
);

/** Codes and helper numbers beside the printed page. */
export const unprintedStyle: CellStyle = {
  fontName: bodyFont.fontName,
  fontSize: 8,
  color: '808080',
  horizontal: 'right',
  vertical: 'center',
  wrap: true,
};

const bandStyles: Readonly<Record<BandLook, CellStyle>> = {
  title: { ...titleFont, horizontal: 'center' },
  italic: { ...bodyFont, italic: true, horizontal: 'center' },
  hint: { ...bodyFont, italic: true, color: palette.muted, horizontal: 'center', wrap: true },
  unit: { ...bodyFont, bold: true, horizontal: 'left' },
  label: { ...bodyFont, bold: true, horizontal: 'right' },
  code: { ...bodyFont, bold: true, fontSize: 12, horizontal: 'center', border: palette.lines },
  note: { ...bodyFont, italic: true, horizontal: 'left', wrap: true },
  sign: { ...bodyFont, bold: true, horizontal: 'center' },
  day: { ...bodyFont, italic: true, horizontal: 'center' },
};

const columnStyles: Partial<Record<FormColumnId, CellStyle>> = {
  code: { numberFormat: '@' },
  max: { horizontal: 'center', bold: true },
  applies: { horizontal: 'center' },
  ratio: { numberFormat: '0.00%', horizontal: 'right' },
  x: { horizontal: 'center' },
  computed: { numberFormat: '0.00', horizontal: 'right' },
  self: { numberFormat: '0.00', horizontal: 'right' },
  difference: { numberFormat: '0.00', horizontal: 'right' },
  evidence: { numberFormat: '@' },
  place: { numberFormat: '@' },
  explanation: { numberFormat: '@' },
};

export function formStyles(places: FormPlaces, bands: readonly Band[]): StyledRange[] {
  const bodyRows = places.rows.length + totalRows;
  const unprinted = formColumns.length - printedColumns;
  return [
    ...bands.map(({ row, from, to, look }) => ({
      range: { row, column: from, rows: 1, columns: to - from },
      style: { vertical: 'center', ...bandStyles[look] } as const,
    })),
    {
      range: { row: headRows.headings, column: 0, rows: 2, columns: printedColumns },
      style: { ...headingFont, fontSize: 10, horizontal: 'center', vertical: 'center', wrap: true },
    },
    {
      range: { row: headRows.numbers, column: 0, rows: 1, columns: printedColumns },
      style: { bold: false, fill: palette.light, fontSize: 8 },
    },
    {
      range: { row: headRows.body, column: 0, rows: bodyRows, columns: printedColumns },
      style: { ...bodyFont, border: palette.lines, vertical: 'center', wrap: true },
    },
    ...formColumns.flatMap(({ id }) => {
      const style = columnStyles[id];
      if (!style) return [];
      return [{ range: { row: headRows.body, column: formColumn(id), rows: bodyRows, columns: 1 }, style }];
    }),
    {
      range: {
        row: headRows.body,
        column: formColumn('appraisal1'),
        rows: bodyRows,
        columns: printedColumns - formColumn('appraisal1'),
      },
      style: { fill: closedFill },
    },
    ...places.rows.flatMap(rowStyles),
    {
      range: { row: places.end, column: 0, rows: totalRows, columns: printedColumns },
      style: { bold: true },
    },
    {
      range: { row: places.end + 1, column: formColumn('computed'), rows: 1, columns: 2 },
      style: { numberFormat: '0.00%' },
    },
    {
      range: { row: headRows.headings, column: printedColumns, rows: bodyRows + 2, columns: unprinted },
      style: unprintedStyle,
    },
  ];
}

function rowStyles(row: FormRow): StyledRange[] {
  const { line } = row;
  const whole = (style: CellStyle): StyledRange => ({
    range: { row: row.row, column: 0, rows: 1, columns: printedColumns },
    style,
  });
  const open = entryColumns(row).map((id): StyledRange => ({
    range: { row: row.row, column: formColumn(id), rows: 1, columns: 1 },
    style: { fill: entryFill, locked: false },
  }));
  if (row.measure !== null) return [whole({ fontSize: 9, italic: true }), ...open];
  if (line.role === 'exempt' || line.role === 'survey')
    return [whole({ fill: closedFill, color: palette.muted })];
  if (line.role !== 'heading') return open;
  return [
    whole({
      bold: true,
      ...(line.depth < 2 && { fill: line.depth === 0 ? palette.heading : palette.light }),
    }),
  ];
}

/** Heights of the rows above and below the criteria. */
export function bandHeights(bands: readonly Band[]): { row: number; points: number }[] {
  const heights = new Map<number, number>();
  for (const { row, from, to, content, look } of bands) {
    const width = formColumns.slice(from, to).reduce((sum, { id }) => sum + formWidths[id], 0);
    const lines = typeof content === 'string' ? linesNeeded(content, width * lettersPerWidth) : 1;
    const points = lines * lineHeight + (look === 'title' ? 6 : 3);
    heights.set(row, Math.max(heights.get(row) ?? 0, points));
  }
  return [...heights].map(([row, points]) => ({ row, points }));
}
