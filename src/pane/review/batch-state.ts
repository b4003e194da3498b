/** Many files that are reviewed, as far as they are. */
import type { Finding } from '../../core/findings/finding';
import type { FileReview } from '../../review/file-review';
import type { Waivers } from '../../review/waivers';
import type { ReviewedReturn } from '../session/review-verbs';

/** A file that somebody chose to be reviewed. */
export interface BatchFile {
  /** Tells it from others; files of different folders may have one name. */
  readonly id: number;
  readonly name: string;
  /** Null until it was reviewed. */
  readonly reviewed: ReviewedReturn | null;
  /** With what was found of it across files, once that is known; null until it was reviewed. */
  readonly found: FileReview | null;
  /** The same after what was accepted. */
  readonly review: FileReview | null;
}

/** `stopped`: on request, or because the index could not be opened; what is done stays. */
export type BatchStage = 'empty' | 'index' | 'files' | 'comparison' | 'done' | 'stopped';

export interface BatchState {
  readonly stage: BatchStage;
  /** In the order in which they were chosen. */
  readonly files: readonly BatchFile[];
  /** How many of them were reviewed. */
  readonly done: number;
  /** Name of the index workbook that they were held against. */
  readonly index: string;
  /** What was found across files and belongs to none of them. */
  readonly findings: readonly Finding[];
  /** Units that sent nothing; null until all files were held against each other. */
  readonly missing: readonly { readonly code: string; readonly name: string }[] | null;
  /** What reviewers accepted, here or in an earlier review. */
  readonly waivers: Waivers;
  /** Name of who accepted something last. */
  readonly reviewer: string;
  /** The file whose findings are looked at, by its id. */
  readonly shown: number | null;
}

export const emptyBatch: BatchState = {
  stage: 'empty',
  files: [],
  done: 0,
  index: '',
  findings: [],
  missing: null,
  waivers: new Map(),
  reviewer: '',
  shown: null,
};

/** Whether files are being reviewed. */
export function isAtWork({ stage }: BatchState): boolean {
  return stage === 'index' || stage === 'files' || stage === 'comparison';
}

/** Whether every file was reviewed, and held against all others. */
export function isWhole({ files, done, missing }: BatchState): boolean {
  return files.length === done && missing !== null;
}
