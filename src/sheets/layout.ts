/** Arithmetic of text in cells: not every program that opens a workbook finds the heights of rows by itself. */

/** Letters of running text in the typeface that stand in the width of one digit of the default font. */
export const lettersPerWidth = 1.2;

/** Points of a line of body text. */
export const lineHeight = 15;

/** Lines that a text takes when wrapped at a width: `linesNeeded('Điểm tối đa áp dụng', 10)` is 2. */
export function linesNeeded(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed > width && used > 0) {
      lines += 1;
      used = word.length;
    } else {
      used = needed;
    }
  }
  return lines;
}
