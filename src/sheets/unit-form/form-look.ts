/** The look of a form: one page wide on A4 landscape, black on white, open cells in a pale yellow that prints as paper. */
import type { CellContent, CellStyle, StyledRange } from '../../workbook/plan';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import { lineHeight, linesNeeded, lettersPerWidth } from '../layout';
import { rowHeight } from '../template/row-height';
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
  code: 9,
  name: 27,
  max: 7.5,
  method: 30,
  required: 11,
  applies: 7,
  a: 9.5,
  b: 11,
  ratio: 8.5,
  x: 9,
  computed: 8,
  self: 8,
  difference: 9,
  evidence: 8.5,
  place: 10,
  explanation: 16,
  appraisal1: 9,
  reason: 9,
  appraisal2: 9,
  check: 9,
  applicable: 10,
};

const wrapped: readonly FormColumnId[] = ['code', 'name', 'method', 'required', 'explanation'];

/** Codes and helper numbers beside the printed page. */
export const unprintedStyle: CellStyle = {
  fontName: bodyFont.fontName,
  fontSize: 8,
  color: '808080',
  horizontal: 'right',
  vertical: 'center',
  wrap: true,
};

const looks: Readonly<Record<BandLook, CellStyle>> = {
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
  a: { horizontal: 'right' },
  b: { horizontal: 'right' },
  ratio: { numberFormat: '0.00%', horizontal: 'right' },
  x: { horizontal: 'center' },
  computed: { numberFormat: '0.00', horizontal: 'right' },
  self: { numberFormat: '0.00', horizontal: 'right' },
  difference: { numberFormat: '0.00', horizontal: 'right' },
  evidence: { numberFormat: '@' },
  place: { numberFormat: '@' },
  explanation: { numberFormat: '@' },
};

/** Styles of what stands above and below the criteria. */
export function bandStyles(bands: readonly Band[]): StyledRange[] {
  return bands.map(({ row, from, to, look }) => ({
    range: { row, column: from, rows: 1, columns: to - from },
    style: { vertical: 'center', ...looks[look] },
  }));
}

/** Styles of the headings, the criteria and the totals. */
export function lineStyles(places: FormPlaces): StyledRange[] {
  const bodyRows = places.rows.length + totalRows;
  const over = (
    row: number,
    rows: number,
    column: number,
    columns: number,
    style: CellStyle,
  ): StyledRange => {
    return { range: { row, column, rows, columns }, style };
  };
  const appraisal = formColumn('appraisal1');
  return [
    over(headRows.headings, 2, 0, printedColumns, {
      ...headingFont,
      fontSize: 9,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    }),
    over(headRows.numbers, 1, 0, printedColumns, { bold: false, fill: palette.light, fontSize: 8 }),
    over(headRows.body, bodyRows, 0, printedColumns, {
      ...bodyFont,
      border: palette.lines,
      vertical: 'center',
      wrap: true,
    }),
    ...formColumns.flatMap(({ id }) => {
      const style = columnStyles[id];
      return style ? [over(headRows.body, bodyRows, formColumn(id), 1, style)] : [];
    }),
    over(headRows.body, bodyRows, appraisal, printedColumns - appraisal, { fill: closedFill }),
    ...places.rows.flatMap(rowStyles),
    over(places.end, totalRows, 0, printedColumns, { bold: true }),
    over(places.end + 1, 1, formColumn('computed'), 2, { numberFormat: '0.00%' }),
    over(
      headRows.headings,
      bodyRows + 2,
      printedColumns,
      formColumns.length - printedColumns,
      unprintedStyle,
    ),
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
  if (row.measure !== null) return [whole({ fontSize: measureSize, italic: true }), ...open];
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

/** Heights of the rows of criteria and totals. */
export function lineHeights(
  places: FormPlaces,
  rows: readonly (readonly CellContent[])[],
): { row: number; points: number }[] {
  return rows.map((cells, i) => {
    const row = places.rows[i];
    const widths = formColumns.map(({ id }) => (wrapped.includes(id) ? formWidths[id] : Infinity));
    const isFilled = row !== undefined && entryColumns(row).includes('explanation');
    const points = Math.max(rowHeight(cells, widths, faceOf(row)), isFilled ? twoLines : 0);
    return { row: headRows.body + i, points: Math.min(points, tallestRow) };
  });
}

/** Heights of the two heading rows. */
export const headingHeights = [
  { row: headRows.headings, points: 48 },
  { row: headRows.numbers, points: 22 },
] as const;

/** Points of a row with room for two lines of explanation; who writes more can make it higher. */
const twoLines = 33;

/** How the texts of a row are set; the rows of the totals are no criteria. */
function faceOf(row: FormRow | undefined) {
  const isMeasure = row !== undefined && row.measure !== null;
  return isMeasure
    ? { size: measureSize }
    : { size: bodyFont.fontSize, bold: row === undefined || row.line.role === 'heading' };
}

/** Points of the letters of a named measure. */
const measureSize = 9;

/** Points of the highest row of Excel. */
const tallestRow = 409;
