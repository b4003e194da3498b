/** What the head of a printed table says of its index. */
import type { Scoreboard } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';

/** The index and its period in capitals: `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023`. */
export function subjectOf({ settings }: Pick<Scoreboard, 'settings'>, texts: Texts): string {
  const { indexName } = settings;
  const period = periodText(settings.period.label, texts);
  const isNamed = period === '' || indexName.includes(settings.period.label);
  return [indexName, ...(isNamed ? [] : [period])]
    .filter((part) => part !== '')
    .join(' ')
    .toLocaleUpperCase(texts.language);
}

/** The stage, unless it is the last, and whether results may still change. */
export function factsOf({ stage, provisional }: Scoreboard, texts: Texts): readonly string[] {
  const facts = [
    ...(stage === 'final' ? [] : [texts.text('title.stage', { stage: texts.text(`stage.${stage}`) })]),
    ...(provisional ? [texts.text('title.provisional')] : []),
  ];
  return facts.length === 0 ? [] : [facts.join(' – ')];
}

/** What the points rest on. */
export function basisOf({ settings }: Pick<Scoreboard, 'settings'>, texts: Texts): readonly string[] {
  const { decision } = settings;
  if (decision === '') return [];
  return [texts.text(/^\d/.test(decision) ? 'print.basisNumber' : 'print.basis', { decision })];
}

function periodText(label: string, texts: Texts): string {
  if (label === '') return '';
  if (/^\d{4}$/.test(label)) return texts.text('print.period.year', { period: label });
  if (/^\d{1,2}\/\d{4}$/.test(label)) return texts.text('print.period.month', { period: label });
  return /^\p{L}/u.test(label) ? label : texts.text('print.period.other', { period: label });
}
