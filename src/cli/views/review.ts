/** A review as people read it in a terminal: how many of which verdict, the files to look at, what was found most. */
import { severities } from '../../core/findings/finding';
import type { ReviewedBatch } from '../../jobs/review';
import type { LanguageTexts } from '../../locale/texts';
import { failedBySeverity } from '../../review/batch-tally';
import { type FileReview, verdicts } from '../../review/file-review';
import { unitList } from '../../sheets/reports/notes';
import { findingsView } from './findings';
import { textTable } from './text-table';

/** Files listed before the rest is only counted. */
const listedFiles = 20;
/** Units without a file that are named. */
const namedUnits = 10;

export function reviewView({ files, findings, tally }: ReviewedBatch, texts: LanguageTexts): string {
  const counts = { files: tally.files, ...tally.verdicts, missing: tally.missing.length };
  const missing = tally.missing.map(({ code, name }) => `${code} ${name}`);
  const failed = [...files.flatMap((review) => review.findings), ...findings].filter(
    ({ status }) => status === 'fail',
  );
  const lines = [
    `${texts.text('review.counts', counts)}.`,
    '',
    ...fileLines(files, texts),
    '',
    ...(missing.length > 0
      ? [texts.text('cli.review.missing', { units: unitList(missing, texts, namedUnits) }), '']
      : []),
  ];
  return `${lines.join('\n')}\n${findingsView(failed, texts)}`;
}

function fileLines(files: readonly FileReview[], texts: LanguageTexts): string[] {
  const listed = [...verdicts]
    .reverse()
    .flatMap((verdict) => files.filter((review) => review.verdict === verdict));
  const rows = listed.slice(0, listedFiles).map((review) => {
    const counts = failedBySeverity(review);
    return [
      review.unit ?? '',
      review.file,
      texts.text(`verdict.${review.verdict}`),
      ...severities.map((severity) => (counts[severity] === 0 ? '' : texts.number(counts[severity]))),
    ];
  });
  const more = listed.length - rows.length;
  return [
    ...textTable(
      [
        { heading: texts.text('column.unit'), align: 'left' },
        { heading: texts.text('review.column.file'), align: 'left', maxWidth: 48 },
        { heading: texts.text('review.column.verdict'), align: 'left' },
        ...severities.map((severity) => ({
          heading: texts.text(`severity.${severity}`),
          align: 'right' as const,
        })),
      ],
      rows,
    ),
    ...(more > 0 ? [texts.text('cli.review.more', { count: more })] : []),
  ];
}
