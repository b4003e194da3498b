/**
 * What people do in the workbook beside the pane: cells that they select, cells that they change. Events of Excel name
 * sheets by ids, so that each is asked for its name; they come in swarms, so that a pause is awaited.
 */
import type { WorkbookListener } from '../pane/host';
import type { SelectedCell } from '../pane/session/cell-subject';
import { parseRange } from '../workbook/address';
import { runBatches, sendBatch } from '../workbook/office/batches';
import type { Supports } from '../workbook/office/supports';
import { WorkbookRefusal } from '../workbook/port';

/** Milliseconds without a further event after which it is told. */
const pauses = { selection: 150, change: 800 };

/** Milliseconds in which events of our own writing may still come in, where Excel does not say whose they are. */
const ownTail = 1500;

/** Columns of a row that are looked at for codes and names. */
const keyColumns = 30;

export class WorkbookEvents {
  private isListening = false;
  private writing = 0;
  private quietUntil = 0;
  /** Names of sheets by id, as last known: a sheet that was deleted tells no name. */
  private readonly names = new Map<string, string>();
  /** The first change of each sheet since the last telling, by id. */
  private readonly changed = new Map<string, string | null>();
  private selected: Excel.WorksheetSelectionChangedEventArgs | null = null;
  private readonly tellSelection = afterPause(pauses.selection, () => this.sendSelection());
  private readonly tellChanges = afterPause(pauses.change, () => this.sendChanges());

  constructor(
    private readonly supports: Supports,
    private readonly listener: WorkbookListener,
  ) {}

  /** Begins to listen; once is enough. @throws WorkbookRefusal */
  async listen(): Promise<void> {
    if (this.isListening) return;
    await runBatches(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id, items/name');
      worksheets.onChanged.add((change) => {
        const isOwn = this.supports.changeSource ? change.triggerSource === 'ThisLocalAddin' : this.isQuiet();
        if (!isOwn) this.change(change.worksheetId, change.address);
        return Promise.resolve();
      });
      worksheets.onDeleted.add(({ worksheetId }) => {
        if (!this.isQuiet()) this.change(worksheetId, null);
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add((selection) => {
        this.selected = selection;
        this.tellSelection();
        return Promise.resolve();
      });
      await sendBatch(context);
      for (const { id, name } of worksheets.items) this.names.set(id, name);
    });
    this.isListening = true;
  }

  /** Does what writes into the workbook; what comes of it is nobody's change. */
  async whileWriting<Value>(write: () => Promise<Value>): Promise<Value> {
    this.writing += 1;
    try {
      return await write();
    } finally {
      this.writing -= 1;
      this.quietUntil = performance.now() + ownTail;
    }
  }

  private isQuiet(): boolean {
    return this.writing > 0 || performance.now() < this.quietUntil;
  }

  private change(sheetId: string, cells: string | null): void {
    if (!this.changed.has(sheetId)) this.changed.set(sheetId, cells);
    this.listener.changing();
    this.tellChanges();
  }

  private async sendChanges(): Promise<void> {
    const changes = [...this.changed];
    this.changed.clear();
    await orBusy(this.askNames(changes.map(([id]) => id)));
    for (const [id, cells] of changes) {
      const sheet = this.names.get(id);
      if (sheet !== undefined) this.listener.changed({ sheet, cells });
      // Told with the next change, where Excel was too busy to say. A sheet that came and went was never read.
      else if (cells !== null && !this.changed.has(id)) this.changed.set(id, cells);
    }
  }

  private async sendSelection(): Promise<void> {
    const { selected } = this;
    const at = selected && firstCell(selected.address);
    if (!selected || !at) return;
    const cell = await orBusy(
      runBatches((context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(selected.worksheetId);
        return readCell(context, sheet, at);
      }),
    );
    if (cell && selected === this.selected) this.listener.selected(cell);
  }

  private async askNames(ids: readonly string[]): Promise<void> {
    await runBatches(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = ids.map((id) => worksheets.getItemOrNullObject(id).load('id, name'));
      await sendBatch(context);
      for (const sheet of sheets) if (!sheet.isNullObject) this.names.set(sheet.id, sheet.name);
    });
  }
}

/** The cell that is selected now; null where none is, as in a sheet that is a chart. @throws WorkbookRefusal */
export async function selectedCell(): Promise<SelectedCell | null> {
  try {
    return await runBatches(async (context) => {
      const cell = context.workbook.getActiveCell().load('rowIndex, columnIndex');
      await sendBatch(context);
      return readCell(context, cell.worksheet, { row: cell.rowIndex, column: cell.columnIndex });
    });
  } catch (error) {
    // Excel has no one code for it. Source: office-js issues 2444 and 5319.
    if (error instanceof WorkbookRefusal && error.code === 'host-failed') return null;
    throw error;
  }
}

async function readCell(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<SelectedCell | null> {
  const keys = sheet.getRangeByIndexes(row, 0, 1, keyColumns).load('text');
  sheet.load('name');
  await sendBatch(context);
  if (sheet.isNullObject) return null;
  return { sheet: sheet.name, row, column, rowTexts: keys.text[0] ?? [] };
}

/** The first cell of an address such as `B5`, `B5:C9`, `B5,D7` or `5:7`; null for whole columns. */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const [area = ''] = address.slice(address.lastIndexOf('!') + 1).split(',');
  const rows = /^\$?(\d+):\$?\d+$/.exec(area);
  if (rows) return { row: Number(rows[1]) - 1, column: 0 };
  const range = parseRange(area);
  return range && { row: range.row, column: range.column };
}

/** Calls only when nobody has asked for it again for so many milliseconds. */
function afterPause(pause: number, call: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void call(), pause);
  };
}

/** Null where Excel is busy with something else: what would be told is small, and told again with the next event. */
async function orBusy<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return null;
    throw error;
  }
}
