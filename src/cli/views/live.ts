/** What a result in live mode is made of, for people. */
import type { LiveReport } from '../../sheets/live/live-sheets';
import type { LanguageTexts } from '../../locale/texts';

export function liveView({ live, formulas, values }: LiveReport, texts: LanguageTexts): string {
  if (!live) return `${texts.text('cli.live.tooMany')}\n`;
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  const reasons = values.map(
    ([reason, count]) =>
      `  ${texts.text('note.live.values', { count, reason: texts.text(`note.live.${reason}`) })}\n`,
  );
  return `${texts.text('cli.live', { formulas, values: total })}\n${reasons.join('')}`;
}
