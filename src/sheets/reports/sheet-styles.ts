/** The look of a data sheet: which style lies over which cells. */
import type { CellRange } from '../../workbook/address';
import type { StyledRange } from '../../workbook/plan';
import { columnStyles } from './column-styles';
import type { DataSheet } from './data-sheet';
import {
  headerStyle,
  linkStyle,
  sumLabelStyle,
  sumSpanStyle,
  sumStyle,
  textStyles,
  titleStyles,
} from './house-style';
import type { SheetPlaces } from './sheet-places';

export function sheetStyles(sheet: DataSheet, places: SheetPlaces): StyledRange[] {
  const { measureRow, bandRow, header, rows, text, pageColumns } = places;
  const columns = sheet.columns.length;
  const line = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const across = (row: number): CellRange => ({ ...line(row), columns: pageColumns });
  return [
    ...sheet.titles.map((_, i) => ({ range: across(i), style: titleStyles[Math.min(i, 2)]! })),
    { range: { row: measureRow, column: pageColumns - 1, rows: 1, columns: 1 }, style: titleStyles[3]! },
    ...(sheet.bands ?? []).map((band) => ({
      range: { row: bandRow, column: band.column, rows: 1, columns: band.columns },
      style: headerStyle,
    })),
    { range: line(header), style: headerStyle },
    ...columnStyles(sheet, header + 1, rows, sheet.sums.length),
    ...(sheet.strongRows ?? []).map((row) => ({ range: line(header + 1 + row), style: sumStyle })),
    ...sumStyles(sheet, places),
    ...text.map((one) => ({ range: across(one.row), style: textStyles[one.kind] })),
    ...(sheet.links ?? []).map((link) => ({
      range: { row: header + 1 + link.row, column: link.column, rows: 1, columns: 1 },
      style: linkStyle,
    })),
  ];
}

function sumStyles({ columns, sums, sumLabelColumns }: DataSheet, places: SheetPlaces): StyledRange[] {
  if (sums.length === 0) return [];
  const over = { row: places.sumsFrom, column: 0, rows: sums.length };
  return [
    { range: { ...over, columns: columns.length }, style: sumStyle },
    { range: { ...over, columns: sumLabelColumns }, style: sumLabelStyle },
    ...places.sumSpans.map((range) => ({ range, style: sumSpanStyle })),
  ];
}
