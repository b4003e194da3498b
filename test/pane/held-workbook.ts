/** A host that holds a workbook in place of Excel: people change it, the pane reads and writes it. */
import { applyResult } from '../../src/jobs/score';
import type { PaneHost, WorkbookListener } from '../../src/pane/host';
import { Pane } from '../../src/pane/pane';
import type { SelectedCell } from '../../src/pane/session/cell-subject';
import { WorkbookRefusal, type RefusalCode } from '../../src/workbook/port';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { FakePort, smallIndex } from '../jobs/fake-port';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';
import { hostKeeping } from './host-without-screen';

/** The workbook, and what was done with it. */
export class HeldWorkbook {
  private sheets: Readonly<Record<string, TestRows>> = smallIndex;
  private listener: WorkbookListener | null = null;
  private written = new Set<string>();
  /** Refuses whatever is asked next, once. */
  refuses: RefusalCode | null = null;
  /** Waits here before anything is written. */
  beforeWriting: () => Promise<void> = () => Promise.resolve();
  selection: SelectedCell | null = null;
  /** How the last run was asked for, as it is kept in the workbook. */
  lastChoices: string | null = null;
  reads = 0;
  writes = 0;
  readonly gone: string[] = [];

  /** Somebody types into a sheet. */
  type(sheet: string, rows: TestRows, cells = 'B2'): void {
    this.begin(sheet, rows, cells)();
  }

  /** Somebody types into a sheet; gives what tells it, once they rest. */
  begin(sheet: string, rows: TestRows, cells = 'B2'): () => void {
    this.typeUnheard(sheet, rows);
    this.listener?.changing();
    return () => this.listener?.changed({ sheet, cells });
  }

  /** Somebody types and Excel says nothing of it. */
  typeUnheard(sheet: string, rows: TestRows): void {
    this.sheets = { ...this.sheets, [sheet]: rows };
  }

  select(sheet: string, row: number, column: number, rowTexts: readonly string[] = []): void {
    this.selection = { sheet, row, column, rowTexts };
    this.listener?.selected(this.selection);
  }

  snapshot(): WorkbookSnapshot {
    const results = Object.fromEntries([...this.written].map((name): [string, TestRows] => [name, [['x']]]));
    return {
      ...snapshotOf({ ...this.sheets, ...results }),
      ownSheets: [...this.written],
      run:
        this.lastChoices === null
          ? null
          : { state: 'done', tool: 'ChiSo', inputs: '', choices: this.lastChoices },
    };
  }

  /** A pane over it; `own` is what is different about its host. */
  pane(own: Partial<PaneHost> = {}): Pane {
    const refuse = () => {
      const code = this.refuses;
      this.refuses = null;
      if (code) throw new WorkbookRefusal(code);
    };
    return new Pane(
      hostKeeping({
        readOpen: () => {
          this.reads += 1;
          refuse();
          return Promise.resolve({ kind: 'snapshot', snapshot: this.snapshot() });
        },
        write: async (plan, options) => {
          await this.beforeWriting();
          refuse();
          const port = new FakePort([this.snapshot()], { host: 'office', tables: true, packageFacts: false });
          const report = await applyResult(port, plan, options.signal ? { signal: options.signal } : {});
          this.writes += 1;
          for (const { written } of report.sheets) this.written.add(written);
          return report;
        },
        watch: (listener) => {
          this.listener = listener;
        },
        selection: () => Promise.resolve(this.selection),
        goTo: ({ sheet }) => {
          refuse();
          this.gone.push(sheet);
          return Promise.resolve();
        },
        save: null,
        ...own,
      }),
    );
  }
}

/** Ends when everything that was begun has come to its end. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
