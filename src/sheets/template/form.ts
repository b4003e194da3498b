/** The look of a sheet to be filled: title, lead, heading rows, bordered rows in the official typeface. */
import { cellName, type CellRange } from '../../workbook/address';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import { groupedDigits } from '../grouped-digits';
import { indentWidth } from '../print/paper';
import { formPrint } from './form-print';
import { rowHeight } from './row-height';
import type {
  Block,
  CellContent,
  CellStyle,
  CommentPlan,
  SheetPlan,
  StyledRange,
  ValidationPlan,
} from '../../workbook/plan';

/** Typeface of rules, in which `;` and quotes are easily told apart. */
export const ruleFont = 'Consolas';

export interface FormColumn {
  /** Texts of the heading rows from top to bottom; the last rows may be null below a merged cell. */
  readonly heading: readonly (string | null)[];
  readonly width: number;
  readonly style?: CellStyle;
  /** Whole numbers from a thousand on are shown in groups of three digits. */
  readonly groupsDigits?: boolean;
  /** Shown as a note of the heading. */
  readonly note?: string;
  /** Of the cells below, given the name of the first of them; the range is set here. */
  readonly validation?: (first: string) => Omit<ValidationPlan, 'range'>;
}

export interface Form {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly notice: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Rows below the filled ones that are bordered, formatted and checked too. */
  readonly spareRows: number;
  /** Style of a filled row over its columns' styles, by index. */
  readonly rowStyle?: (row: number) => CellStyle | null;
  readonly frozenColumns: number;
  /** Heading rows, by index, that only explain the main one. */
  readonly lightHeadings: readonly number[];
  /** Heights of heading rows in points, by index; null = as Excel likes. */
  readonly headingHeights?: readonly (number | null)[];
  /** Merged heading cells, rows counted from the first heading row. */
  readonly headingMerges?: readonly CellRange[];
}

/** The form as a sheet, and the first row below its headings (for what is added beside it). */
export function formSheet(form: Form): SheetPlan {
  const top = form.notice === '' ? 3 : 4;
  const levels = Math.max(1, ...form.columns.map((column) => column.heading.length));
  const body = top + levels;
  const bodyRows = form.rows.length + form.spareRows;
  const width = Math.max(1, form.columns.length);
  const wrappingWidths = form.columns.map(wrappingWidth);
  const headings: Block = {
    row: top,
    column: 0,
    rows: Array.from({ length: levels }, (_, level) =>
      form.columns.map((column) => column.heading[level] ?? null),
    ),
  };
  return {
    name: form.name,
    blocks: [
      { row: 0, column: 0, rows: titleRows(form) },
      headings,
      ...(form.rows.length > 0 ? [{ row: body, column: 0, rows: form.rows }] : []),
    ],
    styles: [
      ...titleStyles(form),
      ...headingStyles(form, top, levels, width),
      ...bodyStyles(form, body, bodyRows),
    ],
    columnWidths: form.columns.map((column) => column.width),
    rowHeights: [
      { row: 0, points: 24 },
      ...(form.headingHeights ?? []).flatMap((points, level) =>
        points === null ? [] : [{ row: top + level, points }],
      ),
      ...form.rows.map((row, i) => ({ row: body + i, points: rowHeight(row, wrappingWidths) })),
    ],
    merges: (form.headingMerges ?? []).map((merge) => ({ ...merge, row: merge.row + top })),
    tables: [],
    validations: form.columns.flatMap((column, i) =>
      column.validation && bodyRows > 0
        ? [
            {
              ...column.validation(cellName(body, i)),
              range: { row: body, column: i, rows: bodyRows, columns: 1 },
            },
          ]
        : [],
    ),
    comments: headingNotes(form, top),
    conditionalFormats: form.columns.flatMap(({ groupsDigits }, column) =>
      groupsDigits && bodyRows > 0 ? [groupedDigits({ row: body, column, rows: bodyRows, columns: 1 })] : [],
    ),
    freeze: { rows: body, columns: form.frozenColumns },
    showGridLines: false,
    print: formPrint({
      columnWidths: form.columns.map((column) => column.width),
      headings: { from: top, to: body },
      keyColumns: form.frozenColumns,
      continued: coveredColumns(form.headingMerges ?? []),
    }),
  };
}

/** Columns under a merged heading, its first one aside. */
function coveredColumns(merges: readonly CellRange[]): ReadonlySet<number> {
  return new Set(
    merges.flatMap(({ column, columns }) => Array.from({ length: columns - 1 }, (_, i) => column + 1 + i)),
  );
}

/** Letters of the typeface of rules are this much wider than those of running text. */
const ruleLetters = 1.5;

/** The width that text is wrapped at, in letters of running text. */
function wrappingWidth({ style, width }: FormColumn): number {
  if (style?.wrap !== true) return Infinity;
  const room = width - (style.indent ?? 0) * indentWidth;
  return style.fontName === ruleFont ? room / ruleLetters : room;
}

function titleRows(form: Form): (readonly CellContent[])[] {
  return [[form.title], [form.lead], ...(form.notice === '' ? [] : [[form.notice]])];
}

function titleStyles(form: Form): StyledRange[] {
  const row = (index: number, style: CellStyle): StyledRange => ({
    range: { row: index, column: 0, rows: 1, columns: 1 },
    style: { ...bodyFont, vertical: 'center', ...style },
  });
  return [
    row(0, titleFont),
    row(1, { italic: true, color: palette.muted }),
    ...(form.notice === '' ? [] : [row(2, { bold: true, color: palette.notice })]),
  ];
}

function headingStyles(form: Form, top: number, levels: number, width: number): StyledRange[] {
  const level = (row: number, rows: number, style: CellStyle): StyledRange => ({
    range: { row, column: 0, rows, columns: width },
    style: {
      ...headingFont,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      ...style,
    },
  });
  const light = { fill: palette.light, bold: false };
  return [level(top, levels, {}), ...form.lightHeadings.map((index) => level(top + index, 1, light))];
}

function bodyStyles(form: Form, body: number, bodyRows: number): StyledRange[] {
  if (bodyRows === 0) return [];
  const columns = form.columns.map((column, i) => ({
    range: { row: body, column: i, rows: bodyRows, columns: 1 },
    style: { ...bodyFont, vertical: 'center' as const, border: palette.lines, ...column.style },
  }));
  const rows = form.rows.flatMap((_, i) => {
    const style = form.rowStyle?.(i);
    return style
      ? [{ range: { row: body + i, column: 0, rows: 1, columns: form.columns.length }, style }]
      : [];
  });
  return [...columns, ...rows];
}

function headingNotes(form: Form, top: number): CommentPlan[] {
  return form.columns.flatMap((column, i) =>
    column.note === undefined ? [] : [{ row: top, column: i, text: column.note }],
  );
}
