/** A sheet that is printed, signed and handed on: who issues it, title, table, notes, signatures; all else as elsewhere. */
import type { CellRange } from '../../workbook/address';
import type { CellContent, CellStyle, SheetPlan, StyledRange, ValidationPlan } from '../../workbook/plan';
import { pageStarts } from '../print/pages';
import { indentWidth, pageHeight } from '../print/paper';
import { bodyFont, headingFont, palette, printed } from '../style';
import { formPrint } from '../template/form-print';
import { rowHeight } from '../template/row-height';
import type { Texts } from '../texts';
import { entryFill } from '../unit-form/form-look';
import type { Names } from '../words';
import { footBands, headBands, looks, type Band, type Office, type OfficialTexts } from './official-lines';

export interface OfficialColumn {
  readonly width: number;
  readonly style?: CellStyle;
  /** Open for whoever the sheet is sent to. */
  readonly entry?: true;
  readonly validation?: Omit<ValidationPlan, 'range'>;
  /** The columns whose difference it holds, as the row of column numbers says: `(7)=(6)-(5)`. */
  readonly difference?: readonly [from: string, taken: string];
}

export interface OfficialSheet<Id extends string> extends OfficialTexts {
  readonly sheet: Names;
  readonly names: Readonly<Record<Id, Names>>;
  readonly columns: Readonly<Record<Id, OfficialColumn>>;
  readonly rows: readonly Partial<Readonly<Record<Id, CellContent>>>[];
  /** Validations of single cells, by row of the table and column. */
  readonly validations?: readonly {
    readonly row: number;
    readonly column: Id;
    readonly rule: Omit<ValidationPlan, 'range'>;
  }[];
  /** Only entry cells can be typed into; without, all can. */
  readonly isProtected: boolean;
}

/** Points of the highest row of Excel. */
const tallestRow = 409;

/** Points of the heading row, of the row of column numbers, and of a row that only parts others. */
const heights = { headings: 48, numbers: 16, blank: 10 } as const;

/** Points left free for signatures. */
const signatureSpace = 66;

export function officialSheet<Id extends string>(
  document: OfficialSheet<Id>,
  office: Office,
  texts: Texts,
): SheetPlan {
  const ids = Object.keys(document.names) as Id[];
  const columns = ids.map((id) => document.columns[id]);
  const widths = columns.map(({ width }) => width);
  const head = headBands(document, office, texts);
  const headings = head.length + 1;
  const body = headings + 2;
  const end = body + document.rows.length;
  const foot = footBands(document, office, texts);
  const last = end + 1 + foot.length;
  const lines = [...placed(head, 0, widths), ...placed(foot, end + 1, widths)];
  const rows = document.rows.map((row) => ids.map((id) => row[id] ?? null));
  const rowHeights = [
    ...bandHeights(head, 0, widths),
    { row: headings - 1, points: heights.blank },
    { row: headings, points: heights.headings },
    { row: headings + 1, points: heights.numbers },
    ...rows.map((row, i) => ({
      row: body + i,
      points: Math.min(rowHeight(row, columns.map(wrappingWidth)), tallestRow),
    })),
    { row: end, points: heights.blank },
    ...bandHeights(foot, end + 1, widths),
    { row: last, points: signatureSpace },
  ];
  const kept = { from: Math.max(body, end - 1), headings, body };
  return {
    name: document.sheet[texts.language],
    blocks: [
      ...lines.map(({ range, text }) => ({ row: range.row, column: range.column, rows: [[text]] })),
      {
        row: headings,
        column: 0,
        rows: [
          ids.map((id) => document.names[id][texts.language]),
          columns.map((column, i) => columnNumber(column, i, ids)),
        ],
      },
      ...(rows.length > 0 ? [{ row: body, column: 0, rows }] : []),
    ],
    styles: [
      ...lines.map(({ range, look }): StyledRange => ({ range, style: looks[look] })),
      ...tableStyles(columns, headings, rows.length),
    ],
    columnWidths: widths,
    rowHeights,
    merges: lines.map(({ range }) => range).filter((range) => range.columns > 1),
    tables: [],
    validations: [
      ...columns.flatMap(({ validation }, column) =>
        validation && rows.length > 0
          ? [{ ...validation, range: { row: body, column, rows: rows.length, columns: 1 } }]
          : [],
      ),
      ...(document.validations ?? []).map(({ row, column, rule }) => ({
        ...rule,
        range: { row: body + row, column: ids.indexOf(column), rows: 1, columns: 1 },
      })),
    ],
    comments: [],
    freeze: { rows: body, columns: 0 },
    showGridLines: false,
    print: {
      ...formPrint({
        columnWidths: widths,
        headings: { from: headings, to: body },
        keyColumns: 3,
        continued: new Set(),
      }),
      firstPageNumber: 1,
      area: { row: 0, column: 0, rows: last + 1, columns: ids.length },
      rowBreaks: pageBreaks(rowHeights, kept, sum(widths)),
    },
    ...(document.isProtected && { protected: true }),
  };
}

interface PlacedText {
  readonly range: CellRange;
  readonly text: string;
  readonly look: keyof typeof looks;
}

/** Where the texts of the bands stand, the first of them in this row. */
function placed(bands: readonly Band[], first: number, widths: readonly number[]): readonly PlacedText[] {
  return bands.flatMap((band, i) =>
    band.flatMap((text, part) => {
      if (!text) return [];
      const { from, to } = spanOf(band, part, widths);
      return [{ ...text, range: { row: first + i, column: from, rows: 1, columns: to - from } }];
    }),
  );
}

function bandHeights(bands: readonly Band[], first: number, widths: readonly number[]) {
  return bands.map((band, i) => {
    const points = band.map((text, part) => {
      const { from, to } = spanOf(band, part, widths);
      const { fontSize, bold = false } = looks[text?.look ?? 'plain'];
      return rowHeight([text?.text ?? null], [sum(widths.slice(from, to))], { size: fontSize, bold });
    });
    return { row: first + i, points: Math.max(heights.blank, ...points) };
  });
}

/** The columns of a text: all of them where it stands alone, else its half of the page. */
function spanOf({ length }: Band, part: number, widths: readonly number[]) {
  if (length < 2) return { from: 0, to: widths.length };
  const half = halfway(widths);
  return part === 0 ? { from: 0, to: half } : { from: half, to: widths.length };
}

/** The column at which about half the width is left. */
function halfway(widths: readonly number[]): number {
  const total = sum(widths);
  let used = 0;
  const at = widths.findIndex((width) => (used += width) >= total / 2);
  return Math.max(1, at + 1 < widths.length ? at + 1 : at);
}

function columnNumber({ difference }: OfficialColumn, column: number, ids: readonly string[]): string {
  const number = (at: number) => `(${String(at + 1)})`;
  const of = (id: string) => number(ids.indexOf(id));
  return difference ? `${number(column)}=${of(difference[0])}-${of(difference[1])}` : number(column);
}

function tableStyles(columns: readonly OfficialColumn[], headings: number, rows: number): StyledRange[] {
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns: columns.length });
  const grid = { border: palette.lines, vertical: 'center' } as const;
  return [
    {
      range: across(headings),
      style: { ...headingFont, horizontal: 'center', vertical: 'center', wrap: true },
    },
    {
      range: across(headings + 1),
      style: { ...bodyFont, ...grid, fontSize: 9, fill: palette.light, horizontal: 'center' },
    },
    ...columns.flatMap(({ style, entry }, column): StyledRange[] =>
      rows === 0
        ? []
        : [
            {
              range: { row: headings + 2, column, rows, columns: 1 },
              style: { ...bodyFont, ...grid, ...style, ...(entry && { fill: entryFill, locked: false }) },
            },
          ],
    ),
  ];
}

function wrappingWidth({ style, width }: OfficialColumn): number {
  return style?.wrap === true ? width - (style.indent ?? 0) * indentWidth : Infinity;
}

/** Rows that begin a page: who signs stands with the last row of the table. */
function pageBreaks(
  rowHeights: SheetPlan['rowHeights'],
  { from, headings, body }: { readonly from: number; readonly headings: number; readonly body: number },
  width: number,
): number[] {
  const points = (first: number, to: number) =>
    sum(rowHeights.filter(({ row }) => row >= first && row < to).map((row) => row.points));
  const rows = rowHeights
    .filter(({ row }) => row >= body)
    .map(({ row, points: height }) => ({ height, keep: row >= from }));
  const starts = pageStarts(rows, {
    page: pageHeight('landscape', width, printed.margins.left),
    used: points(0, body),
    repeated: points(headings, body),
  });
  return starts.map((row) => body + row);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
