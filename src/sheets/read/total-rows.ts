/** Rows that are no units and no criteria: sums, means, headings of a khối. */
import { totalRowBeginnings, totalRowNames } from '../words';
import { foldName } from './names';

const names = new Set(totalRowNames.map(foldName));
const beginnings = totalRowBeginnings.map(foldName);

/** Whether a text names a row that sums up others. */
export function isTotalName(text: string): boolean {
  const folded = foldName(text);
  return names.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
}

/** The khối that a text such as `I. KHỐI SỞ, NGÀNH` or `Khối xã` names, or null for other texts. */
export function sectionName(text: string): string | null {
  const match = /^(?:(?:[IVX]+|[A-Z])[.)\s]\s*)?((?:khối|nhóm|group)\b.*)$/iu.exec(text);
  return match?.[1] ?? null;
}

/**
 * The khối that a whole row names: a single text after a Roman number or a letter, or merged over the columns, or
 * one that begins as the name of a khối. Null for other rows.
 *
 * @param texts of the row's cells, from left to right.
 */
export function sectionOfRow(texts: readonly string[], isMerged: boolean): string | null {
  const [first = '', second] = texts;
  const isNumbered = second !== undefined && /^(?:[IVX]+|[A-Z])[.)]?$/u.test(first);
  const name = isNumbered ? second : first;
  if (texts.length !== (isNumbered ? 2 : 1) || isTotalName(name)) return null;
  if (isNumbered || isMerged) return sectionName(name) ?? name;
  return sectionName(name);
}
