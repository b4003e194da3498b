/** How the columns of a table look, by what they hold. */
import type { CellStyle, StyledRange } from '../../workbook/plan';
import { shownValue } from './column-width';
import type { DataSheet, ReportColumnKind, ReportRow } from './data-sheet';
import { bodyStyle } from './house-style';

/** A style for each column over its table rows and sums, from a row on. */
export function columnStyles(
  sheet: DataSheet,
  row: number,
  rows: readonly ReportRow[],
  sums: number,
): StyledRange[] {
  return sheet.columns.map((column, i) => ({
    range: { row, column: i, rows: rows.length + sums, columns: 1 },
    style: { ...bodyStyle, ...kindStyle(column.kind, i, rows, sheet.decimals) },
  }));
}

function kindStyle(
  kind: ReportColumnKind,
  column: number,
  rows: readonly ReportRow[],
  decimals: number,
): CellStyle {
  const points = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  switch (kind) {
    case 'text':
      return { horizontal: 'left', indent: 1, wrap: true };
    case 'code':
      return { horizontal: 'left', indent: 1, numberFormat: '@' };
    case 'points':
      return { horizontal: 'right', indent: 1, numberFormat: points };
    case 'signed':
      return { horizontal: 'right', indent: 1, numberFormat: `+${points};-${points};${points}` };
    case 'whole':
      return { horizontal: 'center', numberFormat: '0' };
    case 'wholeSigned':
      return { horizontal: 'center', numberFormat: '+0;-0;0' };
    case 'percent':
      return { horizontal: 'right', indent: 1, numberFormat: '0.0' };
    case 'rank':
      return { horizontal: 'center', numberFormat: hasHalves(rows, column) ? '0.0' : '0' };
    case 'change':
      return { horizontal: 'center', numberFormat: hasHalves(rows, column) ? '+0.0;-0.0;0.0' : '+0;-0;0' };
  }
}

/** Mean places of equal units may be halves. */
function hasHalves(rows: readonly ReportRow[], column: number): boolean {
  return rows.some((row) => {
    const cell = shownValue(row[column] ?? null);
    return typeof cell === 'number' && !Number.isInteger(cell);
  });
}
