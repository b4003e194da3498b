/** What the pane needs of the place it runs in: a page opened from disk, or a task pane inside Excel. */
import type { CellRef } from '../core/findings/finding';
import type { Language } from '../locale/texts';
import type { WorkbookPlan } from '../workbook/plan';
import type { ApplyOptions, ApplyReport } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { HostFunctions } from './host-functions';
import type { StartWorker } from './protocol/worker-engine';
import type { SelectedCell } from './session/cell-subject';
import type { Preferences } from './state';
import type { ResultFile, WorkbookSource } from './session/verbs';

/** Somebody changed a sheet beside the pane; `cells` as Excel names them, null where a sheet came or went. */
export interface InputChange {
  readonly sheet: string;
  readonly cells: string | null;
}

/** Who is told what happens beside the pane. Changes that the pane itself made are not told. */
export interface WorkbookListener {
  readonly selected: (cell: SelectedCell) => void;
  /** Something is changing just now: what, is told by `changed` once people rest. */
  readonly changing: () => void;
  readonly changed: (change: InputChange) => void;
}

/** A host implements what it can; null tells the pane to do without. */
export interface PaneHost {
  readonly startWorker: StartWorker;
  /** Reads the workbook that the host has open; null where people open files themselves. */
  readonly readOpen: (() => Promise<WorkbookSource>) | null;
  /** Reads all of it that a returned file is reviewed by, as far as the host tells; null where people open files. */
  readonly readReturned: (() => Promise<WorkbookSnapshot>) | null;
  /** Whether it may be read without being asked to, because that takes nothing from people, such as what they can undo. */
  readonly readsUnasked: boolean;
  /**
   * Writes the result sheets into the open workbook; null where a copy is saved instead. Rejects with `WorkbookRefusal`:
   * `inputs-changed` where the inputs are no longer those that were read, `cancelled` where it was stopped.
   */
  readonly write: ((plan: WorkbookPlan, options: ApplyOptions) => Promise<ApplyReport>) | null;
  /** Tells what happens in the workbook beside the pane, as long as the pane lives; null where nothing does. */
  readonly watch: ((listener: WorkbookListener) => void) | null;
  /** The cell that is selected now; null where no cells are selected beside the pane. */
  readonly selection: (() => Promise<SelectedCell | null>) | null;
  /** Whether the host looks dark, told at once and as it changes; null where the system tells. */
  readonly followTheme: ((tell: (isDark: boolean) => void) => void) | null;
  /** Hands a file to the user; null where the workbook itself is written. */
  readonly save: ((file: ResultFile) => void) | null;
  /** Hands any file to the user, as browsers do; null where the host's browser keeps no files. */
  readonly download: ((name: string, content: Blob) => void) | null;
  /** Address of the offline page, which can do what this host cannot; null where that is this page. */
  readonly offlinePage: string | null;
  /**
   * Hands a workbook of its own to the user: saved, or opened beside the one that the host has open. Rejects with
   * `WorkbookRefusal`.
   */
  handOver(file: ResultFile): Promise<void>;
  /** Selects a cell; null where the pane shows the sheet itself. */
  readonly goTo: ((cell: CellRef) => Promise<void>) | null;
  /** Custom functions that formulas beside the pane may call; null where there are none. */
  readonly functions: HostFunctions | null;
  /** Rejects where the clipboard is out of reach. */
  copy(text: string): Promise<void>;
  /** What was remembered on this computer on request; null without, and where nothing can be kept. */
  recall(): Preferences | null;
  /** Null forgets. False where nothing can be kept. */
  remember(preferences: Preferences | null): boolean;
  /** Spoken until somebody chooses. */
  readonly language: Language;
  /** The day as people write it: `31/12/2025`. */
  today(): string;
  /** The time of day as people write it: `14:05`. */
  now(): string;
  /** Where it runs, for the diagnostic report: program and version, without anything personal. */
  readonly environment: string;
  /** Version of ChiSo. */
  readonly version: string;
}
