import type { CellEngine } from '../model/cell-engine';
import { loadWorkbook } from '../model/load-workbook';
import { saveWorkbook } from '../model/save-workbook';
import { Host } from './host';

/**
 * An Excel that has opened a file; it also gives the document's bytes, as it stands, to who asks.
 *
 *     const host = await openHost(bytes, 'don-vi.xlsx');
 *     loadOffice(host);
 */
export async function openHost(bytes: Uint8Array, name: string, cells?: CellEngine): Promise<Host> {
  const host = new Host(await loadWorkbook(bytes, name, cells));
  host.fileBytes = () => saveWorkbook(host.model, bytes);
  return host;
}
