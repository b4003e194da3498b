/** What is written into a copy of a unit's own file: its findings, each leading to its cell. */
import type { IndexBook } from '../../core/book';
import { dataSheets } from '../../sheets/reports/data-sheet';
import { findingText } from '../../sheets/reports/finding-text';
import type { Texts } from '../../sheets/texts';
import { sheetCellName } from '../../workbook/address';
import type { WorkbookPlan } from '../../workbook/plan';
import type { FileReview } from '../file-review';
import { type FindingColumn, findingColumns, reviewFrame } from './review-frame';
import { reviewSheets } from './review-sheets';

const columns: readonly FindingColumn[] = [
  ['number', 'whole', 6],
  ['severity', 'text', 12],
  ['sheet', 'text', 15],
  ['cell', 'code', 8],
  ['criterion', 'code', 9],
  ['what', 'text', 46],
  ['found', 'text', 17],
  ['expected', 'text', 18],
  ['cure', 'text', 40],
];

/** Column that leads to the cell. */
const cellColumn = columns.findIndex(([id]) => id === 'cell');

export function unitCopyPlan(book: IndexBook, review: FileReview, texts: Texts): WorkbookPlan {
  const unit = book.units.find(({ code }) => code === review.unit);
  const name = (unit?.name ?? review.file).toLocaleUpperCase('vi');
  const verdict = texts.text('review.title.verdict', { verdict: texts.text(`verdict.${review.verdict}`) });
  const findings = review.findings.filter(({ status }) => status === 'fail');
  const sheets = dataSheets({
    ...reviewFrame(book, texts.text('review.title.unit', { name }), [verdict], texts),
    sheet: reviewSheets.findings[texts.language],
    table: 'ChiSo_Review',
    columns: findingColumns(columns, texts),
    rows: findings.map((finding, i) => {
      const { sheet, cell, what, found, expected, cure } = findingText(finding, texts);
      const severity = texts.text(`severity.${finding.severity}`);
      return [i + 1, severity, sheet, cell, finding.criterion ?? '', what, found, expected, cure];
    }),
    links: findings.flatMap(({ cell }, row) =>
      cell
        ? [
            {
              row,
              column: cellColumn,
              to: cell,
              tip: texts.text('review.link.cell', { cell: sheetCellName(cell.sheet, cell.row, cell.column) }),
            },
          ]
        : [],
    ),
    notes: [
      ...(findings.length === 0 ? [texts.text('review.note.none')] : []),
      texts.text('review.note.unitCopy'),
    ],
    frozenColumns: 4,
  });
  return { sheets, run: { tool: 'ChiSo', inputs: '' } };
}
