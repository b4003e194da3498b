/** How result sheets look: one dark blue for what is printed bold, greys for lines, Times New Roman throughout. */
import type { CellStyle, PrintPlan } from '../../workbook/plan';

const accent = '1F3864';
const headerFill = 'DCE6F1';
const sumFill = 'F2F2F2';
const lines = 'A6A6A6';
const fontName = 'Times New Roman';

export const house = {
  /** Grey bands, no lines of its own: printable in black. */
  tableStyle: 'TableStyleLight1',
  /** Bars in cells: pale, so that the numbers over them stay readable. */
  bar: 'BDD0EA',
  /** Inches: 20 mm above and below, 20 mm left, 15 mm right, so that the sheet can be bound. */
  margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59 } satisfies PrintPlan['margins'],
} as const;

const centred = { horizontal: 'center', vertical: 'center' } as const;

/** Main title, index name, further lines, unit of measure. */
export const titleStyles: readonly CellStyle[] = [
  { fontName, fontSize: 14, bold: true, color: accent, ...centred },
  { fontName, fontSize: 13, bold: true, ...centred },
  { fontName, fontSize: 12, italic: true, ...centred },
  { fontName, fontSize: 11, italic: true, horizontal: 'right', vertical: 'center' },
];

export const headerStyle: CellStyle = {
  fontName,
  fontSize: 11,
  bold: true,
  color: accent,
  fill: headerFill,
  wrap: true,
  border: lines,
  ...centred,
};

export const bodyStyle: CellStyle = { fontName, fontSize: 11, vertical: 'center', border: lines };

export const sumStyle: CellStyle = { bold: true, fill: sumFill };

export const sumLabelStyle: CellStyle = { horizontal: 'left', indent: 1 };

export const sumSpanStyle: CellStyle = { bold: false, italic: true, wrap: true, ...centred };

const textStyle: CellStyle = { fontName, fontSize: 11, horizontal: 'left', vertical: 'top', wrap: true };

/** Lines under a table: what is said about it, and notes. */
export const textStyles = {
  said: textStyle,
  saidHeading: { ...textStyle, fontSize: 12, bold: true, color: accent },
  note: { ...textStyle, italic: true },
  noteHeading: { ...textStyle, italic: true, bold: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A number that leads to the cell it was entered in. */
export const linkStyle: CellStyle = { color: '1F4E9E' };

/** Numbers that charts are drawn from, beside the printed area. */
export const chartDataStyle: CellStyle = { fontName, fontSize: 9, color: '7F7F7F' };

/** Colours of series, dark to light so that they can be told apart in grey. */
export const chartColors = {
  main: '1F3864',
  second: '9DB7DD',
  mean: 'C00000',
  loss: 'BFBFBF',
} as const;

/** Grades, best first. */
export const gradeColors = ['1F3864', '2F5EA8', '7BA3D8', 'BDD0EA', 'D9D9D9', 'A6A6A6'] as const;
