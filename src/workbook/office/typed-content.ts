import type { CellContent } from '../plan';

/** What Excel is handed for a cell: it takes texts as if somebody had typed them. */
export type Typed = number | string | boolean;

/**
 * The content of a cell as it must be typed. A formula begins with `=`; a text that typing could turn into a formula,
 * number, date, truth value or error gets the apostrophe that Excel takes off again. Cells must not be in the format
 * of texts (`@`) then: there Excel would keep the apostrophe.
 */
export function typed(content: CellContent): Typed {
  if (content === null) return '';
  if (typeof content === 'object') return `=${content.formula}`;
  if (typeof content === 'string') return isPlain(content) ? content : `'${content}`;
  if (typeof content === 'number' && !Number.isFinite(content)) return '#NUM!';
  return content;
}

/** Nothing longer is a date or a number, however it is spelt. */
const longestDate = 60;

/** Whether no program takes the text for anything else: letters first, no digit, no word that means something. */
function isPlain(text: string): boolean {
  if (!/^\p{L}/u.test(text) || /^(?:true|false)$/i.test(text.trim())) return false;
  return !/\p{N}/u.test(text) || text.length > longestDate;
}
