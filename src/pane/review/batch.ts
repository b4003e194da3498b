/** Reviews many files against the index workbook, one after the other, beside whatever else the pane does. */
import type { Finding, Waiver } from '../../core/findings/finding';
import type { Language } from '../../locale/texts';
import type { FileReview } from '../../review/file-review';
import type { Waivers } from '../../review/waivers';
import type { StartWorker } from '../protocol/worker-engine';
import type { ReturnedWorkbook, ReviewedReturn } from '../session/review-verbs';
import type { Asks, ResultFile } from '../session/verbs';
import { Store } from '../store';
import { judged, withAccepted, withoutAccepted } from './acceptance';
import { emptyBatch, isAtWork, isWhole, type BatchFile, type BatchState } from './batch-state';
import { Reviewer } from './reviewer';

/** The index workbook that files are held against. */
export interface BatchIndex {
  readonly name: string;
  readonly asks: Asks<'open'>;
}

/** What a batch needs of the pane. */
export interface BatchPane {
  readonly startWorker: StartWorker;
  /** The index workbook as it now is. @throws WorkbookRefusal */
  readonly index: () => Promise<BatchIndex>;
  /** Says what went wrong, and how it is tried again. */
  readonly tell: (error: unknown, again: () => Promise<unknown>) => void;
}

const notReviewed = { reviewed: null, found: null, review: null } as const;

/** A chosen file; what it holds is read by the worker. */
export interface ReturnedFile {
  readonly name: string;
  readonly content: Blob;
}

export class Batch {
  readonly store = new Store<BatchState>(emptyBatch);
  /** By the ids of the files: the browser holds them on the disk. */
  private readonly contents = new Map<number, ReturnedWorkbook>();
  private reviewer: Reviewer | null = null;
  /** What the files are held against. */
  private index: BatchIndex | null = null;
  private chosen = 0;
  /** Raised when a run begins or ends, so that whoever awaited something knows whether it still goes on. */
  private run = 0;

  constructor(private readonly pane: BatchPane) {}

  /** Takes further files in, and reviews what was not reviewed yet. */
  async add(files: readonly ReturnedFile[]): Promise<void> {
    await this.addWorkbooks(files.map((file) => ({ kind: 'file', ...file })));
  }

  /** The same, wherever they come from. */
  async addWorkbooks(workbooks: readonly ReturnedWorkbook[]): Promise<void> {
    const added = workbooks.map((workbook): BatchFile => {
      const id = (this.chosen += 1);
      this.contents.set(id, workbook);
      return { id, name: workbook.name, ...notReviewed };
    });
    if (added.length === 0) return;
    this.store.update({ files: [...this.store.get().files, ...added], missing: null });
    await this.start();
  }

  /** Reviews what was not reviewed yet; where that is being done already, it goes on. */
  async start(): Promise<void> {
    if (isAtWork(this.store.get())) return;
    const run = (this.run += 1);
    this.store.update({ stage: 'index' });
    try {
      await this.work(run);
    } catch (error) {
      // Whoever stopped it knows.
      if (this.isOver(run)) return;
      this.end('stopped');
      this.pane.tell(error, () => this.start());
    }
  }

  /** Reviews all files anew, against the index as it now is. */
  async startAgain(): Promise<void> {
    this.end('stopped');
    this.forget();
    await this.start();
  }

  /** What was reviewed stays; `start` goes on from there. */
  stop(): void {
    if (isAtWork(this.store.get())) this.end('stopped');
  }

  /** Takes all files away. */
  clear(): void {
    this.end('empty');
    this.contents.clear();
    this.index = null;
    this.store.update(emptyBatch);
  }

  /** The review workbook of the files that were reviewed. @throws WorkbookRefusal */
  async workbook(name: string, language: Language): Promise<ResultFile> {
    const index = this.index ?? (await this.pane.index());
    const reviewer = new Reviewer(this.pane.startWorker, index.asks);
    try {
      const { files, waivers } = this.store.get();
      const reviewed = files.flatMap((file) => file.reviewed ?? []);
      return await reviewer.ask('reviewBook', { reviewed, waivers, name, language });
    } finally {
      reviewer.end();
    }
  }

  /** Shows the findings of a file, by its id; null shows the files. */
  show(id: number | null): void {
    this.store.update({ shown: id });
  }

  /** A named person accepts a finding of a file; the verdict of the file follows at once. */
  accept(finding: Finding, waiver: Waiver): void {
    this.store.update({ reviewer: waiver.by });
    this.keepWaivers(withAccepted(this.store.get().waivers, finding, waiver), finding.unit ?? null);
  }

  /** It counts again. */
  revoke(finding: Finding): void {
    this.keepWaivers(withoutAccepted(this.store.get().waivers, finding), finding.unit ?? null);
  }

  /** What was accepted in an earlier review counts here, too; what was accepted here stays. */
  takeWaivers(earlier: Waivers): void {
    this.keepWaivers(new Map([...earlier, ...this.store.get().waivers]), null);
  }

  /** Only files of a unit change with what was accepted of it; null: any may. */
  private keepWaivers(waivers: Waivers, unit: string | null): void {
    this.store.update({ waivers });
    const files = this.store
      .get()
      .files.map((file) =>
        unit === null || file.found?.unit === unit ? this.judge(file, file.found) : file,
      );
    this.store.update({ files });
  }

  private judge(file: BatchFile, found: FileReview | null): BatchFile {
    return { ...file, found, review: found && judged(found, this.store.get().waivers) };
  }

  /** What was found holds against the index that it was held against, no other. */
  private forget(): void {
    const { stage, files, waivers, reviewer } = this.store.get();
    const chosen = files.map(({ id, name }) => ({ id, name, ...notReviewed }));
    this.store.update({ ...emptyBatch, stage, files: chosen, waivers, reviewer });
  }

  private async work(run: number): Promise<void> {
    const index = await this.pane.index();
    if (this.isOver(run)) return;
    if (this.index && this.index.asks.source !== index.asks.source) this.forget();
    this.index = index;
    const reviewer = new Reviewer(this.pane.startWorker, index.asks);
    this.reviewer = reviewer;
    this.store.update({ index: index.name, stage: 'files' });
    // Files may be added whatever is awaited.
    while (!isWhole(this.store.get())) {
      const next = this.next();
      if (next) {
        const reviewed = await reviewer.review(next.returned);
        if (this.isOver(run)) return;
        this.keep(next.id, reviewed);
      } else {
        await this.compare(reviewer, run);
        if (this.isOver(run)) return;
      }
    }
    this.end('done');
  }

  /** The first file that was not reviewed. */
  private next(): { readonly id: number; readonly returned: ReturnedWorkbook } | null {
    for (const { id, reviewed } of this.store.get().files) {
      const returned = reviewed ? undefined : this.contents.get(id);
      if (returned) return { id, returned };
    }
    return null;
  }

  private keep(kept: number, reviewed: ReviewedReturn): void {
    const { files, done } = this.store.get();
    const now = files.map((file) =>
      file.id === kept ? this.judge({ ...file, reviewed }, reviewed.review) : file,
    );
    this.store.update({ files: now, done: done + 1, missing: null });
  }

  /** Holds all files against each other. */
  private async compare(reviewer: Reviewer, run: number): Promise<void> {
    this.store.update({ stage: 'comparison' });
    const reviewed = this.store.get().files.flatMap((file) => file.reviewed ?? []);
    const { files: reviews, findings, missing } = await reviewer.ask('compare', { reviewed });
    if (this.isOver(run)) return;
    // Files that were added meanwhile stand behind those that were reviewed.
    const files = this.store.get().files.map((file, i) => this.judge(file, reviews[i] ?? null));
    this.store.update({ files, findings, missing, stage: 'files' });
  }

  private isOver(run: number): boolean {
    return run !== this.run;
  }

  private end(stage: BatchState['stage']): void {
    this.run += 1;
    this.reviewer?.end();
    this.reviewer = null;
    this.store.update({ stage });
  }
}
