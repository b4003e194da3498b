import { cellName, maxColumns, maxRows } from '../address';
import { refuseManyLinks } from '../links';
import type { SheetPlan, WorkbookPlan } from '../plan';
import { WorkbookRefusal } from '../port';
import { pageLimits } from '../xlsx/limits';

/**
 * Refuses, before anything is written, what no sheet of Excel holds, and forms: a form is a file of its own for a unit,
 * and the workbook that is open is the index. @throws WorkbookRefusal
 */
export function refuseUnfitPlan({ sheets, form }: WorkbookPlan): void {
  const locked = sheets.find((sheet) => sheet.protected);
  if (form || locked) throw new WorkbookRefusal('form-needs-file', { sheet: locked?.name ?? '' });
  sheets.forEach(refuseUnfitSheet);
}

function refuseUnfitSheet({ name, blocks, links = [] }: SheetPlan): void {
  const { textLength, formulaLength } = pageLimits;
  const tooLong = (code: 'text-too-long' | 'formula-too-long', row: number, column: number, limit: number) =>
    new WorkbookRefusal(code, { sheet: name, cell: cellName(row, column), limit });
  refuseManyLinks(links);
  for (const block of blocks) {
    const end = block.row + block.rows.length;
    if (end > maxRows) throw new WorkbookRefusal('bad-cell-reference', { sheet: name, row: end });
    block.rows.forEach((cells, i) => {
      const width = block.column + cells.length;
      if (width > maxColumns) throw new WorkbookRefusal('bad-cell-reference', { sheet: name, column: width });
      cells.forEach((content, k) => {
        const isFormula = typeof content === 'object' && content !== null;
        const text = isFormula ? content.value : content;
        if (typeof text === 'string' && text.length > textLength) {
          throw tooLong('text-too-long', block.row + i, block.column + k, textLength);
        }
        if (isFormula && content.formula.length > formulaLength) {
          throw tooLong('formula-too-long', block.row + i, block.column + k, formulaLength);
        }
      });
    });
  }
}
