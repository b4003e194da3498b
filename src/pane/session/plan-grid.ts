/** A sheet of the result, as it was planned. */
import type { Texts } from '../../sheets/texts';
import { holdsCell } from '../../workbook/address';
import type { CellContent, CellStyle, SheetPlan } from '../../workbook/plan';
import { cellText } from './cell-text';
import type { Grid, GridCell } from './sheet-view';

export function planGrid(plan: SheetPlan, texts: Texts): Grid {
  const contents = plan.blocks.map(({ row, column, rows }) => ({
    row,
    column,
    rows,
    columns: rows.reduce((most, cells) => Math.max(most, cells.length), 0),
  }));
  const links = new Map((plan.links ?? []).map((link) => [placeKey(link.row, link.column), link]));
  return {
    rows: contents.reduce((most, { row, rows }) => Math.max(most, row + rows.length), 0),
    columns: contents.reduce((most, { column, columns }) => Math.max(most, column + columns), 0),
    widths: plan.columnWidths,
    merges: plan.merges,
    frozenRows: plan.freeze?.rows ?? 0,
    cell: (row, column) => {
      const style = styleAt(plan, row, column);
      const content = contentAt(contents, row, column);
      if (content === null && style.fill === undefined && style.border === undefined) return null;
      const link = links.get(placeKey(row, column));
      return {
        ...shown(content, style, texts),
        link: link ? { sheet: link.sheet, row: link.target.row, column: link.target.column } : null,
      };
    },
  };
}

function shown(content: CellContent, style: CellStyle, texts: Texts): Omit<GridCell, 'link'> {
  const isFormula = typeof content === 'object' && content !== null;
  const value = isFormula ? content.value : content;
  const { bold, italic, fill, horizontal, wrap, border } = style;
  return {
    text: cellText(value, style.numberFormat ?? 'General', texts),
    isNumber: typeof value === 'number',
    formula: isFormula ? content.formula : null,
    style: {
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(fill !== undefined && { fill }),
      ...(horizontal !== undefined && { horizontal }),
      ...(wrap !== undefined && { wrap }),
      ...(border !== undefined && { border }),
    },
  };
}

function contentAt(
  blocks: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: readonly (readonly CellContent[])[];
  }[],
  row: number,
  column: number,
): CellContent {
  for (const block of blocks) {
    const content = block.rows[row - block.row]?.[column - block.column];
    if (content !== undefined) return content;
  }
  return null;
}

/** All that is laid over a cell, later ranges over earlier ones. */
function styleAt({ styles }: SheetPlan, row: number, column: number): CellStyle {
  let found: CellStyle = {};
  for (const { range, style } of styles) if (holdsCell(range, row, column)) found = { ...found, ...style };
  return found;
}

function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
