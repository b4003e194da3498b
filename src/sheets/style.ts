/** The look that all sheets have in common: one dark blue for what stands out, greys for lines, one typeface. */
import type { CellStyle, PrintPlan } from '../workbook/plan';

export const palette = {
  accent: '1F3864',
  /** Behind headings. */
  heading: 'DCE6F1',
  /** Behind sums, areas and headings that only explain others. */
  light: 'F2F2F2',
  lines: 'A6A6A6',
  /** What explains. */
  muted: '44546A',
  /** What must not be overlooked. */
  notice: 'C00000',
} as const;

export const typeface = 'Times New Roman';

/** Text of cells. */
export const bodyFont = { fontName: typeface, fontSize: 11 } as const satisfies CellStyle;

/** Points with two decimals, more only where there are any. */
export const pointsFormat = '0.00##';

/** The title of a sheet. */
export const titleFont = {
  fontName: typeface,
  fontSize: 14,
  bold: true,
  color: palette.accent,
} as const satisfies CellStyle;

/** Text of headings over columns, without its place in the cell. */
export const headingFont = {
  ...bodyFont,
  bold: true,
  color: palette.accent,
  fill: palette.heading,
  border: palette.lines,
} as const satisfies CellStyle;

export const printed = {
  /** Inches: 20 mm above and below, 20 mm left, 15 mm right, so that the sheet can be bound. */
  margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59 },
  /** The page number at the top centre. */
  header: `&C&"${typeface}"&13&P`,
} as const satisfies Partial<PrintPlan>;
