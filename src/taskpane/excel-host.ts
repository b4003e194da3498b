/** The task pane inside Excel as a host: the workbook is the open one, and is written into. */
import type { CellRef } from '../core/findings/finding';
import { applyResult } from '../jobs/score';
import type { Language } from '../locale/texts';
import { download } from '../pane/download';
import { keptPreferences } from '../pane/kept-preferences';
import type { FunctionHelp } from '../locale/function-help';
import type { PaneHost } from '../pane/host';
import type { StartWorker } from '../pane/protocol/worker-engine';
import { runBatches, sendBatch } from '../workbook/office/batches';
import { openNewWorkbook } from '../workbook/office/new-workbook';
import type { OfficeWorkbook } from '../workbook/office/office-workbook';
import { WorkbookRefusal } from '../workbook/port';
import { excelFunctions } from './formula-insertion';
import { followTheme } from './office-theme';
import { offlinePage } from './offline-page';
import { OpenInputs } from './open-inputs';
import { selectedCell } from './workbook-events';

/** What the host is made of; `help` is that of the custom functions, `version` that of ChiSo. */
export interface ExcelHostParts {
  readonly workbook: OfficeWorkbook;
  readonly help: readonly FunctionHelp[];
  readonly startWorker: StartWorker;
  readonly version: string;
  /** What the pane reads, shared with others. */
  readonly inputs?: OpenInputs;
}

export function excelHost({
  workbook,
  help,
  startWorker,
  version,
  inputs = new OpenInputs(workbook),
}: ExcelHostParts): PaneHost {
  return {
    startWorker,
    readOpen: async () => ({ kind: 'snapshot', snapshot: await inputs.read() }),
    readReturned: () => workbook.read({ package: true }),
    readsUnasked: inputs.readsUnasked,
    write: (plan, { onProgress, signal }) => {
      const write = () =>
        applyResult(workbook, plan, {
          onProgress: (_, share) => onProgress?.(share),
          ...(signal && { signal }),
        });
      return inputs.whileWriting(write, plan.edits !== undefined);
    },
    watch: (listener) => {
      inputs.watch(listener);
    },
    selection: selectedCell,
    followTheme,
    functions: excelFunctions(help, () => {
      inputs.noteOwnChange();
    }),
    save: null,
    download: keepsDownloads() ? download : null,
    offlinePage,
    handOver: ({ bytes }) => openNewWorkbook(bytes),
    goTo: selectInExcel,
    // Async: a pane whose frame may not reach the clipboard has no such object.
    copy: async (text) => navigator.clipboard.writeText(text),
    ...keptPreferences(preferencesName()),
    language: spokenIn(Office.context.displayLanguage),
    today: () => new Date().toLocaleDateString('en-GB'),
    now: () => new Date().toLocaleTimeString('en-GB', { timeStyle: 'short' }),
    environment: environment(),
    version,
  };
}

/** Vietnamese where Office speaks it or does not say what it speaks. */
export function spokenIn(displayLanguage: string | undefined): Language {
  return /^(vi\b|$)/i.test(displayLanguage ?? '') ? 'vi' : 'en';
}

/** Excel for Mac and on mobile devices drops what a page hands out, without a word. Source: office-js issue 2700. */
function keepsDownloads(): boolean {
  return ['PC', 'OfficeOnline'].includes(String(Office.context.diagnostics.platform));
}

/** In the part of the storage that Office keeps for the add-in in this place, where it keeps them apart. */
function preferencesName(): string {
  const partition = Office.context.partitionKey as string | undefined;
  return `${partition ?? ''}chiso.preferences`;
}

/** Selects a cell. @throws WorkbookRefusal where its sheet is gone or hidden, or Excel takes no orders. */
function selectInExcel({ sheet: name, row, column }: CellRef): Promise<void> {
  return runBatches(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await sendBatch(context);
    if (sheet.isNullObject) throw new WorkbookRefusal('no-such-sheet', { sheet: name });
    if (sheet.visibility !== 'Visible') throw new WorkbookRefusal('sheet-hidden', { sheet: name });
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await sendBatch(context);
  });
}

function environment(): string {
  const { platform, version } = Office.context.diagnostics;
  return `Excel ${version} (${String(platform)}), ${newestSet()}, ${navigator.userAgent}`;
}

/** The newest set of ExcelApi that this Excel has; versions are asked as texts, because 1.10 is not 1.1. */
function newestSet(): string {
  const has = (minor: number) => Office.context.requirements.isSetSupported('ExcelApi', `1.${String(minor)}`);
  let minor = 1;
  while (has(minor + 1)) minor += 1;
  return `ExcelApi 1.${String(minor)}`;
}
