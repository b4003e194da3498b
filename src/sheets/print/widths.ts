/** Column widths that fill the paper: numbers take what they need, texts share what is left. */
import type { Twin, TwinColumn } from './twin';
import { numberWidth, pageWidth, textWidth, type Orientation } from './paper';
import { valueOf } from './source';

export interface PaperFit {
  readonly orientation: Orientation;
  /** Size of the letters of the table, in points. */
  readonly size: number;
  /** Of every column of the sheet, in characters. */
  readonly widths: readonly number[];
}

/** Rows looked at; a longer table repeats itself. */
const sampledRows = 2000;

/** Widest that a column of text wishes to be, and narrowest that it bears, in characters. */
const textLimits = { most: 46, least: 15 } as const;

interface Wish {
  readonly least: number;
  readonly most: number;
}

/** Upright where the table fits so, else across; letters of 12 points upright, 11 across. */
export function fitToPaper(twin: Twin, parts: readonly (readonly number[])[]): PaperFit {
  const upright = sized(twin, parts, 12);
  const isNarrow = parts.length === 1 && total(upright, 'least') <= pageWidth('portrait');
  const [orientation, size] = isNarrow ? (['portrait', 12] as const) : (['landscape', 11] as const);
  const wishes = isNarrow ? upright : sized(twin, parts, size);
  return { orientation, size, widths: spread(wishes, pageWidth(orientation)) };
}

/** What each column of the sheet wishes; parts of a wide table stand one below the other and share their columns. */
function sized(twin: Twin, parts: readonly (readonly number[])[], size: number): readonly Wish[] {
  const own = twin.columns.map((column, i) => wishOf(twin, column, i, size));
  const places = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: places }, (_, place) => {
    const wishes = parts.flatMap((part) => own[part[place] ?? -1] ?? []);
    return {
      least: Math.max(...wishes.map(({ least }) => least)),
      most: Math.max(...wishes.map(({ most }) => most)),
    };
  });
}

function wishOf(twin: Twin, column: TwinColumn, index: number, size: number): Wish {
  const words = [column.heading, String(column.number)].flatMap((text) => text.split(' '));
  const heading = Math.max(...words.map((word) => textWidth(word, { size, bold: true })));
  let content = 0;
  for (const { cells, kind } of twin.rows.slice(0, sampledRows)) {
    if (kind !== 'line' && kind !== 'strong') continue;
    const value = valueOf(cells[index] ?? null);
    if (typeof value === 'number') {
      content = Math.max(content, numberWidth(printedLike(value, column.numberFormat), size));
    } else if (typeof value === 'string') content = Math.max(content, textWidth(value, { size }));
  }
  if (column.align !== 'left') {
    const width = Math.max(heading, Math.min(content, textLimits.most), 5);
    return { least: width, most: width };
  }
  const most = Math.max(heading, Math.min(content, textLimits.most));
  return { least: Math.max(heading, Math.min(content, textLimits.least)), most };
}

/** About as long as the number is printed. */
function printedLike(value: number, format: string | null): string {
  const [positive = ''] = (format ?? '').split(';');
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  return `${positive.startsWith('+') ? '+' : ''}${value.toFixed(decimals)}`;
}

function spread(wishes: readonly Wish[], paper: number): readonly number[] {
  const least = total(wishes, 'least');
  const room = Math.max(0, paper - least);
  const wished = total(wishes, 'most') - least;
  const share = wished === 0 ? 0 : Math.min(1, room / wished);
  // What is still left goes to all columns but the first, which only counts.
  const extra = Math.max(0, room - wished) / Math.max(1, wishes.length - 1);
  return wishes.map(({ least: low, most }, i) => low + (most - low) * share + (i === 0 ? 0 : extra));
}

function total(wishes: readonly Wish[], end: keyof Wish): number {
  return wishes.reduce((sum, wish) => sum + wish[end], 0);
}
