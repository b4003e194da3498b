/** What all sheets of a review have in common. */
import type { IndexBook } from '../../core/book';
import type { DataSheet, ReportColumn, ReportColumnKind } from '../../sheets/reports/data-sheet';
import { decisionLine } from '../../sheets/reports/report';
import type { Texts } from '../../sheets/texts';
import { findingColumnNames, type FindingColumnId } from './review-sheets';

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

/** A column of findings: what it holds, and how wide it may become. */
export type FindingColumn = readonly [id: FindingColumnId, kind: ReportColumnKind, maxWidth: number];

/** Columns of findings under their names; those that somebody is to fill are as wide as they may become from the first. */
export function findingColumns(
  columns: readonly FindingColumn[],
  texts: Texts,
  toFill: ReadonlySet<FindingColumnId> = new Set(),
): readonly ReportColumn[] {
  return columns.map(([id, kind, maxWidth]) => ({
    heading: findingColumnNames[id][texts.language],
    kind,
    maxWidth,
    ...(toFill.has(id) && { minWidth: maxWidth }),
  }));
}
