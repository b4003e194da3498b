/** The index of the open workbook for the formulas in its cells: read and scored once for all of them. */
import type { IndexTables } from '../jobs/index-tables';
import { WorkbookRefusal, type RefusalCode } from '../workbook/port';
import { IndexLookup } from './index-lookup';

/** Why there is no index to ask: a refusal, a workbook without one, or a failure that nobody foresaw. */
export type NoIndex = RefusalCode | 'no-index' | 'failed';

/** What is known of the index. */
export type IndexState =
  | { readonly kind: 'known'; readonly index: IndexLookup }
  | {
      readonly kind: 'refused';
      readonly code: NoIndex;
      readonly parameters: WorkbookRefusal['parameters'];
    };

/** Reads and scores the workbook as it is now; null where it holds no index. Rejects with `WorkbookRefusal`. */
export type ReadIndex = () => Promise<IndexTables | null>;

/** Excel takes orders again by itself after these. */
const passing: ReadonlySet<RefusalCode> = new Set(['cell-edit-mode', 'host-busy']);

/** Milliseconds after which it is tried again. */
const patience = 2000;

type Listener = (state: IndexState) => void;

/**
 * Nothing is read before a formula asks, and after changes only while one still does. Formulas that ask together share
 * one reading; one that comes later is told at once.
 */
export class WorkbookIndex {
  private read: ReadIndex | null = null;
  private state: IndexState | null = null;
  private readonly listeners = new Set<Listener>();
  /** Changes so far, and how many there were when what is known was read. */
  private changes = 0;
  private known = -1;
  private isReading = false;

  /** From now on it can be read: the page knows the workbook. */
  connect(read: ReadIndex): void {
    this.read = read;
    this.update();
  }

  /** It can never be read here. */
  refuse(code: RefusalCode, parameters: WorkbookRefusal['parameters'] = {}): void {
    this.tell({ kind: 'refused', code, parameters });
  }

  /** Somebody changed the workbook, and has come to rest. */
  changed(): void {
    this.changes += 1;
    this.update();
  }

  /** Told what is known, now and after each change, until the function that it gives is called. */
  follow(listener: Listener): () => void {
    const own: Listener = (state) => {
      listener(state);
    };
    this.listeners.add(own);
    if (this.state && (this.known === this.changes || !this.read)) own(this.state);
    this.update();
    return () => this.listeners.delete(own);
  }

  /** What was read last, if anything was; nothing is read for it. */
  get last(): IndexState | null {
    return this.state;
  }

  private update(): void {
    if (this.isReading || this.listeners.size === 0 || this.known === this.changes || !this.read) return;
    this.isReading = true;
    void this.readOnce(this.read);
  }

  private async readOnce(read: ReadIndex): Promise<void> {
    const { changes } = this;
    let pause = 0;
    try {
      const tables = await read();
      this.known = changes;
      this.tell(
        tables
          ? { kind: 'known', index: new IndexLookup(tables) }
          : { kind: 'refused', code: 'no-index', parameters: {} },
      );
    } catch (error) {
      if (error instanceof WorkbookRefusal && passing.has(error.code)) pause = patience;
      else {
        this.known = changes;
        this.tell(refusal(error));
      }
    }
    // What changed meanwhile is read now.
    setTimeout(() => {
      this.isReading = false;
      this.update();
    }, pause);
  }

  private tell(state: IndexState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

/** What nobody foresaw is shown in cells as well: they have no other way to tell. */
function refusal(error: unknown): IndexState {
  if (error instanceof WorkbookRefusal) {
    return { kind: 'refused', code: error.code, parameters: error.parameters };
  }
  return { kind: 'refused', code: 'failed', parameters: { detail: String(error) } };
}

/** The index of this page: functions are registered before anything is known of the workbook. */
export const workbookIndex = new WorkbookIndex();
