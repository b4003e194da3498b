import { PlainCells } from '../model/plain-cells';
import type { SheetModel } from '../model/sheet-model';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import { Host } from './host';

/** An Excel over a workbook with some blank sheets, connected to this test file's office.js. */
export function playedBook(...names: readonly string[]): {
  host: Host;
  model: WorkbookModel;
  sheets: SheetModel[];
} {
  const model = new WorkbookModel('so-lieu.xlsx', new PlainCells());
  const sheets = names.map((name) => model.addSheet(name));
  const host = new Host(model);
  loadOffice(host);
  return { host, model, sheets };
}

/** The code that a batch is refused with; `done` when it is not. */
export async function refusalOf(batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
