/** Reads what a unit wrote on its explanation form. */
import type { IndexBook } from '../../core/book';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { cellValue, type CellValue } from '../../workbook/cells';
import { CodeIndex, CodeSequence } from '../read/codes';
import { readingLog } from '../read/finding-ids';
import { findHeader, type HeaderFormat } from '../read/header';
import { startReading } from '../read/reading';
import { Table } from '../read/table';
import { unitOfForm } from '../unit-form/unit-of-form';
import { type AppraisalColumn, type AppraisalRow, type AppraisalRows, asPoints } from './appraisal-rows';
import { answerColumns } from './round-sheets';

const readColumns = ['criterion', 'self', 'opinion', 'explanation', 'evidence', 'proposed'] as const;
type ReadColumn = (typeof readColumns)[number];

const format: HeaderFormat = {
  columns: readColumns.map((id) => ({ id, names: answerColumns[id], aliases: [] })),
  headedBy: [
    ['criterion', 'opinion'],
    ['criterion', 'proposed'],
  ],
};

/**
 * The lines that the unit answered, as lines of an appraisal. Its bare opinion stands for the explanation where it gives
 * none. Null where the workbook is no such form or does not tell whose it is.
 */
export function readAnswers(
  snapshot: WorkbookSnapshot,
  book: Pick<IndexBook, 'units' | 'criteriaSets' | 'settings'>,
): Pick<AppraisalRows, 'rows' | 'strangers'> | null {
  const reading = startReading(snapshot, readingLog());
  const unit = unitOfForm(snapshot, book);
  const criteria = new CodeIndex(book.criteriaSets.flatMap(({ nodes }) => nodes.map(({ code }) => code)));
  for (const sheet of reading.snapshot.sheets) {
    const header = findHeader(reading, sheet, format);
    if (!header || !unit) continue;
    const sequence = new CodeSequence((code) => criteria.find(code) !== null);
    const rows: AppraisalRow[] = [];
    const strangers: AppraisalRows['strangers'][number][] = [];
    for (const row of new Table<ReadColumn>(reading, sheet, header).rows()) {
      const values = new Map<AppraisalColumn, NonNullable<CellValue>>();
      const put = (id: AppraisalColumn, value: CellValue) => {
        if (value !== null && value !== '') values.set(id, value);
      };
      put('explanation', row.at('explanation').prose || row.at('opinion').prose);
      put('evidence', row.at('evidence').prose);
      put('proposed', numberAt('proposed'));
      const code = row.at('criterion');
      if (values.size === 0 || code.text === '') continue;
      put('self', numberAt('self'));
      const criterion = criteria.find(sequence.read(code).code);
      if (criterion === null) {
        const cell = { sheet: sheet.name, row: row.row, column: header.columns.get('criterion') ?? 0 };
        strangers.push({ cell, unit: unit.code, criterion: code.text });
      } else {
        rows.push({ unit: unit.code, criterion, period: book.settings.period.label, row: row.row, values });
      }

      function numberAt(id: ReadColumn): CellValue {
        const column = header?.columns.get(id);
        const value = column === undefined ? null : cellValue(sheet.cells, row.row, column);
        return typeof value === 'object' ? null : asPoints(value);
      }
    }
    return { rows, strangers };
  }
  return null;
}
