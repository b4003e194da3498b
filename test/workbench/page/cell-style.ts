/** How the grid draws a format of the model. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { BorderLine, CellFormat } from '../model/cell-format';
import { fontList } from './cell-fonts';

/** Points that Excel indents by, for each step. */
const indentPoints = 9;

const horizontal: ReadonlyMap<string, HorizontalAlign> = new Map([
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['CenterAcrossSelection', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
]);

const vertical: ReadonlyMap<string, VerticalAlign> = new Map([
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
]);

const lines: ReadonlyMap<string, BorderStyleTypes> = new Map([
  ['Dash', BorderStyleTypes.DASHED],
  ['DashDot', BorderStyleTypes.DASH_DOT],
  ['DashDotDot', BorderStyleTypes.DASH_DOT_DOT],
  ['Dot', BorderStyleTypes.DOTTED],
  ['Double', BorderStyleTypes.DOUBLE],
]);

const weights: ReadonlyMap<string, BorderStyleTypes> = new Map([
  ['Hairline', BorderStyleTypes.HAIR],
  ['Medium', BorderStyleTypes.MEDIUM],
  ['Thick', BorderStyleTypes.THICK],
]);

/** The style of a cell with this format. */
export function cellStyle(format: CellFormat): IStyleData {
  const bold = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return {
    ff: fontList(format.fontName),
    fs: format.fontSize,
    cl: { rgb: format.fontColor },
    bl: bold,
    it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(format.underline === 'None' ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ht: horizontal.get(format.horizontal) ?? HorizontalAlign.UNSPECIFIED,
    vt: vertical.get(format.vertical) ?? VerticalAlign.BOTTOM,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(format.indent === 0 ? {} : { pd: { l: 2 + format.indent * indentPoints } }),
    ...(format.numberFormat === 'General' ? {} : { n: { pattern: format.numberFormat } }),
    bd: {
      t: border(format.borderTop),
      b: border(format.borderBottom),
      l: border(format.borderLeft),
      r: border(format.borderRight),
    },
  };
}

function border(line: BorderLine | null): IBorderStyleData | null {
  if (!line) return null;
  const s = lines.get(line.style) ?? weights.get(line.weight) ?? BorderStyleTypes.THIN;
  return { s, cl: { rgb: line.color } };
}
