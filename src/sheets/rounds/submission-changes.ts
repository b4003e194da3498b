/** `So sánh lần nộp`: cell by cell, what a unit entered otherwise than in the file before. */
import type { IndexBook } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { cellName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { entryOfKey } from '../unit-form/submitted-figures';
import { entryName } from './entry-name';
import type { Intake } from './intake';
import { changeColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, proseStyle, roundSheet } from './round-table';

/** Null when no unit sent two files that differ. */
export function submissionChanges(
  { criteriaSets }: Pick<IndexBook, 'criteriaSets'>,
  { lines }: Intake,
  texts: Texts,
): SheetPlan | null {
  const rows = lines.flatMap(({ unit, submission, against, changes }) =>
    changes.map(({ key, row, column, before, now }) => {
      const { criterion, measure } = entryOfKey(key);
      return {
        unit: unit?.code ?? null,
        unitName: unit?.name ?? null,
        submission,
        against,
        criterion,
        criterionName: criteriaFor(criteriaSets, unit?.group ?? '').get(criterion)?.name ?? null,
        measure: entryName(measure, texts),
        cell: cellName(row, column),
        before: before ?? texts.text('word.empty'),
        now: now ?? texts.text('word.empty'),
      };
    }),
  );
  if (rows.length === 0) return null;
  const entry = { width: 16, style: { horizontal: 'right' } } as const;
  return roundSheet(
    {
      sheet: roundSheets.changes,
      title: texts.text('rounds.changes.title'),
      lead: texts.text('rounds.changes.lead', { count: rows.length }),
      names: changeColumns,
      columns: {
        number: { width: 6, style: centered },
        unit: { width: 11, style: codeStyle },
        unitName: { width: 34, style: proseStyle },
        submission: { width: 9, style: centered },
        against: { width: 9, style: centered },
        criterion: { width: 11, style: codeStyle },
        criterionName: { width: 50, style: proseStyle },
        measure: { width: 18, style: proseStyle },
        cell: { width: 8, style: centered },
        before: entry,
        now: entry,
      },
      rows: rows.map((row, i) => ({ number: i + 1, ...row })),
      frozenColumns: 3,
    },
    texts,
  );
}
