/** Reads the sheet Kết quả công bố. */
import type { PublishedResult } from '../../core/book';
import type { Period } from '../../core/periods/period';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { UnitIndex } from './codes';
import { periodText, type PeriodReader } from './periods';
import type { Reading } from './reading';
import { openTable } from './table';

/**
 * Results of units and of reference rows, such as a national mean, which keep the code or name they have. A row
 * without a period is of the current one. Of two rows for the same period the first counts.
 */
export function readPublished(
  reading: Reading,
  sheet: SheetSnapshot | undefined,
  units: readonly { readonly code: string; readonly name: string }[],
  unitIndex: UnitIndex,
  current: Period,
  periods: PeriodReader,
): readonly PublishedResult[] {
  if (!sheet) return [];
  const { log } = reading;
  const table = openTable(reading, sheet, 'published');
  if (!table) log.add('header-not-found', { sheet: sheet.name });
  const results = new Map<string, PublishedResult>();
  for (const row of table?.rows() ?? []) {
    const code = row.mergedText('unit');
    const name = row.text('unitName');
    const cell = row.at('unit').ref ?? row.at('unitName').ref;
    if (!cell || (code === '' && name === '')) continue;
    const unit = units[unitIndex.byCodeText(code)] ?? units[unitIndex.byNameText(code || name)];
    const percentCell = row.at('percent');
    const percent = percentCell.percent();
    if (percent !== null && percent > 0 && percent <= 1 && !percentCell.isPercent) {
      const at = { cell: percentCell.ref, found: percent, expected: percent * 100 };
      log.addToGroup('share-for-percent', sheet.name, { ...at, unit: unit?.code ?? code });
    }
    const periodCell = row.at('period');
    const written = periodCell.isNumber ? periodText(periodCell) : row.mergedText('period');
    const period = periods.read(written, periodCell.ref) ?? current;
    const key = JSON.stringify([period.key, unit?.code ?? (code || name)]);
    const first = results.get(key);
    if (first) {
      const parameters = { firstRow: first.cell.row + 1 };
      log.addToGroup('duplicate-unit-row', sheet.name, { cell, unit: first.unit, parameters });
      continue;
    }
    results.set(key, {
      period,
      unit: unit?.code ?? (code || name),
      name: name || (unit?.name ?? code),
      score: row.at('score').number(),
      percent,
      rank: row.at('rank').number({ min: 1 }),
      setVersion: row.text('setVersion'),
      decimals: row.at('score').decimals,
      cell,
    });
  }
  return [...results.values()];
}
