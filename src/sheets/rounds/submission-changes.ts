/** `So sánh lần nộp`: cell by cell, what a unit entered otherwise than in the file before. */
import type { IndexBook } from '../../core/book';
import type { Criterion } from '../../core/criteria/criterion';
import { criteriaFor } from '../../core/criteria/tree';
import { cellName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { entryOfKey } from '../unit-form/submitted-figures';
import { evidenceColumns, formColumns, unitFormSheets } from '../unit-form/columns';
import type { RemarkChange } from './entry-changes';
import { entryName } from './entry-name';
import type { Intake } from './intake';
import { changeColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, proseStyle, roundSheet } from './round-table';

/**
 * The figures of a file, then what it says of them and its list of evidence. `remarks` by the name of the later file.
 * Null when no unit sent two files that differ.
 */
export function submissionChanges(
  { criteriaSets }: Pick<IndexBook, 'criteriaSets'>,
  { lines }: Intake,
  remarks: ReadonlyMap<string, readonly RemarkChange[]>,
  texts: Texts,
): SheetPlan | null {
  const rows = lines.flatMap(({ unit, received, submission, against, changes }) => {
    const file = { unit: unit?.code ?? null, unitName: unit?.name ?? null, submission, against };
    const criteria = criteriaFor(criteriaSets, unit?.group ?? '');
    const figures = changes.map(({ key, row, column, before, now }) => {
      const { criterion, measure } = entryOfKey(key);
      return {
        ...file,
        criterion,
        criterionName: criteria.get(criterion)?.name ?? null,
        measure: entryName(measure, texts),
        cell: cellName(row, column),
        before: before ?? texts.text('word.empty'),
        now: now ?? texts.text('word.empty'),
      };
    });
    const others = (received && remarks.get(received.file)) ?? [];
    return [...figures, ...others.map((change) => ({ ...file, ...remarkRow(change, criteria, texts) }))];
  });
  if (rows.length === 0) return null;
  const entry = { width: 28, style: { wrap: true }, groupsDigits: true } as const;
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

function remarkRow(
  { cell, criterion, document, name, before, now }: RemarkChange,
  criteria: ReadonlyMap<string, Criterion>,
  texts: Texts,
) {
  const { language } = texts;
  const columns = document === null ? formColumns : evidenceColumns;
  const listed = [unitFormSheets.evidence[language], document].join(': ');
  return {
    criterion,
    criterionName: criterion === null ? listed : (criteria.get(criterion)?.name ?? null),
    measure: columns.find(({ id }) => id === name)?.names[language] ?? name,
    cell: cellName(cell.row, cell.column),
    before: before ?? texts.text('word.empty'),
    now: now ?? texts.text('word.empty'),
  };
}
