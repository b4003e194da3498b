/** Opens a workbook beside the one that Excel has open. */
import { strFromU8 } from 'fflate';
import { refusalOfExcel } from './batches';

/** Opens the bytes of a workbook as a new one, which nobody has saved yet. @throws WorkbookRefusal */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  const base64 = btoa(strFromU8(bytes, true));
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw refusalOfExcel(error);
  }
}
