/** The task pane over a sample that is open in the workbench's Excel; its engine runs in the same thread. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Pane } from '../../src/pane/pane';
import { serve } from '../../src/pane/protocol/serve';
import { Session } from '../../src/pane/session/session';
import { excelHost, type ExcelHostParts } from '../../src/taskpane/excel-host';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { files } from '../pane/session/open-session';
import { loadOffice } from '../workbench/office-client';

/** Opens the sample in an Excel that office.js then talks to, and that gives the bytes of the file. */
export async function openInExcel(name: string): Promise<Host> {
  const bytes = new Uint8Array(readFileSync(path.join('assets', 'samples', name)));
  const host = new Host(await loadWorkbook(bytes, name));
  host.fileBytes = () => Promise.resolve(bytes);
  loadOffice(host);
  return host;
}

/** A pane in that Excel, which has read nothing yet; `own` is what is different about its host. */
export function paneInExcel(own: Partial<ExcelHostParts> = {}): Pane {
  return new Pane(
    excelHost({
      workbook: new OfficeWorkbook(),
      help: [],
      version: '1',
      startWorker: ({ replied }) => ({
        postMessage: serve(new Session(files), replied),
        terminate: () => undefined,
      }),
      ...own,
    }),
  );
}
