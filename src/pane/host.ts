/** What the pane needs of the place it runs in: a page opened from disk, or a task pane inside Excel. */
import type { CellRef } from '../core/findings/finding';
import type { WorkbookPlan } from '../workbook/plan';
import type { ApplyReport } from '../workbook/port';
import type { StartWorker } from './protocol/worker-engine';
import type { Preferences } from './state';
import type { ResultFile, WorkbookSource } from './session/verbs';

/** A host implements what it can; null tells the pane to do without. */
export interface PaneHost {
  readonly startWorker: StartWorker;
  /** Reads the workbook that the host has open; null where people open files themselves. */
  readonly readOpen: (() => Promise<WorkbookSource>) | null;
  /** Writes the result sheets into the open workbook; null where a copy is saved instead. */
  readonly write: ((plan: WorkbookPlan, onProgress: (share: number) => void) => Promise<ApplyReport>) | null;
  /** Hands a file to the user; null where the workbook itself is written. */
  readonly save: ((file: ResultFile) => void) | null;
  /** Selects a cell; null where the pane shows the sheet itself. */
  readonly goTo: ((cell: CellRef) => Promise<void>) | null;
  /** Rejects where the clipboard is out of reach. */
  copy(text: string): Promise<void>;
  /** What was remembered on this computer on request; null without, and where nothing can be kept. */
  recall(): Preferences | null;
  /** Null forgets. False where nothing can be kept. */
  remember(preferences: Preferences | null): boolean;
  /** The day as people write it: `31/12/2025`. */
  today(): string;
  /** Where it runs, for the diagnostic report: program and version, without anything personal. */
  readonly environment: string;
  /** Version of ChiSo. */
  readonly version: string;
}
