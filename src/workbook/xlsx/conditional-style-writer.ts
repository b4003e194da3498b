import type { CellStyle } from '../plan';
import { escapeXml } from './xml-text';

/** A style that cells take on when a condition holds. Typeface, size and alignment stay those of the cell. */
export function conditionalStyleXml(style: CellStyle, formatId: number, prefix: string): string {
  const { bold, italic, color, fill, border, numberFormat } = style;
  const element = (name: string, inside: string) =>
    inside === '' ? '' : `<${prefix}${name}>${inside}</${prefix}${name}>`;
  const flag = (name: string, on: boolean | undefined) =>
    on === undefined ? '' : `<${prefix}${name} val="${on ? '1' : '0'}"/>`;
  const rgb = (name: string, value: string) => `<${prefix}${name} rgb="FF${escapeXml(value)}"/>`;
  const font = flag('b', bold) + flag('i', italic) + (color === undefined ? '' : rgb('color', color));
  const format =
    numberFormat === undefined
      ? ''
      : `<${prefix}numFmt numFmtId="${String(formatId)}" formatCode="${escapeXml(numberFormat)}"/>`;
  // Here, unlike in cells, a plain fill is the colour behind the pattern; some readers look at the other.
  const colors = fill === undefined ? '' : rgb('fgColor', fill) + rgb('bgColor', fill);
  const pattern =
    colors === '' ? '' : `<${prefix}patternFill patternType="solid">${colors}</${prefix}patternFill>`;
  const sides = border === undefined ? '' : borderSidesXml(border, prefix);
  const inside = element('font', font) + format + element('fill', pattern) + element('border', sides);
  return `<${prefix}dxf>${inside}</${prefix}dxf>`;
}

/** Thin lines on all four sides. */
export function borderSidesXml(color: string, prefix: string): string {
  return ['left', 'right', 'top', 'bottom']
    .map(
      (side) =>
        `<${prefix}${side} style="thin"><${prefix}color rgb="FF${escapeXml(color)}"/></${prefix}${side}>`,
    )
    .join('');
}
