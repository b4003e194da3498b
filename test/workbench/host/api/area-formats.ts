import type { CellRange } from '../../../../src/workbook/address';
import type { CellFormat } from '../../model/cell-format';
import { property, type Property } from '../api-table';
import type { Argument } from '../arguments';
import type { AreasTarget } from '../sheet-targets';
import type { Json } from '../wire';
import { refuseProtected } from './write-guard';

/** What all cells of the areas share of their formats; null where they differ, as Excel answers. */
export function sharedFormat<V extends Json>(
  { sheet, areas }: AreasTarget,
  of: (format: CellFormat) => V,
): V | null {
  const values = new Set(areas.flatMap((area) => sheet.formats.distinct(area).map(of)));
  const [first, ...others] = values;
  return first === undefined || others.length > 0 ? null : first;
}

/** @throws HostError `AccessDenied` when the sheet is protected and does not allow it. */
export function patchFormat({ sheet, areas }: AreasTarget, patch: Partial<CellFormat>): void {
  refuseProtected(sheet, 'allowFormatCells');
  for (const area of areas) sheet.formats.patch(area, patch);
}

/** A property of `CellFormat` as a property of the API. */
export function formatField<K extends keyof CellFormat>(
  since: string,
  key: K,
  read: (value: Argument) => CellFormat[K] & Json,
): Property<AreasTarget> {
  return property(
    since,
    (target) => sharedFormat(target, (format) => format[key] as Json),
    (target, value) => {
      patchFormat(target, { [key]: read(value) });
    },
  );
}

/** Rows and columns of areas, as half-open spans. */
export function spansOf(
  areas: readonly CellRange[],
  direction: 'row' | 'column',
): { readonly from: number; readonly to: number }[] {
  return areas.map((area) =>
    direction === 'row'
      ? { from: area.row, to: area.row + area.rows }
      : { from: area.column, to: area.column + area.columns },
  );
}
