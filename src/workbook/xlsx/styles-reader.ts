import { WorkbookRefusal } from '../port';
import type { Limits } from './limits';
import { XmlEvent, type XmlReader } from './xml-reader';

/** Number formats of a workbook: each code once, and which one each cell style (`xf` index) has. */
export interface NumberFormats {
  readonly codes: readonly string[];
  readonly byStyle: Uint16Array;
}

export const noFormats: NumberFormats = { codes: ['General'], byStyle: new Uint16Array(1) };

/** Codes that files name by number only. Source: ECMA-376 part 1, 18.8.30. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Reads the styles part as far as number formats go; an unknown number counts as General. */
export function readNumberFormats(xml: XmlReader, limits: Limits): NumberFormats {
  const custom = new Map<number, string>();
  const styles: number[] = [];
  xml.openRoot('styleSheet');
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.depth !== 2) continue;
    if (xml.name === 'numFmts') {
      xml.eachChild('numFmt', () => {
        custom.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
      });
    } else if (xml.name === 'cellXfs') {
      xml.eachChild('xf', () => {
        styles.push(Number(xml.attribute('numFmtId') ?? 0));
        if (styles.length > limits.styles) {
          throw new WorkbookRefusal('too-many-items', { part: xml.part, what: 'xf', limit: limits.styles });
        }
      });
    } else xml.skip();
  }
  const codes = ['General'];
  const indexes = new Map([['General', 0]]);
  const byStyle = Uint16Array.from(styles.length === 0 ? [0] : styles, (id) => {
    const code = custom.get(id) ?? builtInFormats.get(id) ?? 'General';
    const index = indexes.get(code) ?? codes.push(code) - 1;
    indexes.set(code, index);
    return index;
  });
  return { codes, byStyle };
}
