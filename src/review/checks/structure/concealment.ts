/** STR: what stands in the file but is not seen. */
import { columnName } from '../../../workbook/address';
import { cellValue } from '../../../workbook/cells';
import type { SheetSnapshot, Span } from '../../../workbook/snapshot';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { packageCheck } from '../file-check';

const hiddenRows = spanCheck('rows-concealed', {
  spansOf: ({ hiddenRows: spans }) => spans,
  holds: ({ cells }, { from, to }) => cells.rows.some((row) => row >= from && row < to),
  told: ({ from, to }) => `${String(from + 1)}:${String(to)}`,
});

const hiddenColumns = spanCheck('columns-concealed', {
  spansOf: ({ hiddenColumns: spans }) => spans,
  holds: ({ cells }, { from, to }) => cells.columns.some((column) => column >= from && column < to),
  told: ({ from, to }) => `${columnName(from)}:${columnName(to - 1)}`,
});

const concealedText = packageCheck(
  { id: 'text-concealed', family: 'STR', severity: 'warning', stage: 'structure' },
  ({ concealed }, log, { snapshot }) => {
    for (const { sheet, row, column } of concealed) {
      const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
      const value = cells ? cellValue(cells, row, column) : null;
      log.fail({
        cell: { sheet, row, column },
        found: typeof value === 'object' && value !== null ? value.error : value,
      });
    }
  },
);

export const concealmentChecks: readonly Check<Submission>[] = [hiddenRows, hiddenColumns, concealedText];

/** Hidden rows or columns of a sheet: which, whether anything stands in them, and how they are called. */
interface Spans {
  readonly spansOf: (sheet: SheetSnapshot) => readonly Span[];
  readonly holds: (sheet: SheetSnapshot, span: Span) => boolean;
  readonly told: (span: Span) => string;
}

function spanCheck(id: string, { spansOf, holds, told }: Spans): Check<Submission> {
  return {
    id,
    family: 'STR',
    version: 1,
    level: 0,
    stage: 'structure',
    severity: 'warning',
    parameters: [],
    run({ snapshot }, log) {
      for (const sheet of snapshot.sheets) {
        for (const span of spansOf(sheet)) {
          if (holds(sheet, span)) log.fail({ sheet: sheet.name, found: told(span) });
        }
      }
    },
  };
}
