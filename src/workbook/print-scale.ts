/** How large a sheet is printed, whichever adapter writes it. */
import { pointsOfCharacter } from './grid-sizes';
import type { PrintPlan } from './plan';

/** A4, with its sides in inches. */
const paper = { short: 8.27, long: 11.69 } as const;

/** Whether the program that prints is to find the scale itself. Excel and LibreOffice then pass column breaks over. */
export function isFitted({ fitToWidth, columnBreaks = [] }: PrintPlan): boolean {
  return fitToWidth && columnBreaks.length === 0;
}

const pointsOfInch = 72;

/** Characters of a column whose width is not planned. */
const usualWidth = 9.14;

/** LibreOffice draws columns up to 6 in 100 wider than Excel, which rounds the width of a digit down to 7 pixels. */
const leeway = 0.92;

/** Hundredths at which the widest of the pages side by side fits the paper; none is made larger. */
export function pageScale(print: PrintPlan, columnWidths: readonly number[]): number {
  const { margins, orientation, columnBreaks = [], titleColumns, area } = print;
  const first = area?.column ?? 0;
  const end = area ? area.column + area.columns : columnWidths.length;
  const inside = [...new Set(columnBreaks)].filter((at) => at > first && at < end).sort((a, b) => a - b);
  const width = (from: number, to: number) => {
    let characters = 0;
    for (let column = from; column < to; column += 1) characters += columnWidths[column] ?? usualWidth;
    return (characters * pointsOfCharacter) / pointsOfInch;
  };
  const repeated = titleColumns ? width(titleColumns.from, titleColumns.to) : 0;
  const pages = [first, ...inside].map((from, i) => width(from, inside[i] ?? end) + (i === 0 ? 0 : repeated));
  const printed = (orientation === 'portrait' ? paper.short : paper.long) - margins.left - margins.right;
  const scale = Math.floor((leeway * printed * 100) / Math.max(...pages));
  return Math.min(100, Math.max(leastScale, scale));
}

/** Hundredths below which Excel does not go. */
const leastScale = 10;
