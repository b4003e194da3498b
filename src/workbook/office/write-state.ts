import { loadOwnParts, type OwnParts } from './own-parts';
import { sendBatch } from './batches';

/** What writing must know of a workbook before it begins. */
export interface WriteState {
  readonly sheets: readonly PresentSheet[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Names for formulas and ranges. */
  readonly names: readonly string[];
  readonly structureProtected: boolean;
  readonly parts: OwnParts;
}

/** A sheet that is there. */
export interface PresentSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** Reads the state in two batches. */
export async function readWriteState(context: Excel.RequestContext): Promise<WriteState> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const names = workbook.names.load('items/name');
  const protection = workbook.protection.load('protected');
  const parts = loadOwnParts(context);
  await sendBatch(context);
  parts.read();
  await sendBatch(context);
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protected: sheet.protection.protected,
    })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: names.items.map(({ name }) => name),
    structureProtected: protection.protected,
    parts: parts.found(),
  };
}
