import type { CellRange } from '../../../../src/workbook/address';
import { localAddress, sheetPrefix } from '../../model/address-text';
import { wholeSheet } from '../../model/rectangles';
import type { PageModel } from '../../model/page-model';
import type { SheetModel } from '../../model/sheet-model';
import type { NameModel } from '../../model/workbook-model';

/** The names that Excel keeps of what a sheet prints. */
export function pageNames(sheet: SheetModel): NameModel[] {
  const { area, titleRows, titleColumns } = sheet.extras.page;
  const titles: CellRange[] = [
    // Columns first, as Excel writes them.
    ...(titleColumns
      ? [{ ...wholeSheet, column: titleColumns.from, columns: titleColumns.to - titleColumns.from }]
      : []),
    ...(titleRows ? [{ ...wholeSheet, row: titleRows.from, rows: titleRows.to - titleRows.from }] : []),
  ];
  return [
    ...(area.length > 0 ? [nameOf(sheet, 'Print_Area', area)] : []),
    ...(titles.length > 0 ? [nameOf(sheet, 'Print_Titles', titles)] : []),
  ];
}

function nameOf(sheet: SheetModel, name: string, ranges: readonly CellRange[]): NameModel {
  return {
    name,
    formula: `=${ranges.map((range) => fixedAddress(sheet, range)).join(',')}`,
    sheet: sheet.id,
    visible: true,
    comment: '',
  };
}

/** `Sheet1!$A$1:$C$9`, `Sheet1!$2:$3` */
export function fixedAddress(sheet: SheetModel, range: CellRange): string {
  return `${sheetPrefix(sheet.name)}${localAddress(range).replace(/([A-Z]+|[0-9]+)/g, '$$$1')}`;
}

/** What a deleted name of a page held is printed as usual again. */
export function deletePageName(page: PageModel, name: string): void {
  if (name === 'Print_Area') page.area = [];
  if (name !== 'Print_Titles') return;
  page.titleRows = null;
  page.titleColumns = null;
}
