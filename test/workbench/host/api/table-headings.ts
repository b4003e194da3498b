import type { CellRange } from '../../../../src/workbook/address';
import { intersection } from '../../model/rectangles';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';

/** Puts the headings of tables right after cells of them were written or emptied. */
export function keepHeadings(model: WorkbookModel, sheet: SheetModel, written: CellRange): void {
  for (const { range } of sheet.tables) {
    if (intersection({ ...range, rows: 1 }, written)) fillHeadings(model, sheet, range);
  }
}

/** Headings are texts, none blank, no two alike: Excel changes what stands there until it is so. */
export function fillHeadings(
  model: WorkbookModel,
  sheet: SheetModel,
  { row, column, columns }: CellRange,
): void {
  const [shown = []] = model.cells.read(sheet.id, { row, column, rows: 1, columns }).shown;
  const taken = new Set<string>();
  const headings = shown.map((cell, index) => {
    const text = typeof cell === 'object' ? (cell?.error ?? `Column${String(index + 1)}`) : String(cell);
    let heading = text;
    for (let number = 2; taken.has(heading.toUpperCase()); number += 1) heading = `${text}${String(number)}`;
    taken.add(heading.toUpperCase());
    return heading;
  });
  model.cells.write(sheet.id, row, column, [headings]);
}
