/** Texts that show nothing, as `=IF(A9="";"";...)` leaves them below the data, are blank cells to every reader. */
import { hasVisibleText } from '../../core/measures/number-text';
import { CellKind, type CellTable, type SheetSnapshot } from '../../workbook/snapshot';

/**
 * The same sheets where such cells are blank, and their formulas, which say nothing, are not there. A sheet without
 * any stays the object that it was.
 */
export function withoutBlankTexts(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  // Sheets of a file share their texts, which may be many.
  const known = new Map<readonly string[], ReadonlySet<number>>();
  return sheets.map((sheet) => {
    const { texts } = sheet.cells;
    const blank = known.get(texts) ?? blankIds(texts);
    known.set(texts, blank);
    const cells = blank.size === 0 ? sheet.cells : cleared(sheet.cells, blank);
    return cells === sheet.cells ? sheet : { ...sheet, cells };
  });
}

function blankIds(texts: readonly string[]): ReadonlySet<number> {
  const ids = new Set<number>();
  texts.forEach((text, id) => {
    if (!hasVisibleText(text)) ids.add(id);
  });
  return ids;
}

function cleared(cells: CellTable, blank: ReadonlySet<number>): CellTable {
  const kinds = cells.kinds.slice();
  const formulas = new Map(cells.formulas);
  let any = false;
  for (let offset = 0; offset < kinds.length; offset++) {
    if (kinds[offset] !== CellKind.text || !blank.has(cells.numbers[offset]!)) continue;
    kinds[offset] = CellKind.blank;
    formulas.delete(offset);
    any = true;
  }
  return any ? { ...cells, kinds, formulas } : cells;
}
