/** Entry point of the task pane, which is also the shared runtime that ribbon commands run in. */
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { functionHelp } from '../functions/help';
import { workbookIndex } from '../functions/workbook-index';
import { App } from '../pane/app';
import { Pane } from '../pane/pane';
import { listenTo } from '../pane/protocol/worker-start';
import { OfficeWorkbook } from '../workbook/office/office-workbook';
import { features } from '../workbook/office/supports';
import { excelHost } from './excel-host';
import { serveFormulas } from './formula-index';
import { limitsOf, tellLimits } from './limits';
import { OpenInputs } from './open-inputs';
import { lackIn, OutsideExcel } from './outside-excel';

/** Set by the build from package.json. */
declare const CHISO_VERSION: string;

const element = document.getElementById('pane');
if (!element) throw new Error('the page lacks its element');
const root = createRoot(element);

// Excel asks for a handler as soon as a command is run, so that nothing is waited for but Office itself.
void start();

async function start(): Promise<void> {
  const lack = await lackIn(globalThis);
  if (lack) {
    root.render(<OutsideExcel lack={lack} />);
    if (lack === 'version') workbookIndex.refuse('host-too-old', { missing: `ExcelApi ${features.base}` });
    return;
  }
  const workbook = new OfficeWorkbook();
  const inputs = new OpenInputs(workbook);
  const pane = new Pane(
    excelHost({
      workbook,
      inputs,
      help: functionHelp(),
      version: CHISO_VERSION,
      startWorker: (listener) =>
        listenTo(
          new Worker(/* webpackChunkName: "engine" */ new URL('./engine.ts', import.meta.url)),
          listener,
        ),
    }),
  );
  associateCommands(pane);
  root.render(<App pane={pane} />);
  const opening = pane.work.openCurrent();
  serveFormulas(workbookIndex, inputs, pane);
  await opening;
  tellLimits(pane, limitsOf(workbook, pane.host.functions));
}
