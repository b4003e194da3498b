/** Lays a twin on A4: titles, headings on every page, rows, texts, signatures, page breaks. */
import type { SheetPlan } from '../../workbook/plan';
import { printed } from '../style';
import { signatureLines, textLines } from './foot';
import { continuedLine, headLines, type Head } from './head';
import { keptRows, pageStarts } from './pages';
import { margins, pageHeight } from './paper';
import { type SheetLine, SheetLines } from './sheet-lines';
import { TableLines } from './table-lines';
import type { Twin, TwinText } from './twin';
import { fitToPaper, type PaperFit } from './widths';

/** Pages beyond which nobody prints a table; Excel holds 1026 breaks. */
export const mostPages = 1000;

/** The sheet, under a name; null where it would be longer than `mostPages`. */
export function twinSheet(twin: Twin, name: string, head: Head): SheetPlan | null {
  const parts = partsOf(twin);
  const fit = fitToPaper(twin, parts);
  const paged = fewestPages(twin, fit, head, parts);
  if (paged.pages > mostPages) return null;
  return {
    name,
    ...paged.lines.plan(),
    columnWidths: fit.widths,
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: false,
    print: {
      orientation: fit.orientation,
      titleRows: paged.titleRows,
      fitToWidth: true,
      margins,
      header: printed.header,
      footer: '',
      firstPageHeader: '',
      firstPageNumber: 1,
      rowBreaks: paged.rowBreaks,
      area: { row: 0, column: 0, rows: paged.lines.count, columns: fit.widths.length },
    },
  };
}

/** Points free in the rows of a table: as it looks best, and closer where that saves a page. */
const rowSpacing = { usual: 4, close: 2 } as const;

/** Pages beyond which a page saved is one that nobody would miss. */
const fewPages = 4;

type Parts = readonly (readonly number[])[];

function fewestPages(twin: Twin, fit: Omit<PaperFit, 'free'>, head: Head, parts: Parts): Paged {
  const paged = (free: number): Paged => {
    const layer = new PageLayer(twin, { ...fit, free }, head);
    return layer.onePart(parts) ?? layer.severalParts(parts);
  };
  const usual = paged(rowSpacing.usual);
  if (usual.pages === 1 || usual.pages > fewPages) return usual;
  const close = paged(rowSpacing.close);
  return close.pages < usual.pages ? close : usual;
}

/** Columns of each part; all begin with the columns that tell rows apart. */
function partsOf({ columns, keyColumns, partColumns }: Twin): readonly (readonly number[])[] {
  const keys = Array.from({ length: keyColumns }, (_, i) => i);
  const starts = [keyColumns, ...partColumns.filter((column) => column > keyColumns)];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? columns.length;
    return [...keys, ...Array.from({ length: to - from }, (_, k) => from + k)];
  });
}

interface Paged {
  readonly lines: SheetLines;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly rowBreaks: readonly number[];
  readonly pages: number;
}

/** Points; names of many bars take several lines each. */
const chartHeights = { few: 155, many: 230 } as const;
const manyBars = 6;

/** Share of a page that notes and signatures may take to be kept together with the row before them. */
const shareOfTail = 0.7;

class PageLayer {
  private readonly page: number;

  constructor(
    private readonly twin: Twin,
    private readonly fit: PaperFit,
    private readonly head: Head,
  ) {
    const width = fit.widths.reduce((sum, one) => sum + one, 0);
    this.page = pageHeight(fit.orientation, width);
  }

  /** A single part, whose headings Excel repeats itself; null where a page would have headings and no row of the table. */
  onePart(parts: readonly (readonly number[])[]): Paged | null {
    const { twin, fit, head } = this;
    const [part, ...others] = parts;
    if (!part || others.length > 0) return null;
    const table = new TableLines(twin, part, fit);
    const titles = headLines(twin, fit.widths, head);
    const repeated = heightOf(table.headings().lines);
    const body = this.withTail(this.rows(table));
    const starts = pageStarts(body, { page: this.page, used: heightOf(titles) + repeated, repeated });
    if (starts.some((row) => row >= twin.rows.length)) return null;
    const lines = new SheetLines();
    for (const line of titles) lines.add(line);
    this.addHeadings(lines, table);
    const first = lines.count;
    for (const line of body) lines.add(line);
    return {
      lines,
      titleRows: { from: titles.length, to: first },
      rowBreaks: starts.map((row) => first + row),
      pages: starts.length + 1,
    };
  }

  /** Parts stand one below the other, and the headings are written on each page that has rows of the table. */
  severalParts(parts: readonly (readonly number[])[]): Paged {
    const { twin, fit, head } = this;
    const lines = new SheetLines();
    const rowBreaks: number[] = [];
    let pages = 0;
    parts.forEach((part, i) => {
      const table = new TableLines(twin, part, fit);
      const continued = continuedLine(fit.widths, head);
      const titles = i === 0 ? headLines(twin, fit.widths, head) : continued ? [continued] : [];
      const headings = heightOf(table.headings().lines);
      const rows = this.rows(table);
      const body = i === parts.length - 1 ? this.withTail(rows) : rows;
      const starts = [
        0,
        ...pageStarts(body, { page: this.page, used: heightOf(titles) + headings, repeated: headings }),
      ];
      starts.forEach((start, k) => {
        if (i + k > 0) rowBreaks.push(lines.count);
        if (k === 0) for (const line of titles) lines.add(line);
        if (start < rows.length) this.addHeadings(lines, table);
        for (const line of body.slice(start, starts[k + 1])) lines.add(line);
      });
      pages += starts.length;
    });
    return { lines, titleRows: null, rowBreaks, pages };
  }

  private rows(table: TableLines): readonly SheetLine[] {
    const { rows } = this.twin;
    const kept = keptRows(rows.map(({ kind }) => kind));
    return rows.map((row, i) => ({ ...table.row(row), keep: kept.has(i) }));
  }

  private addHeadings(lines: SheetLines, table: TableLines): void {
    const headings = table.headings();
    for (const merge of headings.merges) lines.merge({ ...merge, row: merge.row + lines.count });
    for (const line of headings.lines) lines.add(line);
  }

  /** The chart on a row of its own, which no page cuts. */
  private chart(): readonly SheetLine[] {
    const { twin, fit } = this;
    if (!twin.chart) return [];
    const at = { row: 0, column: 0, rows: 1, columns: fit.widths.length };
    const bars = twin.chart.series[0]?.values.values.length ?? 0;
    const height = bars > manyBars ? chartHeights.many : chartHeights.few;
    const blank = { cells: [], spans: [], styles: [] };
    return [
      // A chart paints over the line of the table above it.
      { ...blank, height: 6, keep: true },
      { ...blank, height, keep: false, chart: { ...twin.chart, at } },
    ];
  }

  /**
   * The rows with what stands below them. What is said flows on; notes and signatures are kept with the row before
   * them as far as a page allows.
   */
  private withTail(rows: readonly SheetLine[]): readonly SheetLine[] {
    const { twin, fit, head } = this;
    const texts = (kind: TwinText['kind']) =>
      textLines(
        twin.texts.filter((text) => text.kind === kind),
        fit.widths,
        fit.size,
      );
    const signatures = signatureLines(fit.widths, head);
    const tail = [...texts('note'), ...signatures];
    const isShort = heightOf(tail) <= this.page * shareOfTail;
    const kept = isShort ? tail.length + 1 : signatures.length + 1;
    const all = [...rows, ...this.chart(), ...texts('said'), ...tail];
    return all.map((line, i) =>
      i >= all.length - kept && i < all.length - 1 ? { ...line, keep: true } : line,
    );
  }
}

function heightOf(lines: readonly SheetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
