/** What stands below a printed table: texts, and in a table for internal use those who sign it. */
import { line, headSizes } from './faces';
import type { Head } from './head';
import { linesIn, rowHeight } from './paper';
import { type SheetLine, textLine } from './sheet-lines';
import { columnRuns } from './column-runs';
import type { TwinText } from './twin';

/** Points left free for signatures. */
const signatureSpace = 66;

export function textLines(
  texts: readonly TwinText[],
  widths: readonly number[],
  size: number,
): readonly SheetLine[] {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const row = (text: string, look: { bold?: boolean; italic?: boolean }, keep: boolean) =>
    textLine(text, line(size, { ...look, horizontal: 'left' }), {
      columns: widths.length,
      height: rowHeight(linesIn(text, width, { size, bold: look.bold ?? false }), size, 1),
      keep,
    });
  return texts.flatMap(({ heading, lines, kind }) => {
    if (lines.length === 0) return [];
    const italic = kind === 'note';
    return [
      gap(6),
      row(heading, { bold: true, italic }, true),
      ...lines.map((text) => row(text, { italic }, false)),
    ];
  });
}

/** Place and day, the three who sign, room for their names: on one page. */
export function signatureLines(
  widths: readonly number[],
  { style, letterhead, texts }: Head,
): readonly SheetLine[] {
  const blocks = columnRuns(widths, 3);
  const right = blocks.at(-1);
  if (style !== 'table' || !right) return [];
  const place = letterhead.place === '' ? texts.text('print.placeBlank') : letterhead.place;
  const size = headSizes.small;
  const three = (said: readonly string[], look: { bold?: boolean; italic?: boolean }): SheetLine => ({
    cells: widths.map((_, i) => {
      const block = blocks.findIndex(({ column }) => column === i);
      return block < 0 ? null : (said[block] ?? null);
    }),
    height: rowHeight(
      Math.max(
        ...said.map((text, i) => {
          const { column, columns } = blocks[i] ?? right;
          const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
          return linesIn(text, width, { size, bold: look.bold ?? false });
        }),
      ),
      size,
    ),
    keep: true,
    spans: blocks,
    styles: [{ column: 0, columns: widths.length, style: line(size, { ...look, horizontal: 'center' }) }],
  });
  const day = texts.text('print.date', { place });
  // The day stands over the right block, on one line: it begins further left where that is narrow.
  let column = right.column;
  const room = () => widths.slice(column).reduce((sum, one) => sum + one, 0);
  while (column > 0 && linesIn(day, room(), { size }) > 1) column -= 1;
  return [
    gap(10),
    textLine(day, line(size, { italic: true, horizontal: 'center' }), {
      column,
      columns: widths.length - column,
      height: rowHeight(1, size),
      keep: true,
    }),
    three(
      ['maker', 'head', 'leader'].map((who) => texts.text(`print.sign.${who}`)),
      { bold: true },
    ),
    three(
      ['name', 'name', 'seal'].map((how) => texts.text(`print.sign.${how}`)),
      { italic: true },
    ),
    { ...gap(signatureSpace), keep: false },
  ];
}

function gap(height: number): SheetLine {
  return { cells: [], height, keep: true, spans: [], styles: [] };
}
