/** Sizes of columns and rows in Excel. */

/** Points of one character of a column's width: 7 pixels of 96 to the inch, as Excel's usual font draws a digit. */
export const pointsOfCharacter = 5.25;

/** Characters of the widest column. */
export const widestColumn = 255;

/** Points of the highest row. */
export const highestRow = 409.5;
