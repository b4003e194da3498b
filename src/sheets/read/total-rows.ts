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

/** The khối that a heading row such as `I. KHỐI SỞ, NGÀNH` or `Khối xã` names, or null for other texts. */
export function sectionName(text: string): string | null {
  const match = /^(?:(?:[IVX]+|[A-Z])[.)\s]\s*)?((?:khối|nhóm|group)\b.*)$/iu.exec(text);
  return match?.[1] ?? null;
}
