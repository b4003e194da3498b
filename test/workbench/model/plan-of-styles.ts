import type { CellRange } from '../../../src/workbook/address';
import type { CellStyle, StyledRange } from '../../../src/workbook/plan';
import { defaultFormat, type BorderLine, type CellFormat } from './cell-format';
import type { FormatGrid } from './format-grid';
import { stacked, type Region } from './regions';

/** Styles of the cells of a range, as few as rectangles allow. A plan knows no underline and no border but thin lines all around. */
export function stylesOf(formats: FormatGrid, range: CellRange): StyledRange[] {
  const known = new Map<CellFormat, CellStyle>();
  const styleOf = (format: CellFormat) => {
    const style = known.get(format) ?? cellStyle(format);
    known.set(format, style);
    return style;
  };
  const bands = Array.from({ length: range.rows }, (_, i) => runs(formats, range.row + i, range, styleOf));
  return stacked(bands).map(({ range: cells, value }) => ({ range: cells, style: value }));
}

/** Cells of a row with one style each, where it is not the usual one. */
function runs(
  formats: FormatGrid,
  row: number,
  { column, columns }: CellRange,
  styleOf: (format: CellFormat) => CellStyle,
): Region<CellStyle>[] {
  const found: Region<CellStyle>[] = [];
  let from = column;
  for (let at = column; at < column + columns; at += 1) {
    const format = formats.at(row, at);
    if (at + 1 < column + columns && formats.at(row, at + 1) === format) continue;
    const style = styleOf(format);
    if (Object.keys(style).length > 0) {
      found.push({ range: { row, column: from, rows: 1, columns: at + 1 - from }, value: style });
    }
    from = at + 1;
  }
  return found;
}

/** What differs from a cell that nobody formatted. */
function cellStyle(format: CellFormat): CellStyle {
  const differs = (key: keyof CellFormat) => format[key] !== defaultFormat[key];
  const border = commonBorder(format);
  return {
    ...(differs('numberFormat') && { numberFormat: format.numberFormat }),
    ...(differs('fontName') && { fontName: format.fontName }),
    ...(differs('fontSize') && { fontSize: format.fontSize }),
    ...(differs('bold') && { bold: format.bold }),
    ...(differs('italic') && { italic: format.italic }),
    ...(differs('fontColor') && { color: format.fontColor.slice(1) }),
    ...(format.fill !== null && { fill: format.fill.slice(1) }),
    ...oneOf('horizontal', horizontals.get(format.horizontal)),
    ...oneOf('vertical', verticals.get(format.vertical)),
    ...(differs('wrap') && { wrap: format.wrap }),
    ...(differs('indent') && { indent: format.indent }),
    ...(border !== null && { border: border.color.slice(1) }),
    ...(differs('locked') && { locked: format.locked }),
  };
}

const horizontals = new Map<string, NonNullable<CellStyle['horizontal']>>([
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
]);

/** A cell that nobody formatted stands at the bottom. */
const verticals = new Map<string, NonNullable<CellStyle['vertical']>>([
  ['Top', 'top'],
  ['Center', 'center'],
]);

function oneOf<K extends 'horizontal' | 'vertical'>(
  key: K,
  value: CellStyle[K],
): Pick<CellStyle, K> | object {
  return value === undefined ? {} : { [key]: value };
}

/** The line that all four sides have, null when they differ. */
function commonBorder({ borderTop, borderBottom, borderLeft, borderRight }: CellFormat): BorderLine | null {
  const lines = [borderTop, borderBottom, borderLeft, borderRight];
  const same = lines.every((line) => JSON.stringify(line) === JSON.stringify(borderTop));
  return same && borderTop?.style === 'Continuous' && borderTop.weight === 'Thin' ? borderTop : null;
}
