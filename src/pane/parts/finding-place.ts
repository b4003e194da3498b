/** What was found and where, in a line. */
import type { Finding } from '../../core/findings/finding';
import type { LanguageTexts } from '../../locale/texts';
import { findingText } from '../../sheets/reports/finding-text';

/** `place` is `Phiếu tự chấm · F12`, empty where there is none. */
export function placeText(
  finding: Finding,
  texts: LanguageTexts,
): { readonly what: string; readonly place: string } {
  const { what, sheet, cell } = findingText(finding, texts);
  return { what, place: cell === '' ? sheet : `${sheet} · ${cell}` };
}
