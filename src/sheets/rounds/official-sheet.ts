/** A sheet that is printed, signed and handed on: who issues it, title, table, notes, signatures; all else as elsewhere. */
import type { Settings } from '../../core/book';
import type { CellContent, CellStyle, SheetPlan, StyledRange, ValidationPlan } from '../../workbook/plan';
import { lettersPerWidth, lineHeight, linesNeeded } from '../layout';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import { formPrint } from '../template/form-print';
import { rowHeight } from '../template/row-height';
import type { Texts } from '../texts';
import { entryFill } from '../unit-form/form-look';
import type { Names } from '../words';

export interface OfficialColumn {
  readonly width: number;
  readonly style?: CellStyle;
  /** Open for whoever the sheet is sent to. */
  readonly entry?: true;
  readonly validation?: Omit<ValidationPlan, 'range'>;
}

export interface OfficialSheet<Id extends string> {
  readonly sheet: Names;
  readonly title: string;
  /** Lines under the title, centred. */
  readonly subtitles: readonly string[];
  /** Paragraphs above the table. */
  readonly paragraphs: readonly string[];
  readonly names: Readonly<Record<Id, Names>>;
  readonly columns: Readonly<Record<Id, OfficialColumn>>;
  readonly rows: readonly Partial<Readonly<Record<Id, CellContent>>>[];
  /** Validations of single cells, by row of the table and column. */
  readonly validations?: readonly {
    readonly row: number;
    readonly column: Id;
    readonly rule: Omit<ValidationPlan, 'range'>;
  }[];
  readonly notes: readonly string[];
  /** Left and right; `sign` is the key behind `print.sign.`, `below` what stands under it. */
  readonly signatures: readonly [Signature, Signature];
  /** Only entry cells can be typed into; without, all can. */
  readonly isProtected: boolean;
}

export interface Signature {
  readonly title: string;
  readonly below: string;
}

/** Points of the highest row of Excel. */
const tallestRow = 409;

export function officialSheet<Id extends string>(
  document: OfficialSheet<Id>,
  { superiorBody, issuingBody, place }: Pick<Settings, 'superiorBody' | 'issuingBody' | 'place'>,
  texts: Texts,
): SheetPlan {
  const ids = Object.keys(document.names) as Id[];
  const columns = ids.map((id) => document.columns[id]);
  const widths = columns.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const half = halfway(widths, total);
  const lines: Line[] = [
    ...[superiorBody, issuingBody]
      .filter((text) => text !== '')
      .map((text, i): Line => ({
        text: text.toLocaleUpperCase('vi'),
        look: i === 0 && superiorBody !== '' ? 'body' : 'issuer',
        to: half,
      })),
    { text: document.title, look: 'title', to: ids.length },
    ...document.subtitles.map((text): Line => ({ text, look: 'subtitle', to: ids.length })),
    ...document.paragraphs.map((text): Line => ({ text, look: 'paragraph', to: ids.length })),
  ];
  const headings = lines.length + 1;
  const body = headings + 2;
  const end = body + document.rows.length;
  const rows = document.rows.map((row) => ids.map((id) => row[id] ?? null));
  const foot = end + 1 + document.notes.length;
  const [left, right] = document.signatures;
  const on = texts.text('print.date', { place: place === '' ? texts.text('print.placeBlank') : place });
  const signs: readonly Placed[] = [
    { row: foot, column: half, text: on, italic: true },
    { row: foot + 1, column: 0, text: left.title },
    { row: foot + 1, column: half, text: right.title },
    { row: foot + 2, column: 0, text: left.below, italic: true },
    { row: foot + 2, column: half, text: right.below, italic: true },
  ].filter(({ text }) => text !== '');
  const wide = (row: number, to = ids.length, from = 0) => ({
    row,
    column: from,
    rows: 1,
    columns: to - from,
  });
  const signRange = ({ row, column }: Placed) =>
    column === 0 ? wide(row, half) : wide(row, ids.length, half);
  const wrapping = columns.map(({ style, width }) => (style?.wrap === true ? width : Infinity));
  return {
    name: document.sheet[texts.language],
    blocks: [
      ...lines.map(({ text }, row) => ({ row, column: 0, rows: [[text]] })),
      {
        row: headings,
        column: 0,
        rows: [ids.map((id) => document.names[id][texts.language]), ids.map((_, i) => `(${String(i + 1)})`)],
      },
      ...(rows.length > 0 ? [{ row: body, column: 0, rows }] : []),
      ...document.notes.map((text, i) => ({ row: end + 1 + i, column: 0, rows: [[text]] })),
      ...signs.map(({ row, column, text }) => ({ row, column, rows: [[text]] })),
    ],
    styles: [
      ...lines.map(({ look, to }, row): StyledRange => ({ range: wide(row, to), style: looks[look] })),
      {
        range: { ...wide(headings), rows: 1 },
        style: { ...headingFont, horizontal: 'center', vertical: 'center', wrap: true },
      },
      {
        range: wide(headings + 1),
        style: { ...bodyFont, fontSize: 9, fill: palette.light, border: palette.lines, horizontal: 'center' },
      },
      ...columns.flatMap(({ style, entry }, column): StyledRange[] =>
        rows.length === 0
          ? []
          : [
              {
                range: { row: body, column, rows: rows.length, columns: 1 },
                style: {
                  ...bodyFont,
                  vertical: 'center',
                  border: palette.lines,
                  ...style,
                  ...(entry && { fill: entryFill, locked: false }),
                },
              },
            ],
      ),
      ...document.notes.map((_, i): StyledRange => ({ range: wide(end + 1 + i), style: looks.note })),
      ...signs.map((sign): StyledRange => ({
        range: signRange(sign),
        style: { ...bodyFont, horizontal: 'center', ...(sign.italic ? { italic: true } : { bold: true }) },
      })),
    ],
    columnWidths: widths,
    rowHeights: [
      ...lines.map(({ text, look }, row) => ({
        row,
        points: heightOf(text, total) + (look === 'title' ? 8 : 2),
      })),
      { row: headings, points: 48 },
      ...rows.map((row, i) => ({ row: body + i, points: Math.min(rowHeight(row, wrapping), tallestRow) })),
      ...document.notes.map((text, i) => ({ row: end + 1 + i, points: heightOf(text, total) })),
    ],
    merges: [
      ...lines.map(({ to }, row) => wide(row, to)),
      ...document.notes.map((_, i) => wide(end + 1 + i)),
      ...signs.map(signRange),
    ].filter(({ columns: width }) => width > 1),
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
      area: { row: 0, column: 0, rows: foot + 3, columns: ids.length },
    },
    ...(document.isProtected && { protected: true }),
  };
}

interface Line {
  readonly text: string;
  readonly look: keyof typeof looks;
  readonly to: number;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly italic?: boolean;
}

const looks = {
  body: { ...bodyFont, horizontal: 'center' },
  issuer: { ...bodyFont, bold: true, horizontal: 'center' },
  title: { ...titleFont, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { ...bodyFont, italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  paragraph: { ...bodyFont, vertical: 'center', wrap: true },
  note: { ...bodyFont, italic: true, color: palette.muted, vertical: 'center', wrap: true },
} as const satisfies Record<string, CellStyle>;

/** The column at which about half the width is left. */
function halfway(widths: readonly number[], total: number): number {
  let used = 0;
  const at = widths.findIndex((width) => (used += width) >= total / 2);
  return Math.max(1, at + 1 < widths.length ? at + 1 : at);
}

function heightOf(text: string, width: number): number {
  return linesNeeded(text, width * lettersPerWidth) * lineHeight + 3;
}
