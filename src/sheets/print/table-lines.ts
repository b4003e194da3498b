/** The rows of one part of a table: headings on two levels, column numbers, body. */
import type { CellRange } from '../../workbook/address';
import type { CellContent, CellStyle } from '../../workbook/plan';
import { boxed } from './faces';
import { indentWidth, linesIn, rowHeight } from './paper';
import type { SheetLine } from './sheet-lines';
import { valueOf } from './source';
import type { Twin, TwinColumn, TwinRow, TwinRowKind, TwinSpan } from './twin';
import type { PaperFit } from './widths';

export interface HeadingLines {
  readonly lines: readonly SheetLine[];
  /** Cells over two rows, with the first of the lines as row 0. */
  readonly merges: readonly CellRange[];
}

/** One part of a table: some of the columns of a twin, side by side. */
export class TableLines {
  private readonly columns: readonly TwinColumn[];
  private readonly widths: readonly number[];
  private readonly size: number;
  private readonly free: number;
  private readonly rowStyles = new Map<TwinRowKind, SheetLine['styles']>();

  constructor(
    twin: Twin,
    private readonly part: readonly number[],
    fit: PaperFit,
  ) {
    this.columns = part.map((column) => twin.columns[column]!);
    this.widths = fit.widths;
    this.size = fit.size;
    this.free = fit.free;
  }

  headings(): HeadingLines {
    const bands = this.columns.map(({ band }) => band);
    const face = { size: this.size, bold: true };
    const style = boxed(this.size, { bold: true, horizontal: 'center' });
    const all = { column: 0, columns: this.columns.length, style };
    const needed = (text: string, column: number, columns = 1) =>
      rowHeight(linesIn(text, this.width(column, columns), face), this.size);
    const texts = this.columns.map(({ heading }, i) => ({
      height: needed(heading, i),
      isBanded: bands[i] !== null,
    }));
    const numbers = this.numbers();
    if (bands.every((band) => band === null)) {
      const height = Math.max(...texts.map((text) => text.height));
      const line = {
        cells: this.columns.map(({ heading }) => heading),
        height,
        keep: true,
        spans: [],
        styles: [all],
      };
      return { lines: [line, numbers], merges: [] };
    }
    const runs = this.columns.flatMap((_, i) => {
      const band = bands[i] ?? null;
      if (band === null || (i > 0 && bands[i - 1] === band)) return [];
      let end = i + 1;
      while (bands[end] === band) end += 1;
      return [{ column: i, columns: end - i, band }];
    });
    const above = Math.max(...runs.map(({ band, column, columns }) => needed(band, column, columns)));
    const below = Math.max(
      ...texts.map(({ height, isBanded }) => (isBanded ? height : height - above)),
      rowHeight(1, this.size),
    );
    const upper: SheetLine = {
      cells: this.columns.map(({ heading }, i) => {
        const band = bands[i] ?? null;
        if (band === null) return heading;
        return runs.some(({ column }) => column === i) ? band : null;
      }),
      height: above,
      keep: true,
      spans: runs,
      styles: [all],
    };
    const lower: SheetLine = {
      cells: this.columns.map(({ heading }, i) => (bands[i] === null ? null : heading)),
      height: below,
      keep: true,
      spans: [],
      styles: [all],
    };
    const merges = this.columns.flatMap((_, column) =>
      bands[column] === null ? [{ row: 0, column, rows: 2, columns: 1 }] : [],
    );
    return { lines: [upper, lower, numbers], merges };
  }

  row(row: TwinRow): SheetLine {
    const cells = this.part.map((column) => row.cells[column] ?? null);
    const spans = row.spans.flatMap((span) => this.placed(span));
    const shared = this.styles(row.kind);
    const named = spans.filter(({ column }) => column > 0 && row.kind === 'sum');
    return {
      cells,
      height: this.height(cells, spans, row.kind),
      keep: false,
      spans,
      styles:
        named.length === 0
          ? shared
          : [...shared, ...named.map((span) => ({ ...span, style: boxed(this.size, spanStyle) }))],
    };
  }

  private numbers(): SheetLine {
    const size = this.size - 1;
    const cells = this.columns.map(({ number }) => number);
    const lines = cells.map((cell, i) => linesIn(String(cell), this.widths[i]!, { size }));
    const style = boxed(size, { horizontal: 'center', numberFormat: 'General' });
    return {
      cells,
      height: rowHeight(Math.max(...lines), size),
      keep: true,
      spans: [],
      styles: [{ column: 0, columns: cells.length, style }],
    };
  }

  /** Of all rows of a kind, one list, so that neighbours share their ranges. */
  private styles(kind: TwinRowKind): SheetLine['styles'] {
    let styles = this.rowStyles.get(kind);
    if (!styles) {
      const bold = kind !== 'line';
      const isTitle = kind === 'section' || kind === 'part';
      styles = this.columns.map(({ align, numberFormat }, column) => {
        const isLabel = (isTitle && column > 0) || (kind === 'sum' && column === 0);
        const style: CellStyle = {
          bold,
          horizontal: isLabel ? 'left' : isTitle ? 'center' : align,
          ...((isLabel || (align === 'left' && !isTitle)) && { indent: 1 }),
          ...(numberFormat !== null && {
            numberFormat: align === 'right' ? padded(numberFormat) : numberFormat,
          }),
        };
        return { column, columns: 1, style: boxed(this.size, style) };
      });
      this.rowStyles.set(kind, styles);
    }
    return styles;
  }

  /** Where a span of the twin's columns lies in this part. */
  private placed({ column, columns }: TwinSpan): readonly TwinSpan[] {
    const places = [...this.part.keys()].filter(
      (place) => this.part[place]! >= column && this.part[place]! < column + columns,
    );
    return places.length > 1 ? [{ column: places[0]!, columns: places.length }] : [];
  }

  private height(cells: readonly CellContent[], spans: readonly TwinSpan[], kind: TwinRowKind): number {
    let lines = 1;
    const face = { size: this.size, bold: kind !== 'line' };
    cells.forEach((cell, i) => {
      const text = valueOf(cell);
      if (typeof text !== 'string') return;
      const columns = spans.find(({ column }) => column === i)?.columns ?? 1;
      const indent = this.columns[i]?.align === 'left' ? indentWidth : 0;
      lines = Math.max(lines, linesIn(text, this.width(i, columns) - indent, face));
    });
    return rowHeight(lines, this.size, this.free);
  }

  private width(column: number, columns: number): number {
    let width = 0;
    for (let i = column; i < column + columns; i += 1) width += this.widths[i] ?? 0;
    return width;
  }
}

/** Names that run over the columns of an area. */
const spanStyle: CellStyle = { bold: false, italic: true, horizontal: 'center' };

/** The format with the width of a space after the number, so that it does not touch the line. */
function padded(format: string): string {
  return format
    .split(';')
    .map((part) => `${part}_ `)
    .join(';');
}
