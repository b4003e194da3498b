/** Entry point of the task pane, which is also the shared runtime that ribbon commands run in. */
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { functionHelp } from '../functions/help';
import { App } from '../pane/app';
import { Pane } from '../pane/pane';
import { listenTo } from '../pane/protocol/worker-start';
import { OfficeWorkbook } from '../workbook/office/office-workbook';
import { excelHost } from './excel-host';
import { limitsOf, tellLimits } from './limits';
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
    return;
  }
  const workbook = new OfficeWorkbook();
  const pane = new Pane(
    excelHost({
      workbook,
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
  await pane.work.openCurrent();
  tellLimits(pane, limitsOf(workbook));
}
