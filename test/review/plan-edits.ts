/** Changes of single cells and whole rows of a planned workbook, as somebody would make them by hand. */
import type { Block, CellContent, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

/** What one cell of a sheet (by its index) now holds, or the value that its formula now shows. */
export interface CellEdit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly value?: number | string | boolean | null;
}

/** The workbook with the cells changed; the last block that covers a cell is the one that counts. */
export function edited(plan: WorkbookPlan, edits: readonly CellEdit[]): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet, i) =>
      editedSheet(
        sheet,
        edits.filter((edit) => edit.sheet === i),
      ),
    ),
  };
}

/** One sheet of the workbook changed otherwise. */
export function changedSheet(
  plan: WorkbookPlan,
  index: number,
  change: (sheet: SheetPlan) => SheetPlan,
): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet, i) => (i === index ? change(sheet) : sheet)) };
}

/**
 * The first sheet with its rows moved as Excel moves them, formulas and rules of entry following; a row that goes
 * nowhere is deleted, and formulas that named one of its cells show it.
 */
export function withRowsMoved(plan: WorkbookPlan, move: (row: number) => number | null): WorkbookPlan {
  const moved = (formula: string) =>
    formula.replace(
      /'[^']*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\b[A-Z]{1,2}\$?\d+\b/g,
      (reference: string) => {
        if (reference.startsWith("'")) return reference;
        const digits = /\d+$/.exec(reference)![0];
        const row = move(Number(digits) - 1);
        return row === null ? '#REF!' : reference.slice(0, -digits.length) + String(row + 1);
      },
    );
  const content = (cell: CellContent): CellContent =>
    typeof cell === 'object' && cell !== null ? { ...cell, formula: moved(cell.formula) } : cell;
  return changedSheet(plan, 0, (sheet) => ({
    ...sheet,
    blocks: sheet.blocks.flatMap((block) =>
      block.rows.flatMap((cells, i) => {
        const row = move(block.row + i);
        return row === null ? [] : [{ row, column: block.column, rows: [cells.map(content)] }];
      }),
    ),
    merges: sheet.merges.flatMap((merge) => {
      const row = move(merge.row);
      return row === null ? [] : [{ ...merge, row }];
    }),
    validations: sheet.validations.flatMap((validation) => {
      const row = move(validation.range.row);
      const { rule } = validation;
      const followed = rule.kind === 'custom' ? { ...rule, formula: moved(rule.formula) } : rule;
      return row === null ? [] : [{ ...validation, rule: followed, range: { ...validation.range, row } }];
    }),
    // Styles over many rows are those of columns, which look the same wherever a row goes.
    styles: sheet.styles.flatMap((style) => {
      const row = style.range.rows === 1 ? move(style.range.row) : style.range.row;
      return row === null ? [] : [{ ...style, range: { ...style.range, row } }];
    }),
    rowHeights: [],
  }));
}

/** The content that a cell of the sheet has. */
export function contentAt(sheet: SheetPlan, row: number, column: number): CellContent {
  const block = coveringBlock(sheet.blocks, row, column);
  return block?.rows[row - block.row]?.[column - block.column] ?? null;
}

function editedSheet(sheet: SheetPlan, edits: readonly CellEdit[]): SheetPlan {
  const blocks = sheet.blocks.map((block) => ({ ...block, rows: block.rows.map((cells) => [...cells]) }));
  const added: Block[] = [];
  for (const { row, column, content, value } of edits) {
    const block = coveringBlock(blocks, row, column) as (typeof blocks)[number] | undefined;
    const known = block?.rows[row - block.row]?.[column - block.column] ?? null;
    const isValue = value !== undefined && typeof known === 'object' && known !== null;
    const next = isValue ? { ...known, value } : (content ?? null);
    if (block) block.rows[row - block.row]![column - block.column] = next;
    else added.push({ row, column, rows: [[next]] });
  }
  return { ...sheet, blocks: [...blocks, ...added] };
}

function coveringBlock(blocks: readonly Block[], row: number, column: number): Block | undefined {
  return blocks.findLast((block) => {
    const cells = block.rows[row - block.row];
    return (
      cells !== undefined &&
      column >= block.column &&
      column < block.column + cells.length &&
      cells[column - block.column] !== null
    );
  });
}
