/**
 * Reads the workbook that is open in Excel: two batches for what it consists of, then the cells in batches of
 * about 4 MB, however many sheets there are.
 */
import type { ReadRequest } from '../port';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { TextTable } from '../text-table';
import { CellBudget } from '../xlsx/cell-budget';
import { pageLimits } from '../xlsx/limits';
import { runBatches } from './batches';
import { readCells } from './cells-reading';
import { readDocument } from './document';
import { readOutline, type SheetOutline } from './outline';
import type { SheetCells } from './sheet-cells';
import type { Supports } from './supports';

/**
 * Reads what is asked for; sheets that are charts are not in Excel's API and left out. The file's own bytes say
 * what the API does not: they are taken where package facts are asked for, and where Excel does not tell
 * merged cells, by which headings are understood.
 */
export async function readOfficeWorkbook(
  supports: Supports,
  request: ReadRequest,
): Promise<WorkbookSnapshot> {
  return runBatches(async (context) => {
    const outline = await readOutline(context, supports, request);
    const lacking = outline.sheets.some(({ merges }) => merges === null);
    const file = request.package || lacking ? await readDocument(request) : null;
    const formats = new TextTable([]);
    formats.index('General');
    const into = { texts: new TextTable([]), formats, budget: new CellBudget(pageLimits) };
    const cells = await readCells(context, outline.sheets, into);
    return {
      name: outline.name,
      sheets: outline.sheets.map((sheet, i) => {
        const stored = file?.sheets.find(({ name }) => name === sheet.name);
        return sheetSnapshot(sheet, cells[i]!, stored);
      }),
      names: outline.names,
      formats: formats.texts,
      date1904: outline.date1904,
      ownSheets: outline.own.sheets,
      run: outline.own.run,
      package: request.package ? (file?.package ?? null) : null,
    };
  });
}

function sheetSnapshot(
  outline: SheetOutline,
  cells: SheetCells,
  file: SheetSnapshot | undefined,
): SheetSnapshot {
  const { name, visibility, merges, tables, comments } = outline;
  return {
    name,
    kind: 'worksheet',
    visibility,
    ...cells,
    merges: merges ?? file?.merges ?? [],
    tables,
    validations: file?.validations ?? [],
    comments: file?.comments ?? comments,
    protection: { sheet: outline.protected, password: file?.protection.password ?? false },
  };
}
