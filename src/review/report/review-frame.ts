/** What all sheets of a review have in common. */
import type { IndexBook } from '../../core/book';
import type { DataSheet, ReportColumn, ReportColumnKind } from '../../sheets/reports/data-sheet';
import { decisionLine } from '../../sheets/reports/report';
import type { Texts } from '../../sheets/texts';

type Common =
  | 'titles'
  | 'measure'
  | 'sums'
  | 'sumLabelColumns'
  | 'notesHeading'
  | 'orientation'
  | 'decimals'
  | 'partTitle';

/** Titles end with what this sheet says of itself. */
export function reviewFrame(
  { settings }: IndexBook,
  title: string,
  facts: readonly string[],
  texts: Texts,
): Pick<DataSheet, Common> {
  const { indexName, period, decision } = settings;
  const about = [
    ...(decision === '' ? [] : [decisionLine(decision, texts)]),
    ...(period.label === '' ? [] : [texts.text('title.period', { period: period.label })]),
  ];
  return {
    titles: [
      title,
      ...(indexName === '' ? [] : [indexName]),
      ...(about.length > 0 ? [about.join(' – ')] : []),
      ...facts,
    ],
    measure: '',
    sums: [],
    sumLabelColumns: 0,
    notesHeading: texts.text('note.heading'),
    orientation: 'landscape',
    decimals: 0,
    partTitle: (named, part) => texts.text('title.part', { title: named, part }),
  };
}

/** A column headed by the text `review.column.<id>`. */
export function reviewColumn(
  texts: Texts,
  id: string,
  kind: ReportColumnKind,
  maxWidth: number,
): ReportColumn {
  return { heading: texts.text(`review.column.${id}`), kind, maxWidth };
}
