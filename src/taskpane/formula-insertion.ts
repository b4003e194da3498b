/** Formulas that the pane writes into the selected cell of Excel, and the cells that people select for them. */
import type { CellRef } from '../core/findings/finding';
import type { FunctionHelp } from '../locale/function-help';
import { isWritten, type HostFunctions, type Insertion } from '../pane/host-functions';
import { quoteSheet } from '../workbook/address';
import { runBatches, sendBatch } from '../workbook/office/batches';
import { WorkbookRefusal } from '../workbook/port';

/** The functions of this Excel, which tells `whenWritten` of formulas; null in one that has no custom functions. */
export function excelFunctions(
  help: readonly FunctionHelp[],
  whenWritten: () => void = () => undefined,
): HostFunctions | null {
  if (!Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1')) return null;
  return {
    help,
    selectedRange,
    insert: async (formula, over) => {
      const insertion = await insert(formula, over);
      if (isWritten(insertion)) whenWritten();
      return insertion;
    },
  };
}

function selectedRange(): Promise<string> {
  return runBatches(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const sheet = range.worksheet.load('name');
    await sendBatch(context);
    const { address } = range;
    return `${quoteSheet(sheet.name)}!${address.slice(address.lastIndexOf('!') + 1)}`;
  });
}

function insert(formula: string, over: CellRef | null): Promise<Insertion> {
  return runBatches(async (context): Promise<Insertion> => {
    const range = context.workbook.getActiveCell().load('rowIndex, columnIndex, formulas, numberFormat');
    const sheet = range.worksheet.load('name');
    await sendBatch(context);
    const cell = { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex };
    const isBlank = range.formulas[0]?.[0] === '';
    if (!isBlank && !isSameCell(cell, over)) return { cell, outcome: 'occupied' };
    return { cell, outcome: await write(context, range, formula, cell) };
  });
}

async function write(
  context: Excel.RequestContext,
  range: Excel.Range,
  formula: string,
  { sheet }: CellRef,
): Promise<Insertion['outcome']> {
  // A cell of texts would keep the formula as a text.
  if (range.numberFormat[0]?.[0] === '@') range.numberFormat = [['General']];
  range.formulas = [[formula]];
  range.load('values');
  try {
    await sendBatch(context, sheet);
  } catch (error) {
    if (isUnfit(error)) return 'refused';
    throw error;
  }
  // Some versions of Excel say that they have custom functions and do not know them in cells.
  return range.values[0]?.[0] === '#NAME?' ? 'unknown' : 'inserted';
}

function isSameCell(one: CellRef, other: CellRef | null): boolean {
  return one.sheet === other?.sheet && one.row === other.row && one.column === other.column;
}

/** What Excel says to a formula that is none. */
function isUnfit(error: unknown): boolean {
  return (
    error instanceof WorkbookRefusal &&
    error.code === 'host-failed' &&
    error.parameters['code'] === 'InvalidArgument'
  );
}
