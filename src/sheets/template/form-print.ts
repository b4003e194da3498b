/** How a form is printed: A4 landscape, in letters that can be read, over as many pages side by side as that takes. */
import type { PrintPlan } from '../../workbook/plan';
import { printed } from '../style';

/** Characters of column width that a landscape page holds at full size within these margins. */
const charactersAtFullSize = 130;
/** Letters smaller than this share of their size are not read on paper. */
const leastScale = 0.6;
/** What the widest page may hold. */
const widestPage = charactersAtFullSize / leastScale;

/** What decides how a form is cut into pages. */
export interface FormLayout {
  readonly columnWidths: readonly number[];
  /** The first heading row, and the first row below the headings. */
  readonly headings: { readonly from: number; readonly to: number };
  /** Columns at the left that tell the rows apart. */
  readonly keyColumns: number;
  /** Columns that belong to the one before them: no page begins with one. */
  readonly continued: ReadonlySet<number>;
}

/**
 * Headings on every page, the page number at the top as in official annexes. A form that would be too small on one
 * page goes on to the next ones between two columns, and the key columns are repeated there.
 */
export function formPrint({ columnWidths, headings, keyColumns, continued }: FormLayout): PrintPlan {
  const breaks = pageBreaks(columnWidths, keyColumns, continued);
  return {
    orientation: 'landscape',
    titleRows: headings,
    fitToWidth: true,
    ...printed,
    footer: '',
    firstPageHeader: '',
    ...(breaks.length > 0 && {
      columnBreaks: breaks,
      ...(keyColumns > 0 && { titleColumns: { from: 0, to: keyColumns } }),
    }),
  };
}

/** Columns that begin a page: as few pages as can be, and the widest of them as narrow as can be. */
function pageBreaks(widths: readonly number[], keyColumns: number, continued: ReadonlySet<number>): number[] {
  const keys = sum(widths.slice(0, keyColumns));
  if (sum(widths) <= widestPage) return [];
  const fewest = breaksAt(widestPage - keys);
  for (let room = (sum(widths) - keys) / (fewest.length + 1); room < widestPage - keys; room += 1) {
    const breaks = breaksAt(room);
    if (breaks.length <= fewest.length) return breaks;
  }
  return fewest;

  function breaksAt(room: number): number[] {
    const breaks: number[] = [];
    let used = 0;
    for (let column = keyColumns; column < widths.length;) {
      let end = column + 1;
      while (continued.has(end)) end += 1;
      const block = sum(widths.slice(column, end));
      if (used > 0 && used + block > room) {
        breaks.push(column);
        used = 0;
      }
      used += block;
      column = end;
    }
    return breaks;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
