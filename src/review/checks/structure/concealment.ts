/** STR: what stands in the file but is not seen. */
import { columnName } from '../../../workbook/address';
import { cellValue } from '../../../workbook/cells';
import type { SheetSnapshot, Span } from '../../../workbook/snapshot';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { fileCheck, packageCheck } from '../file-check';

const hiddenRows = spanCheck('rows-concealed', {
  spansOf: ({ hiddenRows: spans }) => spans,
  usedIn: ({ cells }) => cells.rows,
  told: ({ from, to }) => `${String(from + 1)}:${String(to)}`,
});

const hiddenColumns = spanCheck('columns-concealed', {
  spansOf: ({ hiddenColumns: spans }) => spans,
  usedIn: ({ cells }) => Int32Array.from(new Set(cells.columns)).sort(),
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

/** Hidden rows or columns of a sheet: which, in which of all anything stands (ascending), and how they are called. */
interface Spans {
  readonly spansOf: (sheet: SheetSnapshot) => readonly Span[];
  readonly usedIn: (sheet: SheetSnapshot) => Int32Array;
  readonly told: (span: Span) => string;
}

function spanCheck(id: string, { spansOf, usedIn, told }: Spans): Check<Submission> {
  return fileCheck({ id, family: 'STR', severity: 'warning' }, ({ snapshot }, log) => {
    for (const sheet of snapshot.sheets) {
      const spans = spansOf(sheet);
      if (spans.length === 0) continue;
      const used = usedIn(sheet);
      for (const span of spans) if (holdsAny(used, span)) log.fail({ sheet: sheet.name, found: told(span) });
    }
  });
}

/** Whether one of the ascending numbers lies in the span; by halves, for a file may hide every second row. */
function holdsAny(used: Int32Array, { from, to }: Span): boolean {
  let low = 0;
  let high = used.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (used[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < used.length && used[low]! < to;
}
