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

export const noteStyle: CellStyle = {
  fontName,
  fontSize: 11,
  italic: true,
  horizontal: 'left',
  vertical: 'top',
  wrap: true,
};
