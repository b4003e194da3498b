/** The open workbook as its readers share it: the pane, and formulas that look things up in its index. */
import type { WorkbookListener } from '../pane/host';
import type { OfficeWorkbook } from '../workbook/office/office-workbook';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { WorkbookEvents } from './workbook-events';

/** What was read, or is being read, and how many changes had been made when that began. */
interface Reading {
  readonly snapshot: Promise<WorkbookSnapshot>;
  readonly changes: number;
}

export class OpenInputs {
  private readonly events: WorkbookEvents;
  private readonly watchers: WorkbookListener[] = [];
  private readonly readers: (() => void)[] = [];
  private changes = 0;
  private reading: Reading | null = null;

  constructor(private readonly workbook: Pick<OfficeWorkbook, 'read' | 'supports'>) {
    this.events = new WorkbookEvents(workbook.supports, {
      selected: (cell) => {
        for (const { selected } of this.watchers) selected(cell);
      },
      changing: () => {
        this.changes += 1;
        for (const { changing } of this.watchers) changing();
      },
      changed: (change) => {
        for (const { changed } of this.watchers) changed(change);
        if (this.readsUnasked) this.tellReaders();
      },
    });
  }

  /**
   * Whether it may be read without anybody asking for it: older Excels forget what people could undo when merged cells
   * are read. Source: office-js issue 5918.
   */
  get readsUnasked(): boolean {
    return this.workbook.supports.undoGroup;
  }

  /** Told what people do from the first reading on. */
  watch(listener: WorkbookListener): void {
    this.watchers.push(listener);
  }

  /** Told that cells are other than they were, whoever changed them; where nobody may read unasked, once somebody reads. */
  whenChanged(listener: () => void): void {
    this.readers.push(listener);
  }

  /** The workbook as it is now. @throws WorkbookRefusal */
  read(): Promise<WorkbookSnapshot> {
    const reading = { snapshot: this.readNow(), changes: this.changes };
    this.reading = reading;
    // One that failed serves nobody later.
    reading.snapshot.catch(() => {
      if (this.reading === reading) this.reading = null;
    });
    if (!this.readsUnasked) this.tellReaders();
    return reading.snapshot;
  }

  /** The workbook as it was read last, where nothing changed since that began; else as `read`. */
  latest(): Promise<WorkbookSnapshot> {
    return this.reading?.changes === this.changes ? this.reading.snapshot : this.read();
  }

  /** Does what writes into the workbook; only readers are told, and only of changed inputs. */
  async whileWriting<Value>(write: () => Promise<Value>, changesInputs: boolean): Promise<Value> {
    try {
      return await this.events.whileWriting(write);
    } finally {
      if (changesInputs) this.noteOwnChange();
    }
  }

  /** Tells readers that ChiSo itself changed inputs, which is not told otherwise. */
  noteOwnChange(): void {
    this.changes += 1;
    this.tellReaders();
  }

  private async readNow(): Promise<WorkbookSnapshot> {
    await this.events.listen();
    return this.workbook.read({});
  }

  private tellReaders(): void {
    for (const tell of this.readers) tell();
  }
}
