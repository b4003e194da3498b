/** Reads the sheet Phạm vi áp dụng. */
import type { ScopeEntry } from '../../core/book';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CodeIndex, UnitIndex } from './codes';
import type { Reading } from './reading';
import { openTable } from './table';

/** Entries whose unit and criterion are known; one row may name several criteria separated by `;` or `,`. */
export function readScope(
  reading: Reading,
  sheet: SheetSnapshot | undefined,
  units: readonly { readonly code: string }[],
  unitIndex: UnitIndex,
  criteria: CodeIndex,
): readonly ScopeEntry[] {
  if (!sheet) return [];
  const { log } = reading;
  const table = openTable(reading, sheet, 'scope');
  if (!table) log.add('header-not-found', { sheet: sheet.name });
  const entries: ScopeEntry[] = [];
  for (const row of table?.rows() ?? []) {
    const cell = row.at('unit').ref;
    const written = row.mergedText('unit') || row.text('unitName');
    const codes = row.at('criterion').codes;
    if (!cell || (written === '' && codes.length === 0)) continue;
    const unit = units[unitIndex.byCodeText(written)] ?? units[unitIndex.byNameText(written)];
    if (written === '' || codes.length === 0) {
      const id = written === '' ? 'row-without-unit' : 'row-without-criterion';
      log.addToGroup(id, sheet.name, { cell: written === '' ? cell : row.at('criterion').ref });
      continue;
    }
    if (!unit) {
      const expected = unitIndex.nearestTo(written);
      log.add('unknown-unit', { cell, found: written, expected, parameters: { count: 1 } });
      continue;
    }
    for (const code of codes) {
      const criterion = criteria.find(code);
      const at = row.at('criterion').ref ?? cell;
      if (criterion !== null) {
        entries.push({ unit: unit.code, criterion, basis: row.text('basis'), cell: at });
        continue;
      }
      const expected = criteria.nearestTo(code);
      const parameters = { count: 1 };
      log.add('unknown-criterion', { cell: at, unit: unit.code, found: code, expected, parameters });
    }
  }
  return entries;
}
