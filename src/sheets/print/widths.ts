/** Column widths that fill the paper: numbers take what they need, texts share what is left. */
import type { Twin, TwinColumn, TwinRowKind } from './twin';
import { type Face, indentWidth, linesIn, pageWidth, textWidth, type Orientation } from './paper';
import type { CellContent } from '../../workbook/plan';
import { valueOf } from './source';

export interface PaperFit {
  readonly orientation: Orientation;
  /** Size of the letters of the table, in points. */
  readonly size: number;
  /** Points free above and below the text of a row of the table, together. */
  readonly free: number;
  /** Of every column of the sheet, in characters. */
  readonly widths: readonly number[];
}

/** Rows looked at; a longer table repeats itself. */
const sampledRows = 2000;

/** Widest that a column of text wishes to be, for most of its rows, and narrowest that it bears, in characters. */
const textLimits = { most: 46, typical: 30, least: 18 } as const;

/** Share of the rows whose texts a column ought to hold on one line. */
const typicalShare = 0.9;

/** Lines that a heading may take. */
const mostHeadingLines = 5;

/** Widths of a column: what it bears, what most of its rows wish, what its longest text wishes. */
type Wish = readonly [least: number, typical: number, most: number];

/** Size of letters where nothing larger fits. */
const leastSize = 10;

/** Rows beyond which small letters save many pages. */
const longTable = 250;

/** Forms of the paper; the first in which most rows are a line each is taken. */
const forms = [
  { orientation: 'portrait', size: 12 },
  { orientation: 'portrait', size: 11 },
  { orientation: 'landscape', size: 11 },
] as const satisfies readonly Pick<PaperFit, 'orientation' | 'size'>[];

/** Upright where the table fits so, else across. A table in several parts lies across. */
export function fitToPaper(twin: Twin, parts: readonly (readonly number[])[]): Omit<PaperFit, 'free'> {
  const possible = forms.filter(({ orientation }) => parts.length === 1 || orientation === 'landscape');
  const isSmall = twin.isUpright || twin.rows.length > longTable;
  for (const form of isSmall ? [] : possible) {
    const columns = wishes(twin, parts, form.size);
    const page = pageWidth(form.orientation);
    if (total(columns, 1) <= page) return { ...form, widths: spread(columns, page) };
  }
  const last = { orientation: twin.isUpright ? 'portrait' : 'landscape', size: leastSize } as const;
  return { ...last, widths: spread(wishes(twin, parts, last.size), pageWidth(last.orientation)) };
}

/** What each column of the sheet wishes; parts of a wide table stand one below the other and share their columns. */
function wishes(twin: Twin, parts: readonly (readonly number[])[], size: number): readonly Wish[] {
  const own = twin.columns.map((column, i) => wishOf(twin, column, i, size));
  const places = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: places }, (_, place): Wish => {
    const shared = parts.flatMap((part) => {
      const wish = own[part[place] ?? -1];
      return wish ? [wish] : [];
    });
    const most = (at: 0 | 1 | 2) => Math.max(...shared.map((wish) => wish[at]));
    return [most(0), most(1), most(2)];
  });
}

function wishOf(twin: Twin, column: TwinColumn, index: number, size: number): Wish {
  const heading = headingWidth(column, isBandOfOne(twin, index), { size, bold: true });
  const contents = twin.rows
    .slice(0, sampledRows)
    .flatMap(({ cells, kind }) =>
      isMeasured(kind, index)
        ? [contentWidth(cells[index] ?? null, column, { size, bold: kind !== 'line' })]
        : [],
    )
    .sort((a, b) => a - b);
  const wished = (content: number) => Math.max(heading, Math.min(content, textLimits.most));
  const most = wished(contents.at(-1) ?? 0);
  if (column.align !== 'left') return [most, most, most];
  const ordinary = contents[Math.floor((contents.length - 1) * typicalShare)] ?? 0;
  const typical = wished(Math.min(ordinary, textLimits.typical));
  return [
    Math.max(heading, Math.min(most, textLimits.least)),
    Math.max(typical, Math.min(most, textLimits.least)),
    most,
  ];
}

/** Titles and sums run over their neighbours, but what counts titles stands in the first column. */
function isMeasured(kind: TwinRowKind, column: number): boolean {
  return kind === 'line' || kind === 'strong' || (kind !== 'sum' && column === 0);
}

/** Whether the heading over a column is over no other. */
function isBandOfOne({ columns }: Twin, index: number): boolean {
  const band = columns[index]?.band;
  return columns[index - 1]?.band !== band && columns[index + 1]?.band !== band;
}

/** Wide enough for the longest word, and for the heading to take few lines. */
function headingWidth({ heading, band, number }: TwinColumn, isBandOwn: boolean, face: Face): number {
  const texts = [heading, String(number), ...(isBandOwn && band !== null ? [band] : [])];
  const words = texts.flatMap((text) => text.split(' '));
  let width = Math.max(5, ...words.map((word) => textWidth(word, face)));
  while (linesIn(heading, width, face) > mostHeadingLines) width += 0.5;
  return width;
}

function contentWidth(content: CellContent, { align, numberFormat }: TwinColumn, face: Face): number {
  const value = valueOf(content);
  if (typeof value === 'number') return textWidth(printedLike(value, numberFormat), face);
  if (typeof value !== 'string') return 0;
  return textWidth(value, face) + (align === 'left' ? indentWidth : 0);
}

/** About as long as the number is printed. */
function printedLike(value: number, format: string | null): string {
  const [positive = ''] = (format ?? '').split(';');
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const grouped = Math.abs(value) >= 1000 && positive.includes(',') ? '.' : '';
  return `${positive.startsWith('+') ? '+' : ''}${grouped}${value.toFixed(decimals)} `;
}

/** From what columns bear towards what they wish, as far as the paper goes. */
function spread(columns: readonly Wish[], paper: number): readonly number[] {
  let widths = columns.map(([least]) => least);
  for (const level of [1, 2] as const) {
    const now = widths.reduce((sum, width) => sum + width, 0);
    const wished = total(columns, level) - now;
    const share = wished <= 0 ? 0 : Math.min(1, Math.max(0, paper - now) / wished);
    widths = columns.map((column, i) => widths[i]! + (column[level] - widths[i]!) * share);
  }
  // What is left goes to all columns but the first, which only counts.
  const left = paper - widths.reduce((sum, width) => sum + width, 0);
  const extra = Math.max(0, left) / Math.max(1, widths.length - 1);
  return widths.map((width, i) => (i === 0 ? width : width + extra));
}

function total(columns: readonly Wish[], level: 0 | 1 | 2): number {
  return columns.reduce((sum, wish) => sum + wish[level], 0);
}
