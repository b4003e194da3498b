/** Theo phép rà soát: how each check ended over all files, and why where it was not made. */
import { dataSheets, type ReportColumn } from '../../sheets/reports/data-sheet';
import { reportColumn } from '../../sheets/reports/report';
import type { Texts } from '../../sheets/texts';
import type { SheetPlan } from '../../workbook/plan';
import type { BatchTally, CheckTally } from '../batch-tally';
import { reviewColumn, type reviewFrame } from './review-frame';
import { reviewSheets } from './review-sheets';

export function checksSheet(
  { checks }: BatchTally,
  frame: ReturnType<typeof reviewFrame>,
  texts: Texts,
): SheetPlan {
  return dataSheets({
    ...frame,
    sheet: reviewSheets.checks[texts.language],
    table: 'ChiSo_Checks',
    columns: columns(texts),
    rows: checks.map((tally, i) => [
      i + 1,
      texts.text(`review.family.${tally.check.family}`),
      texts.text(`review.check.${tally.check.id}`),
      texts.text(`severity.${tally.check.severity}`),
      tally.pass,
      tally.fail,
      tally.waived,
      tally.notEvaluated,
      tally.findings,
      reasonsOf(tally, texts),
    ]),
    notes: [texts.text('review.note.checkStates')],
    frozenColumns: 3,
  })[0]!;
}

function columns(texts: Texts): ReportColumn[] {
  return [
    reportColumn(texts, 'number', 'whole', 6),
    reviewColumn(texts, 'family', 'text', 24),
    reviewColumn(texts, 'checkName', 'text', 44),
    reportColumn(texts, 'severity', 'text', 12),
    reviewColumn(texts, 'pass', 'whole', 9),
    reviewColumn(texts, 'fail', 'whole', 9),
    reviewColumn(texts, 'waived', 'whole', 10),
    reviewColumn(texts, 'notEvaluated', 'whole', 10),
    reviewColumn(texts, 'findings', 'whole', 12),
    reviewColumn(texts, 'reasons', 'text', 40),
  ];
}

function reasonsOf({ reasons }: CheckTally, texts: Texts): string {
  return [...reasons]
    .map(([id, count]) =>
      texts.text('review.reason', { reason: texts.text(`review.notEvaluated.${id}`), count }),
    )
    .join(' ');
}
