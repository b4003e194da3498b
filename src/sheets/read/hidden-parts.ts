/** Hidden rows and columns that hold something. */
import { CellKind, type SheetSnapshot, type Span } from '../../workbook/snapshot';
import type { ReadingLog } from './finding-ids';

export function reportHiddenParts(sheet: SheetSnapshot, log: ReadingLog): void {
  const { rows, starts, columns, kinds } = sheet.cells;
  if (sheet.hiddenRows.length === 0 && sheet.hiddenColumns.length === 0) return;
  const inRows = new Set<number>();
  const inColumns = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    const isRowHidden = lies(rows[i]!, sheet.hiddenRows);
    for (let offset = starts[i]!; offset < starts[i + 1]!; offset++) {
      if (kinds[offset] === CellKind.blank) continue;
      if (isRowHidden) inRows.add(rows[i]!);
      if (lies(columns[offset]!, sheet.hiddenColumns)) inColumns.add(columns[offset]!);
    }
  }
  const [row] = inRows;
  const column = Math.min(...inColumns);
  if (row !== undefined) {
    log.add('hidden-rows', {
      cell: { sheet: sheet.name, row, column: 0 },
      parameters: { count: inRows.size },
    });
  }
  if (inColumns.size > 0) {
    log.add('hidden-columns', {
      cell: { sheet: sheet.name, row: rows[0] ?? 0, column },
      parameters: { count: inColumns.size },
    });
  }
}

function lies(index: number, spans: readonly Span[]): boolean {
  return spans.some((span) => index >= span.from && index < span.to);
}
