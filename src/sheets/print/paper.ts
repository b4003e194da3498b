/** A4 as decisions are printed: margins of Decree 30/2020, and what a page takes. */
import { linesNeeded } from '../layout';

/** Inches: 20 mm above and below, 30 mm left, 15 mm right. */
export const margins = { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59 } as const;

export type Orientation = 'portrait' | 'landscape';

const inches = { portrait: [8.27, 11.69], landscape: [11.69, 8.27] } as const;

/** What fonts of other widths, and programs that round sizes, may need beside what is planned. */
const leeway = 0.97;

/** Width of a page between its margins, in characters of a column's width (7 pixels of 96 to the inch). */
export function pageWidth(orientation: Orientation): number {
  return ((inches[orientation][0] - margins.left - margins.right) * 96 * leeway) / 7;
}

/** Points of rows that a page takes when columns of this width are made to fit it. */
export function pageHeight(orientation: Orientation, width: number): number {
  const points = (inches[orientation][1] - margins.top - margins.bottom) * 72 * leeway;
  return points * Math.max(1, width / pageWidth(orientation));
}

/** How a text is set; widths of letters are those of Times New Roman. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
  readonly capitals?: boolean;
}

/** Mean width of a letter of running text, of a capital, and of a digit, in shares of the font's size. */
const letter = { running: 0.42, capital: 0.7, digit: 0.5 } as const;

/** Points of a character of a column's width. */
const pointsPerCharacter = 5.25;

/** What a cell keeps free beside its text, in characters. */
const padding = 1.3;

function letterWidth({ size, bold, capitals }: Face): number {
  return ((capitals ? letter.capital : letter.running) * size * (bold ? 1.08 : 1)) / pointsPerCharacter;
}

/** Characters of column width that a text takes on one line. */
export function textWidth(text: string, face: Face): number {
  return text.length * letterWidth(face) + padding;
}

/** The same for a number as it is printed. */
export function numberWidth(printed: string, size: number): number {
  return (printed.length * letter.digit * size) / pointsPerCharacter + padding;
}

/** Lines that a text takes in a column of a width in characters. */
export function linesIn(text: string, width: number, face: Face): number {
  return linesNeeded(text, Math.max(1, (width - padding) / letterWidth(face)));
}

/** Points of a row of so many lines. */
export function rowHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.32 + 4);
}
