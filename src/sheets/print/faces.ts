/** How printed sheets look: black Times New Roman, thin lines, nothing else. */
import type { CellStyle } from '../../workbook/plan';
import { typeface } from '../style';

const text = {
  fontName: typeface,
  color: '000000',
  vertical: 'center',
  wrap: true,
} as const satisfies CellStyle;

/** Sizes of the lines above a table, in points. */
export const headSizes = { annex: 14, title: 14, fact: 13, small: 12 } as const;

export function line(size: number, more: CellStyle = {}): CellStyle {
  return { ...text, fontSize: size, ...more };
}

/** A cell of the table. */
export function boxed(size: number, more: CellStyle = {}): CellStyle {
  return { ...line(size), border: '000000', ...more };
}
