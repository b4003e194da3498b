/** A4 as decisions are printed: margins of Decree 30/2020, and what a page takes. */

/** Inches: 20 mm above and below, 30 mm left, 15 mm right. */
export const margins = { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59 } as const;

export type Orientation = 'portrait' | 'landscape';

const inches = { portrait: [8.27, 11.69], landscape: [11.69, 8.27] } as const;

/** What fonts of other widths, and programs that round sizes, may need beside what is planned. */
const leeway = 0.97;

/** Width of a page between its margins, in characters of a column's width (7 pixels of 96 to the inch). `left` is its left margin in inches. */
export function pageWidth(orientation: Orientation, left: number = margins.left): number {
  return ((inches[orientation][0] - left - margins.right) * 96 * leeway) / 7;
}

/** Points of rows that a page takes when columns of this width are made to fit it. */
export function pageHeight(orientation: Orientation, width: number, left: number = margins.left): number {
  const points = (inches[orientation][1] - margins.top - margins.bottom) * 72 * leeway;
  return points * Math.max(1, width / pageWidth(orientation, left));
}

/** How a text is set, in Times New Roman. */
export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Widths of letters without their marks in shares of the size of the font, by what they are; the first that holds. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[…—]/, 1],
  [/[\s.,]/, 0.26],
  [/[I;:'|!()[\]/ijltfr-]/, 0.32],
  [/s/, 0.4],
  [/[acez?]/, 0.445],
  [/[mw%@]/, 0.78],
  [/\p{Lu}/u, 0.69],
];
const otherWidth = 0.51;

/** Points of a character of a column's width. */
const pointsPerCharacter = 5.25;

/** What a cell keeps free beside its text, in characters. */
const padding = 1;

/** What an indented text keeps free more, in characters. */
export const indentWidth = 1.3;

const knownWidths = new Map<string, number>();

function letterWidth(letter: string): number {
  let width = knownWidths.get(letter);
  if (width === undefined) {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    width = bare === '' ? 0 : (letterWidths.find(([kind]) => kind.test(bare))?.[1] ?? otherWidth);
    knownWidths.set(letter, width);
  }
  return width;
}

/** Characters of column width that a text takes on one line, without what its cell keeps free. */
function bareWidth(text: string, { size, bold = false }: Face): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return (width * size * (bold ? 1.07 : 1)) / pointsPerCharacter;
}

/** Characters of column width that a text takes on one line of a cell. */
export function textWidth(text: string, face: Face): number {
  return bareWidth(text, face) + padding;
}

/** Lines that a text takes in a cell of a width in characters. */
export function linesIn(text: string, width: number, face: Face): number {
  // A text that just fits fits.
  const room = width - padding + 0.05;
  const space = bareWidth(' ', face);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = bareWidth(word, face);
    if (used > 0 && used + space + needed > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + needed;
    // A word wider than the cell is broken inside.
    while (used > room && room > 1) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/** Points of a row of so many lines, with what is free above and below them. */
export function rowHeight(lines: number, size: number, free = 4): number {
  return Math.ceil(lines * size * 1.18 + free);
}
