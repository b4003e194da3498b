/** How result sheets look, beyond what all sheets have in common. */
import type { CellStyle } from '../../workbook/plan';
import { bodyFont, headingFont, palette, titleFont, typeface } from '../style';

const fontName = typeface;

export const house = {
  /** Grey bands, no lines of its own: printable in black. */
  tableStyle: 'TableStyleLight1',
  /** Bars in cells: pale, so that the numbers over them stay readable. */
  bar: 'BDD0EA',
} as const;

const centred = { horizontal: 'center', vertical: 'center' } as const;

/** Main title, index name, further lines, unit of measure. */
export const titleStyles: readonly CellStyle[] = [
  { ...titleFont, ...centred },
  { fontName, fontSize: 13, bold: true, ...centred },
  { fontName, fontSize: 12, italic: true, ...centred },
  { ...bodyFont, italic: true, horizontal: 'right', vertical: 'center' },
];

export const headerStyle: CellStyle = { ...headingFont, wrap: true, ...centred };

export const bodyStyle: CellStyle = { ...bodyFont, vertical: 'center', border: palette.lines };

export const sumStyle: CellStyle = { bold: true, fill: palette.light };

export const sumLabelStyle: CellStyle = { horizontal: 'left', indent: 1 };

export const sumSpanStyle: CellStyle = { bold: false, italic: true, wrap: true, ...centred };

const textStyle: CellStyle = { ...bodyFont, horizontal: 'left', vertical: 'top', wrap: true };

/** Lines under a table: what is said about it, and notes. */
export const textStyles = {
  said: textStyle,
  saidHeading: { ...textStyle, fontSize: 12, bold: true, color: palette.accent },
  note: { ...textStyle, italic: true },
  noteHeading: { ...textStyle, italic: true, bold: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A number that leads to the cell it was entered in. */
export const linkStyle: CellStyle = { color: '1F4E9E' };

/** Numbers that charts are drawn from, beside the printed area. */
export const chartDataStyle: CellStyle = { fontName, fontSize: 9, color: '7F7F7F' };

/** Colours of series that grey print tells apart; a line over columns needs pale ones below it. */
export const chartColors = {
  main: palette.accent,
  second: '9DB7DD',
  mean: palette.notice,
  loss: 'BFBFBF',
} as const;

/** Grades, best first. */
export const gradeColors = [palette.accent, '2F5EA8', '7BA3D8', 'BDD0EA', 'D9D9D9', 'A6A6A6'] as const;
