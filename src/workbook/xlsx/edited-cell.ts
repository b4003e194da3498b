import { cellName } from '../address';
import type { CellEdit } from '../plan';
import { beginsAsFormula, numberCell } from './row-writer';
import type { StylesWriter } from './styles-writer';
import { encodeCellText } from './xml-text';

/** What an edited cell is written with. */
export interface EditedCellContext {
  /** Of the elements of its sheet, with the colon; or empty. */
  readonly prefix: string;
  /** Null in a workbook without styles. */
  readonly styles: StylesWriter | null;
}

/** The whole element of a cell with its new content, in the style (by index) that it had. */
export function editedCellXml(edit: CellEdit, style: number, context: EditedCellContext): string {
  const { content } = edit;
  const { prefix: p, styles } = context;
  const isQuoted = typeof content === 'string' && beginsAsFormula.test(content);
  const index = isQuoted && styles ? styles.quoted(style) : style;
  const open = `<${p}c r="${cellName(edit.row, edit.column)}"${index === 0 ? '' : ` s="${String(index)}"`}`;
  if (content === null) return `${open}/>`;
  if (typeof content === 'string') {
    const text = encodeCellText(content);
    return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
  }
  const { type, value } =
    typeof content === 'number' ? numberCell(content) : { type: ' t="b"', value: content ? '1' : '0' };
  return `${open}${type}><${p}v>${value}</${p}v></${p}c>`;
}
